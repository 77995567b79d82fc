import { mostPassages, type PagePassage } from '../../lib/messages/page.ts';
import type { Passage } from '../../lib/policy/passage.ts';

/** Bounds of the message's types; a longer passage is no sentence, a longer heading no heading. */
const longest = { text: 20_000, heading: 500, headings: 12 };
/** UTF-16 units of one message: well below the 64 MiB that Chrome sends, at three bytes each. */
const mostUnits = 12_000_000;

/**
 * Passages as the panel is told them, in order; those that would go beyond the bounds of a message are left out.
 * @param ids their names, in the same order
 */
export function forPanel(passages: readonly Passage[], ids: readonly string[]): PagePassage[] {
  const told: PagePassage[] = [];
  let units = 0;
  for (const [i, { text, kind, headings, section }] of passages.slice(0, mostPassages).entries()) {
    const passage = {
      id: ids[i]!,
      text: text.slice(0, longest.text),
      kind,
      headings: headings.slice(-longest.headings).map((heading) => heading.slice(0, longest.heading)),
      section,
    };
    units += passage.text.length;
    for (const heading of passage.headings) units += heading.length;
    if (units > mostUnits) break;
    told.push(passage);
  }
  return told;
}

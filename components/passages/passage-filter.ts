import { foldText } from '../fold-text.ts';
import type { PassageView } from '../view.ts';

/** What the user wants to see. */
export interface PassageFilter {
  /** Words that must all stand in the passage, its headings, or one of its tasks; case does not matter. */
  readonly query: string;
  readonly onlyRelated: boolean;
  /** This passage is never hidden. */
  readonly open: string | null;
}

/** The passages that pass a filter, in their order; the same array when all do. */
export function filterPassages(
  passages: readonly PassageView[],
  { query, onlyRelated, open }: PassageFilter,
): readonly PassageView[] {
  const wanted = foldText(query).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0 && !onlyRelated) return passages;
  return passages.filter(
    (passage) =>
      passage.id === open ||
      ((!onlyRelated || (passage.matches?.length ?? 0) > 0) &&
        wanted.every((word) => mentions(passage, word))),
  );
}

function mentions(passage: PassageView, word: string): boolean {
  const has = (text: string) => foldText(text).includes(word);
  return (
    has(passage.text) ||
    passage.headings.some(has) ||
    (passage.matches ?? []).some(
      ({ task }) => has(task.text) || has(task.planTitle) || has(String(task.year)),
    )
  );
}

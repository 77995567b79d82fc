import type { Target } from '../../lib/annotation/annotation.ts';
import type { PageIdentity } from '../../lib/annotation/page-identity.ts';
import { AnnotatedPage } from '../../lib/page/annotated-page.ts';
import { pageFacts } from '../../lib/page/page-facts.ts';
import { identifyPage } from '../../lib/page/page-identity.ts';
import { runAtOnce } from '../../lib/page/slice.ts';
import { targetOf } from '../../lib/page/target.ts';
import type { Span } from '../../lib/policy/span.ts';
import type { Choice } from './choose.ts';
import { isBlank } from './glyphs.ts';
import { type Loaded, rangeOver } from './in-page.ts';
import type { Stretch } from './truth.ts';
import type { Outcome } from './verdict.ts';

/** What a page is known by. */
export const identify = ({ document, page }: Loaded): PageIdentity =>
  runAtOnce(identifyPage(document, page, pageFacts(document, page)));

/** What is saved of annotations, as it comes out of storage. @throws where a selection makes no target. */
export function save(loaded: Loaded, choices: readonly Choice[]): Target[] {
  const { page: source } = identify(loaded);
  return choices.map((choice) => {
    const target = targetOf(loaded.page, rangeOver(loaded, choice, choice.ends), source);
    if (!target) throw new Error(`no target for ${choice.id}`);
    return structuredClone(target);
  });
}

/** How annotations stand on a page, in their order. */
export function findAll(loaded: Loaded, targets: readonly Target[]): Outcome[] {
  const annotated = new AnnotatedPage();
  annotated.set(targets.map((target, i) => ({ id: String(i), meaning: 'other', target })));
  return runAtOnce(annotated.anchoring(loaded.page, { settled: true })).map(({ state, start, end }) =>
    start === null || end === null ? { state } : { state, place: charactersOf(loaded, { start, end }) },
  );
}

/** The characters that a span of the page's text covers. */
export function charactersOf({ page, nodes, offsets }: Loaded, { start, end }: Span): Stretch {
  let [first, last] = [start, end];
  while (first < last && isBlank(page.text[first]!)) first++;
  while (last > first && isBlank(page.text[last - 1]!)) last--;
  const indexOf = (at: number) => {
    const point = page.map.toNode(at)!;
    return (
      indicesOf(nodes).get(point.node)! +
      countBefore(nodes, offsets, indicesOf(nodes).get(point.node)!, point.offset)
    );
  };
  return { from: indexOf(first), to: indexOf(last - 1) + 1 };
}

const indices = new WeakMap<readonly Text[], Map<Text, number>>();

function indicesOf(nodes: readonly Text[]): Map<Text, number> {
  let known = indices.get(nodes);
  if (!known) {
    known = new Map();
    for (let i = nodes.length - 1; i >= 0; i--) known.set(nodes[i]!, i);
    indices.set(nodes, known);
  }
  return known;
}

function countBefore(
  nodes: readonly Text[],
  offsets: readonly number[],
  first: number,
  offset: number,
): number {
  let count = 0;
  while (nodes[first + count] === nodes[first] && offsets[first + count]! < offset) count++;
  return count;
}

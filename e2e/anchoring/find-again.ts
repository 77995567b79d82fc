import { anchorText } from '../../lib/anchor/anchor-text.ts';
import { describeSpan } from '../../lib/anchor/describe-span.ts';
import { findQuote, type KeptPlace } from '../../lib/anchor/find-quote.ts';
import type { Span } from '../../lib/policy/span.ts';
import { isBlank } from './glyphs.ts';
import type { Loaded } from './in-page.ts';
import type { Outcome, Stretch } from './truth.ts';

export function keep({ page, nodes, offsets }: Loaded, { from, to }: Stretch): KeptPlace {
  const start = page.map.toText(nodes[from]!, offsets[from]!)!;
  const end = page.map.toText(nodes[to - 1]!, offsets[to - 1]!)! + 1;
  return describeSpan(page.text, { start, end });
}

export function findAll(loaded: Loaded, kept: readonly KeptPlace[]): Outcome[] {
  const text = anchorText(loaded.page);
  return kept.map((each) => {
    const found = findQuote(text, each);
    return found ? { state: found.state, place: charactersOf(loaded, found) } : { state: 'not-found' };
  });
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

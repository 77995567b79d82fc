import type { Found } from '../anchor/anchor.ts';
import { describeSpan } from '../anchor/describe-span.ts';
import { foldCompared } from '../anchor/fold-compared.ts';
import type { TextQuote } from '../annotation/annotation.ts';
import type { Span } from '../policy/span.ts';
import type { BlockSource, PageText } from './page-text.ts';

/** A place told by lines rather than offsets: what comes and goes elsewhere on the page leaves it as it is. */
export interface LastingPlace {
  readonly state: Found['state'];
  /** The lines it stands in, from the first to the last. */
  readonly lines: readonly BlockSource[];
  /** Offset in the first line, and in the last. */
  readonly from: number;
  readonly to: number;
  /** Words and context are what they were: no other place could be better. */
  readonly certain: boolean;
}

/** Compared characters of context, on each side where as many are known, that make a place certain. */
const contextEnough = 32;
const blocksPerStep = 5_000;

/** The place of a quote that was found in a page. */
export function lastingPlace(page: PageText, { state, start, end }: Found, quote: TextQuote): LastingPlace {
  const { map, blocks } = page;
  const first = map.blockAt(start);
  const covered = blocks.slice(first, map.blockAt(end - 1) + 1);
  return {
    state,
    lines: covered.map(({ source }) => source),
    from: start - covered[0]!.start,
    to: end - covered.at(-1)!.start,
    certain: state === 'anchored' && hasContext(page, { start, end }, quote),
  };
}

function hasContext({ text }: PageText, span: Span, { prefix, suffix }: TextQuote): boolean {
  const before = foldCompared(prefix).text.slice(-contextEnough);
  const after = foldCompared(suffix).text.slice(0, contextEnough);
  if (!before && !after) return false;
  const { quote } = describeSpan(text, span);
  return (
    foldCompared(quote.prefix).text.endsWith(before) && foldCompared(quote.suffix).text.startsWith(after)
  );
}

/** Where lines begin places stand in a page now: the index of each one's block. In short steps. */
export function* blocksOf(
  page: PageText,
  places: Iterable<LastingPlace>,
): Generator<number, ReadonlyMap<BlockSource, number>, void> {
  const wanted = new Set<BlockSource>();
  for (const { lines } of places) wanted.add(lines[0]!);
  const found = new Map<BlockSource, number>();
  for (let i = 0; wanted.size > found.size && i < page.blocks.length; i++) {
    const { source } = page.blocks[i]!;
    if (wanted.has(source)) found.set(source, i);
    if (i % blocksPerStep === 0) yield i;
  }
  return found;
}

/** The span of a place in a page; undefined when its lines are not there one after the other as they were. */
export function spanOf(
  { lines, from, to }: LastingPlace,
  { blocks }: PageText,
  indexes: ReadonlyMap<BlockSource, number>,
): Span | undefined {
  const first = indexes.get(lines[0]!);
  if (first === undefined) return undefined;
  if (!lines.every((line, i) => blocks[first + i]?.source === line)) return undefined;
  return { start: blocks[first]!.start + from, end: blocks[first + lines.length - 1]!.start + to };
}

import type { SourceBlock, SourceText } from '../policy/source-text.ts';
import type { Span } from '../policy/span.ts';
import { type Compared, foldCompared } from './fold-compared.ts';
import { type GramIndex, gramIndexSteps } from './gram-index.ts';

/** Characters folded at a step, about 0.1 ms. */
const stepLength = 10_000;

/** By `block.source`: a page that changes here and there is folded there only. */
const kept = new WeakMap<object, Compared>();

function foldBlock(page: SourceText, { source, start, end }: SourceBlock): Compared {
  let compared = source && kept.get(source);
  if (!compared) {
    compared = foldCompared(page.text.slice(start, end));
    if (source) kept.set(source, compared);
  }
  return compared;
}

/** Folds a page in short steps (for `runSliced`); yields the characters folded so far. */
export function* anchorTextSteps(page: SourceText): Generator<number, AnchorText, void> {
  const folds: Compared[] = [];
  let since = 0;
  let length = 0;
  for (const block of page.blocks) {
    const fold = foldBlock(page, block);
    folds.push(fold);
    length += fold.text.length;
    since += block.end - block.start;
    if (since < stepLength) continue;
    since = 0;
    yield length;
  }
  return new AnchorText(page, folds);
}

/** Folds a page at once. */
export const anchorText = (page: SourceText): AnchorText => toEnd(anchorTextSteps(page));

/**
 * A page's text as quotes are compared in it, with the ways between raw offsets (UTF-16, of `page.text`) and compared
 * ones (UTF-16, of `text`). Text outside of the blocks is not there.
 */
export class AnchorText {
  readonly page: SourceText;
  /** The compared text of all blocks, one right after the other. */
  readonly text: string;
  private readonly folds: readonly Compared[];
  /** Compared offset at which each block begins, and the whole length. */
  private readonly begins: Uint32Array;
  private gramIndex: GramIndex | undefined;

  /** Made by `anchorText` and `anchorTextSteps`. `folds` are those of the page's blocks, in their order. */
  constructor(page: SourceText, folds: readonly Compared[]) {
    this.page = page;
    this.folds = folds;
    this.text = folds.map(({ text }) => text).join('');
    this.begins = new Uint32Array(folds.length + 1);
    for (let i = 0; i < folds.length; i++) this.begins[i + 1] = this.begins[i]! + folds[i]!.text.length;
  }

  /** Where every three characters stand; made when first asked for. */
  get grams(): GramIndex {
    this.gramIndex ??= toEnd(gramIndexSteps(this.text));
    return this.gramIndex;
  }

  /** Makes `grams` in short steps, unless it is there. */
  *gramSteps(): Generator<number, void, void> {
    this.gramIndex ??= yield* gramIndexSteps(this.text);
  }

  /** The raw characters that a compared span (not empty) stands for; half a character counts whole. */
  toRaw({ start, end }: Span): Span {
    return { start: this.rawOf(start).start, end: this.rawOf(end - 1).end };
  }

  /** The compared span of the raw characters that a raw span touches; empty when none of them is compared. */
  toCompared({ start, end }: Span): Span {
    const from = this.firstFrom(start);
    return { start: from, end: Math.max(from, this.firstFrom(end, false)) };
  }

  /** Whether a compared span begins and ends between raw characters: ㎡ is compared as two, m and 2. */
  isWhole({ start, end }: Span): boolean {
    return !this.isInside(start) && !this.isInside(end);
  }

  /** Whether a block begins, or the text ends, at a compared offset. */
  isBorder(offset: number): boolean {
    return this.begins[this.blockAt(offset)] === offset || offset === this.text.length;
  }

  /** Whether a compared offset stands in a cell of a table or in a line of links. */
  isRepeatable(offset: number): boolean {
    const block = this.page.blocks[this.blockAt(offset)];
    return block !== undefined && (block.cell === true || block.linkShare > 0.5);
  }

  private rawOf(offset: number): Span {
    const i = this.blockAt(offset);
    const block = this.page.blocks[i]!;
    const inBlock = offset - this.begins[i]!;
    const start = block.start + (this.folds[i]!.starts?.[inBlock] ?? inBlock);
    return { start, end: start + (this.page.text.codePointAt(start)! > 0xffff ? 2 : 1) };
  }

  private isInside(offset: number): boolean {
    if (offset <= 0 || offset >= this.text.length) return false;
    const i = this.blockAt(offset);
    const { starts } = this.folds[i]!;
    const inBlock = offset - this.begins[i]!;
    return inBlock > 0 && starts !== undefined && starts[inBlock - 1] === starts[inBlock];
  }

  /** The first compared unit whose raw character begins (or, with `touching`, ends) after or at a raw offset. */
  private firstFrom(raw: number, touching = true): number {
    const { blocks } = this.page;
    const i = lastWhere(blocks.length, (k) => blocks[k]!.start <= raw);
    if (i < 0) return 0;
    const { text, starts } = this.folds[i]!;
    const inBlock = raw - blocks[i]!.start;
    if (!starts) return this.begins[i]! + Math.min(inBlock, text.length);
    // A raw offset inside a surrogate pair touches the pair.
    const from = touching && isInPair(this.page.text, raw) ? inBlock - 1 : inBlock;
    return this.begins[i]! + lastWhere(starts.length, (k) => starts[k]! < from) + 1;
  }

  /** The block of a compared unit: of those that begin there, the last, which is not empty. */
  private blockAt(offset: number): number {
    return lastWhere(this.folds.length, (k) => this.begins[k]! <= offset);
  }
}

/** Takes all steps at once. */
export function toEnd<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const isInPair = (text: string, at: number): boolean => at > 0 && text.codePointAt(at - 1)! > 0xffff;

/** Index of the last of `count` ordered things for which `isBefore` holds, -1 for none. */
function lastWhere(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

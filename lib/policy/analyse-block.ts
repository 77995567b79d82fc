import { bare, type Folded, fold } from './fold.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { itemStart, type Numbering, numberingOf } from './numbering.ts';
import { paragraphsOf } from './paragraphs.ts';
import { segment } from './segment.ts';
import type { SourceBlock } from './source-text.ts';
import type { Span } from './span.ts';
import { type Evidence, weighSentence } from './weigh-sentence.ts';

/** A sentence: offsets into the block's raw text. */
export interface Sentence extends Span {
  /** Folded, as it stands. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** A paragraph of a block: offsets into the block's raw text. */
export interface Paragraph extends Span {
  /** The first characters, folded and without white space: enough to tell headings and furniture. */
  readonly head: string;
  /** Characters without white space. */
  readonly length: number;
  readonly numbering: Numbering | null;
  readonly sentences: readonly Sentence[];
  /** Whether the paragraph ends with a stop. */
  readonly stopped: boolean;
  readonly furniture: Furniture | null;
}

/** What a block's text alone tells, whatever stands around it. */
export type BlockAnalysis = readonly Paragraph[];

const known = new WeakMap<object, BlockAnalysis>();
/** Headings and furniture are told by this much of a paragraph. */
const headLength = 160;
/** Characters that are folded and split into sentences at a time: a few ms of work. */
const longestStep = 8_000;

/**
 * Analyses one block: a generator that yields now and then, so that long work can be sliced. A block whose `source`
 * was seen before is not analysed again.
 */
export function* analyseBlock(text: string, block: SourceBlock): Generator<void, BlockAnalysis, void> {
  const before = block.source && known.get(block.source);
  if (before) return before;
  const paragraphs: Paragraph[] = [];
  for (let from = block.start; from < block.end; ) {
    const to = cutAt(text, from, block.end);
    const folded = fold(text.slice(from, to));
    for (const span of paragraphsOf(folded.text)) {
      yield;
      yield* analyseParagraph(folded, span, from - block.start, paragraphs);
    }
    from = to;
  }
  if (block.source) known.set(block.source, paragraphs);
  return paragraphs;
}

/** Where to cut a block that is too long for one step: after a stop, when there is one. */
function cutAt(text: string, from: number, end: number): number {
  if (end - from <= longestStep) return end;
  for (let i = from + longestStep; i > from + longestStep / 2; i--) {
    if (/[。！？!?\n]/.test(text[i - 1]!)) return i;
  }
  return from + longestStep;
}

function* analyseParagraph(
  folded: Folded,
  span: Span,
  offset: number,
  into: Paragraph[],
): Generator<void, void, void> {
  const text = folded.text.slice(span.start, span.end);
  let first = 0;
  const spans = splitLead(text, segment(text));
  for (let i = 1; i <= spans.length; i++) {
    if (i < spans.length && !startsParagraph(text, spans[i]!)) continue;
    const sentences: Sentence[] = [];
    for (const { start, end } of spans.slice(first, i)) {
      const own = text.slice(start, end);
      sentences.push({
        start: offset + folded.at(span.start + start),
        end: offset + folded.at(span.start + end - 1) + 1,
        text: own,
        evidence: weighSentence(own),
      });
      if (sentences.length % 4 === 0) yield;
    }
    const from = spans[first]!.start;
    const to = spans[i - 1]!.end;
    const head = bare(text.slice(from, from + headLength));
    into.push({
      start: sentences[0]!.start,
      end: sentences.at(-1)!.end,
      head,
      length: sentences.reduce((sum, { evidence }) => sum + evidence.length, 0),
      numbering: numberingOf(text.slice(from, from + 16)),
      sentences,
      stopped: /[。!?;.][”’"')]?$/.test(text.slice(Math.max(from, to - 3), to)),
      furniture: furnitureOf(head, to - from),
    });
    first = i;
    yield;
  }
}

/** 一、… and （一）… in running text begin a paragraph of their own, wherever the line end went. */
function startsParagraph(text: string, { start }: Span): boolean {
  const numbering = numberingOf(text.slice(start, start + 16));
  if (!numbering || numbering.rank > 6 || numbering.article) return false;
  return numbering.rank !== 6 || text[start] === '(';
}

/** A numbered heading that is followed by running text after nothing but a space: 一、提高认识 党的十七大…。 */
function splitLead(text: string, spans: readonly Span[]): readonly Span[] {
  const first = spans[0];
  const numbering = first && numberingOf(text.slice(first.start, first.start + 16));
  if (!first || !numbering || numbering.rank > 4 || itemStart.test(text)) return spans;
  if (first.end - first.start < 40 || !/[。;.]$/.test(text.slice(first.start, first.end))) return spans;
  const comma = text.slice(first.start, first.start + 70).lastIndexOf(' ');
  const space = first.start + comma;
  if (comma <= numbering.length + 4) return spans;
  return [{ start: first.start, end: space }, { start: space + 1, end: first.end }, ...spans.slice(1)];
}

import type { Span } from '../policy/span.ts';
import type { AnchorText } from './anchor-text.ts';
import { type Agreement, agreement, nearby } from './context-agreement.ts';

/** What is looked for, as compared text. */
export interface Sought {
  readonly words: string;
  /** Nearest at its end, at most `contextCompared` characters. */
  readonly before: string;
  /** Nearest at its start. */
  readonly after: string;
  /** It was one whole block, or several: a heading, a cell, a paragraph. */
  readonly isWhole: boolean;
  /** Compared offset at which it stood, by its position or range. */
  readonly expected: number | undefined;
}

/** A place where the words might stand, in compared offsets of the page, with what speaks for it. */
export interface Candidate extends Span {
  /** Characters of the quote that would have to be edited. */
  readonly edits: number;
  readonly by: 'range' | 'position' | 'quote';
  /** In characters: of the quote and of its contexts that agree, less what edits cost. */
  readonly evidence: number;
  /** Of it, what each context says. */
  readonly before: number;
  readonly after: number;
  /** Equal characters right beside the quote, on the side that has more. */
  readonly run: number;
  /** It is one whole block, or several, as the quote was, and both contexts stand on their sides or not far off. */
  readonly isFramed: boolean;
  /** It is one whole block, or several, as the quote was. */
  readonly isWhole: boolean;
  /** The same words stood in one of the contexts too, and it is rather these. */
  readonly isAnother: boolean;
  /** What stands around reads like another sentence or row of the same pattern. */
  readonly isAlike: boolean;
  /** In a cell of a table or a link: what stands there often stands elsewhere too. */
  readonly isRepeatable: boolean;
}

/** Characters of context compared on each side. */
export const contextCompared = 64;

/**
 * What an edit inside of the quote takes from the evidence: the character itself and three more, so that a sentence of
 * the same pattern (another district, another year) needs its context to be taken for this one.
 */
export const editCost = 4;
/** A block as a whole agrees with a block as a whole: worth as much as a common phrase. */
const wholeBlock = 6;
/** The same words stand exactly where they stood. Little: where a row was taken out, the next one stands there. */
const samePlace = 4;

/** Weighs a place. */
export function weigh(
  text: AnchorText,
  sought: Sought,
  { start, end }: Span,
  edits: number,
  by: Candidate['by'],
): Candidate {
  const isWhole = sought.isWhole && text.isBorder(start) && text.isBorder(end);
  const left = agreement(sought.before, text.text, start, false);
  const right = agreement(sought.after, text.text, end, true);
  const before = isWhole ? sideOf(text, sought.before, left.score, start, false) : left.score;
  const after = isWhole ? sideOf(text, sought.after, right.score, end, true) : right.score;
  return {
    start,
    end,
    edits,
    by,
    before,
    after,
    evidence:
      sought.words.length -
      editCost * edits +
      before +
      after +
      (isWhole ? wholeBlock : 0) +
      (by === 'quote' ? 0 : samePlace),
    run: Math.max(left.run, right.run),
    isFramed: isWhole && Math.min(before, after) >= framing,
    isWhole,
    isAnother: isAnother(text.text, sought, { start, end }, edits, left.score, right.score),
    isAlike: isAlike(left, right, sought),
    isRepeatable: text.isRepeatable(start),
  };
}

/** Characters of context that were kept. */
export const contextOf = ({ before, after }: Sought): number => before.length + after.length;

/** Characters that the contexts of a place say for it. */
export const contextAt = ({ before, after }: Candidate): number => before + after;

/** A context that differs and then agrees in so many characters more, without agreeing nearly as a whole. */
const again = 8;
const nearlyWhole = 0.75;
/** Where the one context says nothing at all, so many characters of the other are to stand right beside the place. */
const alone = 12;
const nothing = 4;

/**
 * Whether both contexts differ here and there, as those of another year or district do; or the one from its beginning
 * and the other soon. What was inserted or corrected beside a quote leaves one of them as it was.
 */
function isAlike(left: Agreement, right: Agreement, { before, after }: Sought): boolean {
  const differs = ({ score, run }: Agreement, { length }: string) =>
    score - run >= again && score < nearlyWhole * length;
  if (differs(left, before) && differs(right, after)) return true;
  const isAlone = (one: Agreement, other: Agreement, context: string) =>
    one.score < nothing && other.run < Math.min(alone, context.length);
  return (
    before.length >= alone &&
    after.length >= alone &&
    (isAlone(left, right, after) || isAlone(right, left, before))
  );
}

/** Of each context, so much is to be left for a short block to be known by its neighbourhood alone. */
const framing = 8;

/**
 * What one side of a block says. Between blocks others come in, so a context that does not stand right beside the place
 * but near it counts half, and never as much as one that does. Within a block its likes may stand near.
 */
function sideOf(text: AnchorText, context: string, score: number, at: number, isForward: boolean): number {
  if (score * 2 >= context.length) return score;
  return Math.max(score, Math.min(nearby(context, text, at, isForward), contextCompared / 2) / 2);
}

/** Characters that must agree with the other one's context more than with the quote's. */
const clearly = 4;
/** Fewer characters that are not the quote's own stand in many contexts. */
const leastOfAnother = 8;

/**
 * Whether a place is one that stood beside the quote: where the row of 三月 was taken out of 二月完成，三月完成，四月完成,
 * the 完成 of 二月 has all that followed that of 三月 behind it. What is not quite the quote, but stood word for word in one
 * of its contexts, is what stood there, unless it has the quote's own neighbours clearly more.
 */
function isAnother(
  text: string,
  { words, before, after }: Sought,
  { start, end }: Span,
  edits: number,
  left: number,
  right: number,
) {
  const standing = edits === 0 ? words : text.slice(start, end);
  if (edits > 0 && standing.length < leastOfAnother) return false;
  const more = edits === 0 ? clearly : -clearly;
  for (let at = before.indexOf(standing); at >= 0; at = before.indexOf(standing, at + 1)) {
    if (agreement(before.slice(0, at), text, start, false).score >= left + more) return true;
  }
  for (let at = after.indexOf(standing); at >= 0; at = after.indexOf(standing, at + 1)) {
    if (agreement(after.slice(at + standing.length), text, end, true).score >= right + more) return true;
  }
  return false;
}

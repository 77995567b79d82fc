import { punctuationOf } from './damaged-punctuation.ts';
import { itemStart, numberingOf } from './numbering.ts';
import { isSpace } from './paragraphs.ts';
import { segmentDotted } from './segment-dotted.ts';
import type { Span } from './span.ts';

/** A bracketed or quoted stretch longer than this is running text of its own: its stops count. */
const longestAside = 120;
const longestQuote = 60;
/** Without any stop a sentence is cut here, at a comma where there is one. */
const longestSentence = 800;
/** Fragments with fewer characters than this join their neighbour. */
const shortestSentence = 5;
/** Items of an enumeration within one sentence are told apart when they are at least this long. */
const shortestItem = 12;

const closers: Record<string, string> = {
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
  '《': '》',
  '“': '”',
  '‘': '’',
};

/**
 * Splits a folded paragraph into sentences: spans between the stops 。！？； and, in texts that use it so, the full
 * stop. Stops inside brackets, quotations and book titles do not split. Linear in the paragraph's length.
 */
export function segment(paragraph: string): Span[] {
  const punctuation = punctuationOf(paragraph);
  if (punctuation === 'dots') return segmentDotted(paragraph);
  const asides = asidesOf(paragraph);
  const sentences: Span[] = [];
  let start = 0;
  let comma = -1;
  for (let i = 0; i < paragraph.length; i++) {
    const aside = asides.get(i);
    if (aside !== undefined) {
      const opened = i;
      i = aside;
      if (!endsQuotedSentence(paragraph, start, opened, i)) continue;
    } else if (!isStop(paragraph, i, start, punctuation === 'half-width')) {
      if (paragraph[i] === ',' || paragraph[i] === '、') comma = i;
      if (i - start < longestSentence) continue;
      if (comma > start) i = comma;
    }
    while (i + 1 < paragraph.length && closesSentence(paragraph[i + 1]!)) i++;
    push(sentences, paragraph, start, i + 1);
    start = i + 1;
  }
  push(sentences, paragraph, start, paragraph.length);
  return joinFragments(
    paragraph,
    sentences.flatMap((sentence) => splitItems(paragraph, sentence, asides)),
  );
}

function isStop(text: string, i: number, start: number, halfWidth: boolean): boolean {
  const char = text[i]!;
  if (char === '。' || char === '!' || char === '?' || char === ';') return true;
  if (char !== '.') return false;
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(i + 1);
  if (!isHan(before)) return false;
  if (i === text.length - 1) return true;
  if (!halfWidth || !(isHan(after) || isSpace(after) || after === 0x201c)) return false;
  // 一.认清形势: the point belongs to the number.
  return i - start > 4 || numberingOf(text.slice(start, i + 1))?.length !== i + 1 - start;
}

/** A letter or digit: enough for folded text, and told faster than by the tables of Unicode. */
function isWord(code: number): boolean {
  return isHan(code) || (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function closesSentence(char: string): boolean {
  return '”’"\')〕】》。!?;'.includes(char);
}

/** “……。” ends a sentence when it is one, or is what someone says, and nothing goes on after it. */
function endsQuotedSentence(text: string, start: number, open: number, close: number): boolean {
  if (text[close] !== '”' || !/[。!?]/.test(text[close - 1] ?? '')) return false;
  if (text.slice(start, open).trim() !== '' && !/[:,]/.test(text[open - 1]!)) return false;
  return !/[,、的等和与;:。]/.test(text[close + 1] ?? '');
}

/** Where each bracket or quotation that is passed over opens and closes. */
function asidesOf(text: string): Map<number, number> {
  const asides = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const closer = closers[char];
    if (closer) {
      open.push({ at: i, closer });
      if (open.length > 32) open.shift();
      continue;
    }
    if (char === '"') {
      const close = text.indexOf('"', i + 1);
      if (close > 0 && close - i <= longestQuote) asides.set(i, close);
      if (close > 0) i = close;
      continue;
    }
    const top = open.findLastIndex((one) => one.closer === char);
    if (top < 0) continue;
    const from = open[top]!.at;
    open.length = top;
    if (i - from <= (char === '”' || char === '’' ? longestQuote : longestAside)) asides.set(from, i);
  }
  return asides;
}

/** 一是…，二是…，三是… within one sentence: each a sentence, when each is long enough to be one. */
function splitItems(text: string, sentence: Span, asides: ReadonlyMap<number, number>): Span[] {
  if (sentence.end - sentence.start < 3 * shortestItem) return [sentence];
  const starts: number[] = [];
  for (let i = sentence.start + 1; i < sentence.end; i++) {
    i = asides.get(i) ?? i;
    if (/[,:]/.test(text[i]!) && itemStart.test(text.slice(i + 1, i + 6).trimStart())) starts.push(i + 1);
  }
  if (starts.length < 2) return [sentence];
  const bounds = [sentence.start, ...starts, sentence.end];
  const items = bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
  if (items.slice(1).some(({ start, end }) => end - start < shortestItem)) return [sentence];
  return items;
}

function joinFragments(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && (isFragment(text, sentence) || isFragment(text, last))) {
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    } else joined.push(sentence);
  }
  return joined;
}

function isFragment(text: string, { start, end }: Span): boolean {
  if (end - start > 3 * shortestSentence || itemStart.test(text.slice(start, start + 4))) return false;
  let words = 0;
  for (let i = start; i < end; i++) if (isWord(text.charCodeAt(i))) words++;
  return words < shortestSentence;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}

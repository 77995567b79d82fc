import type { Paragraph } from './analyse-block.ts';
import type { SourceBlock } from './source-text.ts';

/** A paragraph and the block it stands in. */
export interface Line {
  readonly block: SourceBlock;
  readonly paragraph: Paragraph;
}

/**
 * What a line is in its document.
 * - `heading`: nothing but a heading; `run-in`: its first sentence is the heading of the rest.
 * - `title`: names the document, before its text begins.
 */
export type Role = 'title' | 'heading' | 'run-in' | 'text' | 'furniture';

export interface OutlineEntry {
  readonly role: Role;
  /** Of headings and numbered text: 1 outermost. Text without a number has none. */
  readonly rank: number | null;
}

const title: OutlineEntry = { role: 'title', rank: null };
const longestHeading = 60;
const longestPlainHeading = 32;
/** A longer numbered line that ends with a colon says something of its own. */
const longestLeadIn = 24;
/** Below all ranks of numbering. */
const emphasisedRank = 11;
const plainRank = 12;

/** What each line of a document is. A generator that yields now and then. */
export function* outlineOf(lines: readonly Line[]): Generator<void, OutlineEntry[], void> {
  const entries: OutlineEntry[] = [];
  for (let i = 0; i < lines.length; i++) {
    entries.push(entryOf(lines, i));
    if (i % 256 === 255) yield;
  }
  yield* dropListItems(lines, entries);
  let begun = false;
  let titleLevel: number | undefined;
  for (let i = 0; i < lines.length; i++) {
    if (i % 1024 === 1023) yield;
    const entry = entries[i]!;
    const { block, paragraph } = lines[i]!;
    const { numbering, stopped, length } = paragraph;
    // The first line of a file is its title when it is no sentence.
    const first = i === 0 && entry.role === 'text' && !stopped && length <= longestHeading;
    const below = titleLevel !== undefined && block.level !== undefined && block.level > titleLevel;
    if (!begun && !numbering && (first || (entry.role === 'heading' && !below))) {
      titleLevel ??= block.level;
      entries[i] = title;
    } else begun ||= numbering !== null || (entry.role === 'text' && (stopped ? length > 12 : length > 40));
  }
  return entries;
}

function entryOf(lines: readonly Line[], i: number): OutlineEntry {
  const { block, paragraph } = lines[i]!;
  const { numbering, length } = paragraph;
  const rank = numbering?.rank ?? null;
  if (paragraph.furniture) return { role: 'furniture', rank: null };
  if (numbering) {
    if (isHeadingLine(paragraph) && !numbering.article) return { role: 'heading', rank };
    if (isRunIn(paragraph)) return { role: 'run-in', rank };
    return { role: 'text', rank };
  }
  if (block.level !== undefined && length <= longestHeading && !paragraph.stopped) {
    return { role: 'heading', rank: block.level / 10 };
  }
  if (isQuestion(paragraph)) return { role: 'heading', rank: emphasisedRank };
  if (block.cell) return { role: 'text', rank };
  if (block.emphasis && length <= (block.emphasis === 'centred' ? 80 : 40) && isShortLine(paragraph)) {
    return { role: 'heading', rank: block.emphasis === 'centred' ? 0.9 : emphasisedRank };
  }
  if (!block.item && isPlainHeading(lines, i)) return { role: 'heading', rank: plainRank };
  return { role: 'text', rank };
}

/** A numbered line that is no sentence: 一、组织领导工作, or a question. */
function isHeadingLine({ head, length, stopped, sentences }: Paragraph): boolean {
  if (length > longestHeading || /[,、;]$/.test(head) || (length > longestLeadIn && head.endsWith(':')))
    return false;
  if (!stopped) return sentences.length === 1;
  return sentences.length === 1 && head.endsWith('?');
}

function isRunIn({ numbering, sentences }: Paragraph): boolean {
  const first = sentences[0]!;
  if (sentences.length < 2 || !numbering) return false;
  const own = first.evidence.length - numbering.length;
  const longest = numbering.article ? 16 : sentences.length > 2 ? 70 : 46;
  return own >= 2 && own <= longest && !/[;!?]$/.test(first.text);
}

/** 问：……？ in an interpretation of a policy: what the answer is about. */
function isQuestion({ head, length, sentences }: Paragraph): boolean {
  return (
    length <= 2 * longestHeading && sentences.length === 1 && /^(?:问|Q)\d*[:.、]|^[^。]{4,}\?$/.test(head)
  );
}

function isShortLine({ head, length, stopped, sentences }: Paragraph): boolean {
  if (sentences.length > 1 || /[,、;]$/.test(head) || !/[\u4e00-\u9fff]{2}/.test(head)) return false;
  return !stopped || (length <= 24 && !/[;!]$/.test(head));
}

/** A short line without a number, above running text: how reports in plain text set their headings. */
function isPlainHeading(lines: readonly Line[], i: number): boolean {
  const { head, length, stopped, sentences } = lines[i]!.paragraph;
  if (length > longestPlainHeading || stopped || sentences.length > 1) return false;
  if (/[,、;:)]$/.test(head) || !/[\u4e00-\u9fff]{4}/.test(head)) return false;
  const next = lines[i + 1]?.paragraph;
  return next !== undefined && !next.numbering && next.stopped && next.length > 40;
}

/** 1. 申请表  2. 身份证: short numbered lines one after another, with nothing under them, are a list. */
function* dropListItems(lines: readonly Line[], entries: OutlineEntry[]): Generator<void, void, void> {
  const isBare = (i: number): boolean => {
    const { role, rank } = entries[i]!;
    const next = entries[i + 1];
    const under =
      next && (next.rank === null ? next.role !== 'furniture' : rank !== null && next.rank > rank);
    return role === 'heading' && lines[i]!.paragraph.numbering !== null && !under;
  };
  // Whether a line is bare is told by the lines as they were before any of them was dropped.
  let before: number | null = null;
  let here = entries.length > 0 && isBare(0);
  for (let i = 0; i < entries.length; i++) {
    if (i % 1024 === 1023) yield;
    const after = i + 1 < entries.length && isBare(i + 1);
    const { rank } = entries[i]!;
    const near = before === rank || (after && entries[i + 1]!.rank === rank);
    if (here && rank !== null && near) entries[i] = { role: 'text', rank };
    before = here ? rank : null;
    here = after;
  }
}

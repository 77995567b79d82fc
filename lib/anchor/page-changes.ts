import type { Span } from '../policy/span.ts';
import type { TrackedPage } from './tracked-page.ts';

/** What is done to a page after an annotation was made on it. `other` is text that never stood on the page. */
export type PageChange = (
  page: TrackedPage,
  quote: Span,
  random: () => number,
  other: readonly string[],
) => void;

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);
const one = <T>(random: () => number, of: readonly T[]): T => of[below(random, of.length)]!;

const insert: PageChange = (page, _, random, other) => {
  const count = 1 + below(random, 3);
  for (let i = 0; i < count; i++) page.insertLine(below(random, page.lines.length + 1), one(random, other));
};

/** New lines right before and right after the lines of the quote. */
const surround: PageChange = (page, quote, random, other) => {
  const { first, last } = page.endsOf(quote)!;
  page.insertLine(last.line + 1, one(random, other));
  page.insertLine(first.line, one(random, other));
};

/** Another template: other lines around, the article further down, some lines of the article's neighbourhood gone. */
const redesign: PageChange = (page, quote, random, other) => {
  const head = Array.from({ length: 3 + below(random, 12) }, () =>
    one(random, other).slice(0, 4 + below(random, 12)),
  );
  for (const line of head) page.insertLine(0, line);
  for (let i = 0; i < 3; i++) page.insertLine(page.lines.length, one(random, other).slice(0, 12));
  width(page, quote, random, other);
};

const widths = new Map(
  ['，,', '。.', '；;', '：:', '（(', '）)', '“"', '”"', '％%', '！!', '？?', '０0', '１1', '２2'].flatMap(
    ([wide, half]) => [
      [wide!, half!],
      [half!, wide!],
    ],
  ),
);
const width: PageChange = (page, _, random) => {
  const share = random();
  for (const [index, { text }] of page.lines.entries()) {
    for (let i = 0; i < text.length; i++) {
      const form = widths.get(text[i]!);
      if (form && form !== text[i] && random() < share) page.replace(index, i, i + 1, form, true);
    }
  }
};

const blanks: PageChange = (page, _, random) => {
  for (const [index, line] of page.lines.entries()) {
    for (let i = line.text.length; i >= 0; i--) {
      if (random() < 0.03) page.replace(index, i, i, one(random, [' ', '　', '\u200b', '\u00a0']));
    }
  }
};

const splitAndJoin: PageChange = (page, _, random) => {
  for (let i = 0; i < 6; i++) {
    const index = below(random, page.lines.length);
    const { length } = page.lines[index]!.text;
    if (random() < 0.5 && length > 2) page.splitLine(index, 1 + below(random, length - 1));
    else if (index + 1 < page.lines.length) page.joinLine(index);
  }
};

/** Part of the page goes elsewhere. Only whole lines move, those of the quote together. */
const reorder: PageChange = (page, quote, random) => {
  const { first, last } = page.endsOf(quote)!;
  const from = below(random, first.line + 1);
  const to = last.line + 1 + below(random, page.lines.length - last.line);
  const targets = [0, from, to, page.lines.length].filter((at) => at <= from || at >= to);
  page.moveLines(from, to, one(random, targets));
};

/** The context on one side is other text. */
const replaceSide: PageChange = (page, quote, random, other) => {
  const words = one(random, other);
  const { first, last } = page.endsOf(quote)!;
  const replaceLine = (index: number) => {
    const line = page.lines[index];
    if (line) page.replace(index, 0, line.text.length, one(random, other));
  };
  if (random() < 0.5) {
    page.replace(first.line, 0, first.at, words.slice(0, first.at));
    for (const back of [1, 2]) replaceLine(first.line - back);
  } else {
    page.replace(last.line, last.at + 1, page.lines[last.line]!.text.length, words.slice(0, 40));
    for (const on of [1, 2]) replaceLine(last.line + on);
  }
};

/** Lines that hold nothing of the quote are taken out. */
const thin: PageChange = (page, quote, random) => {
  for (let index = page.lines.length - 1; index >= 0; index--) {
    const holds = page.lines[index]!.from.some((at) => at >= quote.start && at < quote.end);
    if (!holds && random() < 0.25) page.removeLine(index);
  }
};

/** At most a tenth of the quote's characters are edited, by one or a few corrections. */
const edit: PageChange = (page, quote, random, other) => {
  let left = Math.max(1, Math.floor(((quote.end - quote.start) / 10) * random()));
  while (left > 0) {
    const size = Math.min(left, 1 + below(random, 3));
    left -= size;
    const offset = quote.start + below(random, quote.end - quote.start - size + 1);
    const at = page.endsOf({ start: offset, end: offset + 1 })?.first;
    if (!at || at.at + size > page.lines[at.line]!.text.length) continue;
    const words = one(random, other);
    const from = below(random, Math.max(1, words.length - size));
    const kind = random();
    if (kind < 0.6) page.replace(at.line, at.at, at.at + size, words.slice(from, from + size));
    else if (kind < 0.8) page.replace(at.line, at.at, at.at + size, '');
    else page.replace(at.line, at.at, at.at, words.slice(from, from + size));
  }
};

/** The lines that the quote stood in are taken out. */
const remove: PageChange = (page, quote) => {
  for (let index = page.lines.length - 1; index >= 0; index--) {
    if (page.lines[index]!.from.some((at) => at >= quote.start && at < quote.end)) page.removeLine(index);
  }
};

const both =
  (...changes: PageChange[]): PageChange =>
  (...what) => {
    for (const change of changes) change(...what);
  };

/** After these the quote's words stand there as they were. */
export const keepingChanges = {
  nothing: () => {},
  insert,
  surround,
  redesign,
  width,
  blanks,
  splitAndJoin,
  reorder,
  replaceSide,
  thin,
  redesignAndReorder: both(redesign, reorder, insert),
} satisfies Record<string, PageChange>;

/** After these the quote's words stand there with at most a tenth of them edited. */
export const editingChanges = {
  edit,
  editAndInsert: both(edit, insert),
  editAndRedesign: both(edit, redesign, insert),
  editAndSide: both(replaceSide, edit),
  editAndReorder: both(edit, reorder),
} satisfies Record<string, PageChange>;

/** After these the quote's words are gone. */
export const removingChanges = {
  remove,
  removeAndInsert: both(remove, insert),
  removeAndRedesign: both(remove, redesign),
} satisfies Record<string, PageChange>;

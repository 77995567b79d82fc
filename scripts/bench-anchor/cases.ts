import { type DocumentId, readDocument } from '../../e2e/site/texts.ts';
import { anchorText } from '../../lib/anchor/anchor-text.ts';
import { describeSpan } from '../../lib/anchor/describe-span.ts';
import { findQuote } from '../../lib/anchor/find-quote.ts';
import {
  editingChanges,
  keepingChanges,
  type PageChange,
  removingChanges,
} from '../../lib/anchor/page-changes.ts';
import { sameWords } from '../../lib/anchor/same-words.ts';
import { seededNumbers, TrackedPage } from '../../lib/anchor/tracked-page.ts';
import type { Span } from '../../lib/policy/span.ts';

/** The texts whose cases the constants were chosen by, and those that they are reported on. */
const parts = {
  development: { documents: ['wuhai-2009', 'wuhai-2008', 'wuhai-2006'], other: 'nmg-2006', seed: 1 },
  separate: { documents: ['nmg-2006', 'wuhai-2007', 'wuhai-2010'], other: 'wuhai-2008', seed: 2 },
} as const satisfies Record<string, { documents: DocumentId[]; other: DocumentId; seed: number }>;

const groups: Readonly<Record<string, Readonly<Record<string, PageChange>>>> = {
  keeping: keepingChanges,
  editing: editingChanges,
  removing: removingChanges,
};

/** An approximate find may begin and end so many characters beside what is left of the quote. */
const edge = 6;

interface Base {
  readonly lines: readonly string[];
  readonly isCell: (line: number) => boolean;
}

/**
 * Counts what is found of generated annotations on generated changes of pages, where it is known by construction what
 * ought to be: `right`, `missed` (not found), `wrong` (another place), `beside` (the place with other edges).
 * @param each how many annotations for each change of each text
 */
export function countCases(part: keyof typeof parts, each: number): object {
  const { documents, other, seed } = parts[part];
  const random = seededNumbers(seed);
  const texts = documents.map(linesOf);
  const bases: Base[] = [
    ...texts.map((lines) => ({ lines, isCell: () => false })),
    tableOf(texts[0]!, random),
  ];
  const strange = linesOf(other).filter((line) => line.length > 3);
  const counts: Record<string, Record<string, number>> = {};
  for (const [group, changes] of Object.entries(groups)) {
    for (const [name, change] of Object.entries(changes)) {
      for (const base of bases) {
        for (let i = 0; i < each; i += 1) {
          const verdict = oneCase(base, change, group, random, strange);
          if (!verdict) continue;
          for (const key of [group, name]) {
            counts[key] ??= { right: 0, missed: 0, wrong: 0, beside: 0 };
            counts[key][verdict]! += 1;
          }
        }
      }
    }
  }
  return { part, documents, ...counts };
}

/** Undefined for a selection of blanks, and where the change did to the quote what another group is about. */
function oneCase(
  { lines, isCell }: Base,
  change: PageChange,
  group: string,
  random: () => number,
  other: string[],
) {
  const text = lines.join('\n');
  const span = selection(text, lines, random);
  if (!text.slice(span.start, span.end).trim()) return undefined;
  if (group === 'editing' && span.end - span.start < 20) return undefined;
  const { quote, position } = describeSpan(text, span);
  const changed = new TrackedPage(lines, isCell);
  change(changed, span, random, other);
  const now = changed.now(span).span;
  const { page } = changed;
  if (group === 'keeping' && !(now && sameWords(page.text.slice(now.start, now.end), quote.exact)))
    return undefined;
  if ((group === 'removing') === Boolean(now)) return undefined;

  // Imported annotations have no position.
  const found = findQuote(anchorText(page), { quote, position: random() < 0.8 ? position : undefined });
  if (!found) return now ? 'missed' : 'right';
  if (!now || found.end <= now.start || now.end <= found.start) return 'wrong';
  const off = Math.max(Math.abs(found.start - now.start), Math.abs(found.end - now.end));
  return off <= (group === 'editing' ? edge : 0) ? 'right' : 'beside';
}

/** What a user selects: a whole line, a phrase of it, or any stretch, of one character to 300. */
function selection(text: string, lines: readonly string[], random: () => number): Span {
  const kind = random();
  let [start, end] = [0, 0];
  if (kind < 0.35) {
    const index = Math.floor(random() * lines.length);
    start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    end = start + lines[index]!.length;
    const phrases = [...lines[index]!.matchAll(/[^，。；、：.,;]+/g)];
    const phrase = phrases[Math.floor(random() * phrases.length)];
    if (kind < 0.2 && phrase) {
      start += phrase.index;
      end = start + phrase[0].length;
    }
  } else {
    start = Math.floor(random() * (text.length - 2));
    const length = kind < 0.6 ? random() * 8 : kind < 0.85 ? 8 + random() * 50 : random() * 300;
    end = Math.min(text.length, start + 1 + Math.floor(length));
  }
  while (start < end - 1 && /\s/.test(text[start]!)) start += 1;
  while (end > start + 1 && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

function linesOf(id: DocumentId): string[] {
  const { title, paragraphs } = readDocument(id);
  return [title, ...paragraphs];
}

/** A document with a table of 40 tasks in it, whose offices, dates and states repeat. */
function tableOf(lines: readonly string[], random: () => number): Base {
  const one = (of: readonly string[]) => of[Math.floor(random() * of.length)]!;
  const phrases = lines
    .join('')
    .split(/[，。；、：.]/)
    .filter(({ length }) => length > 3 && length < 16);
  const cells = ['序号', '任务', '责任单位', '时限', '进展'];
  for (let row = 1; row <= 40; row += 1) {
    cells.push(
      String(row),
      one(phrases),
      one(['市信息办', '发改委', '市政府办公厅', '各区政府', '财政局']),
      one(['6月底前', '年内', '12月底前', '第三季度']),
      one(['完成', '完成', '完成', '进行中']),
    );
  }
  return {
    lines: [...lines.slice(0, 4), ...cells, ...lines.slice(4, 8)],
    isCell: (line) => line >= 4 && line < 4 + cells.length,
  };
}

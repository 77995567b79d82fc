import { fold } from './fold.ts';

/** What the year was told by, with the words it stands in. */
export interface YearEvidence {
  readonly of: 'title' | 'text' | 'plan-period' | 'past-year' | 'published';
  readonly quote: string;
  readonly year: number;
}

export interface InferredYear {
  readonly year: number;
  readonly evidence: readonly YearEvidence[];
}

/** What is known of a document. */
export interface DatedDocument {
  readonly title?: string;
  readonly text?: string;
  /** Day of publication, YYYY-MM-DD. */
  readonly published?: string;
}

/** Years are looked for in this much of a text: a document says early and late, but not only late, when it is. */
const read = 60_000;
const year = '((?:19|20)\\d{2})';
/** A year in brackets belongs to a document's number: 国办发〔2004〕80号. */
const numberYear = new RegExp(`[〔[(]${year}[〕\\])]`, 'g');
const named = new RegExp(`(?<![\\d〔])${year} ?年(?!第)`, 'g');
/** …that are to be planned for or reported on, not merely mentioned; with how much each says. */
const subject: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?:做好|抓好|部署|安排|谋划|完成)${year} ?年(?:的|各项|[^,。;.]{0,6}(?<!筹备|准备))(?:工作|任务)`,
      'g',
    ),
    3,
  ],
  [new RegExp(`${year} ?年是[^。;]{0,40}(?:之年|一年|[开收]局|元年|时期)`, 'g'), 3],
  [
    new RegExp(
      `${year} ?年(?:的|[全我本]?[市省区县盟州旗]|政府|经济社会){0,3}(?:工作(?!回顾)|主要任务|主要目标|重点|任务|目标|要点|总体|计划|预期)`,
      'g',
    ),
    2,
  ],
  [new RegExp(`${year} ?年,(?=[我全本将要各])`, 'g'), 1],
];
/** …that a report of the next year looks back on. */
const review = new RegExp(`${year} ?年[^,。;.\\n]{0,10}(?:回顾|总结)`, 'g');
const past = new RegExp(`${year} ?年[^。;]{0,40}?(?:已|完成了|实现了|建成)`, 'g');
/** The five-year plans: 十五 began in 2001, 十一五 in 2006. */
const periods: readonly (readonly [RegExp, number])[] = [
  [/['"“‘]?十五['"”’]?(?:期间|时期|计划|规划)/, 2001],
  [/['"“‘]?十一五['"”’]?(?:期间|时期|规划)/, 2006],
  [/['"“‘]?十二五['"”’]?(?:期间|时期|规划)/, 2011],
  [/['"“‘]?十三五['"”’]?(?:期间|时期|规划)/, 2016],
  [/['"“‘]?十四五['"”’]?(?:期间|时期|规划)/, 2021],
  [/['"“‘]?十五五['"”’]?(?:期间|时期|规划)/, 2026],
];

/**
 * The year a document is about: named in its title; else the one its text plans for or reports on; else the first of
 * the five-year plan it stands in that comes after the years it looks back on; else that of its publication.
 * @returns null when nothing tells.
 */
export function inferYear({ title = '', text = '', published }: DatedDocument): InferredYear | null {
  const named = ofTitle(fold(title.slice(0, 500)).text);
  if (named) return named;
  const told = ofText(fold(text.slice(0, read)).text);
  const dated = ofPublication(published);
  // A document published today may look far ahead or back; it is about a year near its own.
  if (told && dated && (told.year > dated.year + 1 || told.year < dated.year - 1)) return dated;
  return told ?? dated;
}

function ofTitle(title: string): InferredYear | null {
  const found = [...title.replace(numberYear, '').matchAll(named)];
  if (!found.length) return null;
  // A title that names two (a report on one, a plan for the next) is about the later one.
  const last = found.reduce((a, b) => (Number(b[1]) > Number(a[1]) ? b : a));
  return one('title', title.trim(), Number(last[1]));
}

function ofText(text: string): InferredYear | null {
  const votes = new Map<number, { votes: number; quote: string }>();
  const vote = (of: number, weight: number, quote: string) => {
    const known = votes.get(of);
    votes.set(of, { votes: (known?.votes ?? 0) + weight, quote: known?.quote ?? quote });
  };
  for (const [pattern, weight] of subject) {
    for (const found of text.matchAll(pattern)) vote(Number(found[1]), weight, around(text, found));
  }
  for (const found of text.matchAll(review)) {
    const next = Number(found[1]) + 1;
    vote(next - 1, -2, around(text, found));
    vote(next, 2, around(text, found));
  }
  const back = latestPast(text);
  for (const evidence of back) if ((votes.get(evidence.year)?.votes ?? 0) < 2) votes.delete(evidence.year);
  const best = [...votes]
    .filter(([, { votes: count }]) => count > 0)
    .sort(([a, x], [b, y]) => y.votes - x.votes || b - a)[0];
  if (best) return one('text', best[1].quote, best[0]);
  return ofPeriod(text, back);
}

/** Years the text looks back on, the latest first. */
function latestPast(text: string): YearEvidence[] {
  return [...text.matchAll(past)]
    .map((found) => ({ of: 'past-year' as const, quote: around(text, found), year: Number(found[1]) }))
    .sort((a, b) => b.year - a.year);
}

/** A speech without a year: within the five-year plan it speaks of, after the years it looks back on. */
function ofPeriod(text: string, back: readonly YearEvidence[]): InferredYear | null {
  const spoken = periods
    .map(([pattern, start]) => ({ start, found: pattern.exec(text) }))
    .filter((period): period is { start: number; found: RegExpExecArray } => period.found !== null)
    .at(-1);
  const latest = back[0];
  if (!spoken || !latest || latest.year >= spoken.start + 5) return null;
  const evidence: YearEvidence[] = [
    { of: 'plan-period', quote: around(text, spoken.found), year: spoken.start },
    latest,
  ];
  return { year: Math.max(spoken.start, latest.year + 1), evidence };
}

function ofPublication(published: string | undefined): InferredYear | null {
  const found = /^((?:19|20)\d{2})-\d{2}/.exec(published ?? '');
  return found ? one('published', published!, Number(found[1])) : null;
}

function one(of: YearEvidence['of'], quote: string, year: number): InferredYear {
  return { year, evidence: [{ of, quote, year }] };
}

function around(text: string, { index, 0: { length } }: RegExpExecArray): string {
  return text.slice(index, index + Math.max(length, 24)).split(/[。;\n]/)[0]!;
}

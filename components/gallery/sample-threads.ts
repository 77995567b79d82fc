import type { Correction } from '../../lib/threads/correction.ts';
import type { Thread, ThreadEntry } from '../../lib/threads/thread.ts';
import {
  evidence,
  stripOf,
  targetChange,
  threadEntry,
  threadOf,
  threadTask,
} from '../testing/sample-threads.ts';
import type { PassageView } from '../view.ts';
import { sampleMatches } from './sample-matches.ts';
import { pageSentences } from './sample-texts.ts';

// Threads with few, many and no tasks, to judge their look by.

const rate = '行政村宽带上网率';
const speech = threadTask(
  2006,
  '继续推进全市电脑入农户上网工程，为全市有条件上网的行政村、龙头企业、专业协会和经济组织配备电脑。',
  {
    title: '在全市信息化工作会议上的讲话',
    headings: ['三、今后一个时期的工作任务'],
    planKind: 'speech',
    start: 1,
  },
);
const results = threadTask(2007, '继续推进“电脑入农户上网工程”。', {
  title: '2007年乌海市信息化工作取得显著成效',
  issuer: '乌海市人民政府信息化办公室',
  planKind: 'results',
  start: 1,
});
const plan = threadTask(
  2008,
  '继续推进“电脑入农户上网工程”，年内实现行政村宽带上网率达70%，明年内达到100%，使广大农牧民能够及时获得所需要的农牧业相关信息，帮助农民增收致富。',
  { start: 1 },
);
const page = threadTask(2009, '二是要继续推进“电脑入农户上网工程”，年内实现行政村宽带上网率100%；', {
  plan: null,
  title: '乌海市确定2009年信息化建设任务',
  headings: ['二、2009年信息化建设的主要任务'],
});

const cue = { start: 0, end: 2 };
const fromSpeech = threadEntry(results, speech, {
  kind: 'reworded',
  evidence: evidence({
    cues: [cue],
    programmes: ['“电脑入农户上网工程”'],
    similarity: 0.88,
    strength: 'likely',
  }),
});
const fromResults = threadEntry(plan, results, {
  evidence: evidence({
    cues: [cue],
    programmes: ['“电脑入农户上网工程”'],
    terms: [
      { text: '电脑入农户', inPassage: [], inTask: [], weight: 0.5 },
      { text: '上网工程', inPassage: [], inTask: [], weight: 0.3 },
    ],
  }),
});
const raised = threadEntry(page, plan, {
  kind: 'raised',
  targets: [targetChange(rate, 70, 100)],
  evidence: evidence({
    cues: [{ start: 3, end: 5 }],
    programmes: ['“电脑入农户上网工程”'],
    families: [
      {
        id: '宽带',
        before: [{ text: '宽带上网', from: 2003, to: 2012 }],
        after: [
          { text: '宽带接入', from: 2006, to: null },
          { text: '光纤到村', from: 2010, to: null },
        ],
      },
    ],
    terms: [{ text: '行政村宽带上网率', inPassage: [], inTask: [], weight: 0.6 }],
  }),
});

/** Four years, a measure that recurs, and the page's own task at the end. */
export const computers: Thread = threadOf(
  [threadEntry(speech, null, { kind: null }), fromSpeech, fromResults, raised],
  {
    name: '电脑入农户上网工程',
    series: [
      {
        of: rate,
        unit: '%',
        points: [
          point(2008, 2008, 70, plan.key),
          point(2009, 2008, 100, plan.key),
          point(2009, 2009, 100, page.key),
        ],
      },
    ],
  },
);

function point(year: number, said: number, value: number, task: string, reported = false) {
  return { year, said, value, range: null, sense: 'exact' as const, text: `${value}%`, task, reported };
}

const sentence = (i: number) => pageSentences[i % pageSentences.length]!.text;

/** Twenty-five years, thirty tasks in one of them, silent years, long texts, a measure in all of them. */
function longThread(): Thread {
  const entries: ThreadEntry[] = [];
  for (let year = 2000; year <= 2024; year++) {
    if ([2004, 2005, 2006, 2013].includes(year)) continue;
    const count = year === 2010 ? 30 : year % 4 === 0 ? 2 : 1;
    for (let i = 0; i < count; i++) {
      const before = entries.at(-1)?.task ?? null;
      const text =
        i % 2 ? sentence(year + i) : `${year}年，${sentence(3)}${year % 3 ? sentence(4) : sentence(5)}`;
      const task = threadTask(year, text, { start: i * 100 });
      entries.push(
        threadEntry(
          task,
          before,
          before ? { kind: (['continued', 'reworded', 'reported', 'lowered'] as const)[year % 4]! } : {},
        ),
      );
    }
  }
  const own = threadTask(2025, `${sentence(3)}${sentence(4)}`.repeat(4), {
    plan: null,
    title: computers.name,
  });
  entries.push(
    threadEntry(own, entries.at(-1)!.task, { kind: 'raised', targets: [targetChange('覆盖率', 95, 99)] }),
  );
  const years = [...new Set(entries.map(({ task }) => task.year!))];
  return threadOf(entries, {
    id: 'thread-long',
    name: '电子政务网络平台建设与政务信息资源目录体系和交换体系一体化推进工程',
    before: [1998, 1999],
    silent: [2004, 2005, 2006, 2013],
    series: [
      {
        of: '覆盖率',
        unit: '%',
        points: years.map((year, i) => ({
          ...point(year, year, Math.round(40 + 59 * (1 - 0.85 ** i)), `${year}#0`, i % 3 > 0 && year < 2025),
          task: entries.find(({ task }) => task.year === year)!.task.key,
        })),
      },
      {
        of: '网上办理事项',
        unit: '万件',
        points: [
          { ...point(2008, 2008, 1.5, '2008#0'), range: [1, 2] as const },
          { ...point(2015, 2014, 320, '2014#0'), sense: 'at-least' as const },
          point(2015, 2015, 345.5, '2015#0', true),
          { ...point(2020, 2018, 1000, '2018#0'), range: [900, 1100] as const },
        ],
      },
      {
        of: '经费',
        unit: '亿元',
        points: [point(2008, 2008, 1, '2008#0'), point(2009, 2009, 1, '2009#0', true)],
      },
    ],
  });
}
export const long = longThread();

const of = ({ plan: id, title, year, text }: typeof speech) => ({ plan: id, title, year, text });
const made = '2026-03-01T08:00:00.000Z';
const corrections: readonly Correction[] = [
  { kind: 'year', id: 'c1', made, task: of(results), year: 2007 },
  { kind: 'together', id: 'c2', made, tasks: [of(results), of(plan)] },
  {
    kind: 'apart',
    id: 'c3',
    made,
    task: of(threadTask(2008, '建立农牧业信息服务站，完善农村信息服务体系。')),
    others: [of(plan), of(page)],
  },
];

/** The same with corrections of the user's. */
export const corrected: { readonly thread: Thread; readonly corrections: readonly Correction[] } = {
  corrections,
  thread: {
    ...computers,
    corrections: ['c1', 'c2', 'c3'],
    entries: computers.entries.map((entry) =>
      entry === fromResults
        ? { ...entry, relation: { ...entry.relation, evidence: evidence({ correction: 'c2' }) } }
        : entry,
    ),
  },
};

/** The page's passages with these threads, the first open. */
export function threadPassages(threads: readonly (Thread | null)[]): readonly PassageView[] {
  return threads.map((thread, i) => {
    const own = thread?.entries.find(({ task }) => task.plan === null)?.task.text ?? sentence(i + 6);
    return {
      id: `p${i}`,
      text: own,
      kind: 'task',
      headings: ['二、2009年信息化建设的主要任务'],
      matches: sampleMatches({ text: own, headings: [] }),
    };
  });
}

/** Strips of many kinds: few years, a page that comes before others, 25 years. */
export const strips = {
  computers: stripOf(computers),
  long: stripOf(long),
  many: {
    thread: 't2',
    name: '数字乌海',
    relation: 'continued' as const,
    years: [
      { year: 2006, tasks: 0, silent: false },
      { year: 2007, tasks: 3, silent: false },
      { year: 2008, tasks: 0, silent: true },
      { year: 2009, tasks: 12, silent: false },
      { year: 2010, tasks: 1, silent: false },
    ],
  },
};

/** Markup and direction marks wherever a page or a plan has words. */
export function hostileThread(text: string): Thread {
  const first = threadTask(2008, text, { title: text, issuer: text, headings: [text] });
  const own = threadTask(2009, `${text}100%`, { plan: null, title: text });
  const entry = threadEntry(own, first, {
    kind: 'raised',
    targets: [targetChange(text, 70, 100)],
    evidence: evidence({
      programmes: [text],
      terms: [{ text, inPassage: [], inTask: [], weight: 1 }],
      families: [
        { id: text, before: [{ text, from: null, to: 2010 }], after: [{ text, from: 2011, to: null }] },
      ],
    }),
  });
  const points = [point(2008, 2008, 70, first.key), point(2009, 2009, 100, own.key)];
  return threadOf([threadEntry(first), entry], { name: text, series: [{ of: text, unit: text, points }] });
}

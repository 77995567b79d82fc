import { signal } from '@preact/signals';
import { type Annotation, meanings } from '../../lib/annotation/annotation.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import type { PlanComparison } from '../../lib/threads/comparison.ts';
import type { Correction } from '../../lib/threads/correction.ts';
import type { Answer, Library } from '../workbench/threads/threads-place-view.ts';
import type { Place } from '../workbench/workbench-state.ts';
import type { SafetyFacts, Work, WorkbenchView } from '../workbench/workbench-view.ts';
import { sampleComparison, sampleCorrections, sampleLibrary, samplePlans } from './sample-library.ts';
import { pageSentences, tasks } from './sample-texts.ts';

const tagNames = [
  '数字乌海',
  '电子政务',
  '宽带',
  '重点工程',
  '待核实',
  '2009',
  '信息安全',
  '农村信息化',
  '人才',
  '资金',
];
const notes = [
  '与 2008 年相比，目标由 **70%** 提高到 100%，要核对统计口径。',
  '责任单位没有写明。\n\n- 信息办？\n- 各区政府？',
  '参见[规划全文](https://www.example.gov.cn/plan)。',
  '',
  '',
];
const sites = ['乌海市人民政府', '内蒙古自治区信息化办公室', '海勃湾区人民政府'];
const day = (n: number) => new Date(Date.UTC(2026, 9, 20) - n * 11 * 60 * 60 * 1000).toISOString();

/** As many annotations as needed, from the sentences of the 2009 plan, on pages of three sites. */
export function sampleAnnotations(count: number): Annotation[] {
  return Array.from({ length: count }, (_, i) => {
    const text = pageSentences[(i * 7) % pageSentences.length]!.text;
    const page = Math.floor(i / 9);
    const year = 2006 + (page % 4);
    const quote = i % 5 === 0 ? text.slice(0, 14) : text;
    const linked = tasks[(i * 3) % tasks.length]!;
    const start = (i % 9) * 400;
    return {
      id: `urn:uuid:${i}`,
      created: day(i + 3),
      modified: day(i % 4 === 0 ? i : i + 3),
      meaning: meanings[(i * 3) % meanings.length]!,
      note: notes[i % notes.length]!,
      tags: tagNames.filter((_, k) => (i * 5 + k * 3) % 7 === 0),
      links:
        i % 4 === 0
          ? [
              {
                plan: linked.plan,
                planTitle: linked.planTitle,
                year: linked.year,
                start: 0,
                end: linked.text.length,
                text: linked.text,
                headings: [...linked.headings],
              },
            ]
          : [],
      target: {
        page: {
          address: `https://www.wuhai.gov.cn/xxgk/${year}/t${page}.html`,
          title: `乌海市${year}年信息化工作要点${page > 3 ? `（第 ${page} 号）` : ''}`,
          site: sites[page % sites.length]!,
          published: `${year}-0${1 + (page % 9)}-12`,
          fingerprint: '',
        },
        quote: { exact: quote, prefix: '', suffix: '' },
        position: { start, end: start + quote.length },
      },
    };
  });
}

const hostileText =
  '加快<img src=x onerror="alert(1)">电子政务<script>alert(2)</script>建设，\u202e推进\u200b信息公开。';
const long = pageSentences.map(({ text }) => text).join('');

/** Markup, direction marks, endless words, nothing at all. */
function hostile(): Annotation[] {
  const [a, b, c, d] = sampleAnnotations(4) as [Annotation, Annotation, Annotation, Annotation];
  const page = {
    ...a.target.page,
    title: hostileText,
    site: '<b>站</b>',
    address: `https://x.gov.cn/?q=${'a'.repeat(600)}`,
  };
  return [
    {
      ...a,
      note: `<b onclick="x">粗</b> [点我](javascript:alert(1)) ![图](https://x/y.png)\n\n${hostileText}`,
      tags: ['<i>标签</i>', '很长很长的标签'.repeat(12).slice(0, 100), '\u202e倒过来'],
      target: { page, quote: { exact: hostileText, prefix: '', suffix: '' } },
    },
    { ...b, note: long, target: { page, quote: { exact: long.repeat(3), prefix: '', suffix: '' } } },
    {
      ...c,
      note: 'x'.repeat(3000),
      target: { page, quote: { exact: 'W'.repeat(3000), prefix: '', suffix: '' } },
    },
    {
      ...d,
      note: '',
      tags: [],
      target: {
        page: { address: 'file:///C:/x.html', title: '', site: '', fingerprint: '' },
        quote: { exact: '。', prefix: '', suffix: '' },
      },
    },
  ];
}

const hostileTask = {
  plan: 'p',
  title: 'W'.repeat(900),
  year: 2008,
  text: `${hostileText}${'W'.repeat(3000)}`,
};

function hostileComparison(): PlanComparison {
  const comparison = sampleComparison();
  const hostile = <T extends { readonly text: string }>(task: T) => ({
    ...task,
    text: `${hostileText}${'W'.repeat(300)}${task.text}`,
    headings: [hostileText, 'W'.repeat(300)],
  });
  return {
    ...comparison,
    pairs: comparison.pairs.slice(0, 6).map((pair) => ({
      ...pair,
      before: hostile(pair.before),
      after: hostile(pair.after),
      unchanged: false,
    })),
    gone: comparison.gone.slice(0, 2).map(hostile),
    fresh: comparison.fresh.slice(0, 2).map(hostile),
  };
}

const safe: SafetyFacts = {
  persisted: true,
  used: 4_300_000,
  quota: 62_000_000_000,
  backedUp: day(0),
  fileBackup: day(20),
  changedSinceFile: 12,
  remind: false,
  restorable: 0,
};

export interface WorkbenchFacts {
  readonly annotations?: readonly Annotation[] | null;
  readonly binned?: readonly Annotation[];
  readonly safety?: SafetyFacts | null;
  readonly work?: Work;
  readonly fault?: StoreFault;
  readonly asked?: WorkbenchView['asked'];
  readonly library?: Answer<Library> | null;
  readonly comparison?: Answer<PlanComparison> | null;
  readonly corrections?: readonly Correction[] | null;
  readonly correctionsFailed?: boolean;
  readonly askedThread?: string;
}

export function workbenchView({
  annotations = [],
  binned = [],
  safety = safe,
  work,
  fault,
  asked = null,
  library = null,
  comparison = null,
  corrections = [],
  correctionsFailed = false,
  askedThread,
}: WorkbenchFacts): WorkbenchView {
  const counts = new Map<string, number>();
  for (const { tags } of annotations ?? [])
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return {
    labels: signal({}),
    tags: signal([...counts].map(([tag, count]) => ({ tag, count }))),
    fault: signal<StoreFault | null>(fault ?? null),
    undoable: signal(null),
    annotations: signal(annotations),
    binned: signal(binned),
    safety: signal(safety),
    work: signal(work ?? null),
    toolbar: signal(true),
    asked,
    threads: {
      library: signal(library),
      opened: signal(null),
      comparison: signal(comparison),
      corrections: {
        all: signal(corrections),
        undoable: signal(null),
        failed: signal(correctionsFailed ? 'writing' : null),
        applying: signal(false),
      },
      askedThread: askedThread ?? null,
    },
  };
}

const bin = () => sampleAnnotations(5).map((each) => ({ ...each, id: `${each.id}-bin`, deleted: day(0) }));

const usual = () => workbenchView({ annotations: sampleAnnotations(300), binned: bin() });

const threads = (count: number, facts: WorkbenchFacts = {}) =>
  workbenchView({ library: { is: 'there', of: sampleLibrary(count) }, ...facts });

/** Every state the workbench can be in, with short, long and empty data. */
export const workbenchStates: Readonly<Record<string, () => WorkbenchView>> = {
  'wb-loading': () => workbenchView({ annotations: null, safety: null }),
  'wb-empty': () => workbenchView({}),
  'wb-3': () => workbenchView({ annotations: sampleAnnotations(3) }),
  'wb-300': usual,
  'wb-bin': usual,
  'wb-safety': usual,
  'wb-settings': usual,
  'wb-filters': usual,
  'wb-selected': usual,
  'wb-meaning': usual,
  'wb-edit': usual,
  'wb-export': usual,
  'wb-import': usual,
  'wb-open': () =>
    workbenchView({
      annotations: sampleAnnotations(300),
      binned: bin(),
      asked: { id: 'urn:uuid:20', alone: false },
    }),
  'wb-alone': () =>
    workbenchView({ annotations: sampleAnnotations(3), asked: { id: 'urn:uuid:1', alone: true } }),
  'wb-gone': () => workbenchView({ annotations: [], asked: { id: 'urn:uuid:1', alone: true } }),
  'wb-hostile': () => workbenchView({ annotations: hostile(), asked: { id: 'urn:uuid:0', alone: false } }),
  'wb-restorable': () =>
    workbenchView({
      annotations: sampleAnnotations(3),
      safety: { ...safe, persisted: false, restorable: 42, changedSinceFile: 80, remind: true },
    }),
  'wb-fault': () => workbenchView({ annotations: sampleAnnotations(3), fault: 'quota' }),
  'wb-work': () =>
    workbenchView({ annotations: sampleAnnotations(3), work: { what: 'importing', part: 0.4 } }),
  'wb-threads': () => threads(90),
  'wb-threads-open': () => threads(90, { askedThread: 't12' }),
  'wb-threads-years': () =>
    workbenchView({
      library: { is: 'there', of: sampleLibrary(400, 2000, 2025) },
      askedThread: 't12',
    }),
  'wb-threads-flat': () => threads(90),
  'wb-threads-filters': () => threads(90),
  'wb-threads-join': () => threads(90, { askedThread: 't12' }),
  'wb-threads-loading': () => workbenchView({ library: { is: 'loading', part: 0.4 }, askedThread: 't1' }),
  'wb-threads-failed': () =>
    workbenchView({ library: { is: 'failed', fault: 'model-missing' }, askedThread: 't1' }),
  'wb-threads-empty': () =>
    workbenchView({ library: { is: 'there', of: { plans: [], threads: [] } }, askedThread: 't1' }),
  'wb-comparison': () => threads(90),
  'wb-comparison-unfolded': () => threads(90),
  'wb-threads-hostile': () =>
    workbenchView({
      library: {
        is: 'there',
        of: {
          plans: samplePlans.map((plan) => ({
            ...plan,
            title: hostileText,
            issuer: long,
            place: hostileText,
          })),
          threads: sampleLibrary(9).threads.map((thread, i) => ({
            ...thread,
            name: i % 2 ? hostileText : long.slice(0, 300),
            places: [hostileText, 'W'.repeat(400)],
            programmes: ['很长的工程'.repeat(60)],
            tasks: 12_345,
          })),
        },
      },
      comparison: { is: 'there', of: hostileComparison() },
      corrections: sampleCorrections(4).map((each) =>
        each.kind === 'together' ? { ...each, tasks: each.tasks.map(() => hostileTask) } : each,
      ),
      askedThread: 't3',
    }),
  'wb-comparison-why': () => threads(90),
  'wb-comparison-hostile': () => workbenchStates['wb-threads-hostile']!(),
  'wb-corrections-hostile': () => workbenchStates['wb-threads-hostile']!(),
  'wb-comparison-loading': () => threads(90, { comparison: { is: 'loading', part: null } }),
  'wb-comparison-failed': () => threads(90, { comparison: { is: 'failed', fault: 'crashed' } }),
  'wb-comparison-one': () =>
    workbenchView({ library: { is: 'there', of: { ...sampleLibrary(9), plans: [] } } }),
  'wb-corrections': () => workbenchView({ corrections: sampleCorrections(14), correctionsFailed: true }),
  'wb-corrections-selected': () => workbenchView({ corrections: sampleCorrections(14) }),
  'wb-corrections-import': () => workbenchView({ corrections: sampleCorrections(3) }),
  'wb-corrections-empty': () => workbenchView({}),
  'wb-threads-20000': () =>
    workbenchView({
      library: { is: 'there', of: sampleLibrary(20_000, 2000, 2025) },
      askedThread: 't0',
    }),
  'wb-20000': () => workbenchView({ annotations: sampleAnnotations(20_000) }),
};

const place = (name: Place) => `.place[data-place="${name}"]`;

/** What is pressed, one after another, until a state is there. */
export const workbenchPresses: Readonly<Record<string, readonly string[]>> = {
  'wb-bin': [place('bin')],
  'wb-safety': [place('safety')],
  'wb-settings': [place('settings')],
  'wb-filters': ['.show-filters'],
  'wb-threads': [place('threads')],
  'wb-threads-flat': [place('threads'), '.filter-toggle'],
  'wb-threads-filters': [place('threads'), '.show-filters'],
  'wb-threads-join': ['.detail-deeds .small-button', '.join-choices .choice input'],
  'wb-comparison': [place('comparison')],
  'wb-comparison-unfolded': [place('comparison'), '.comparison-tools > .text-button'],
  'wb-comparison-why': [place('comparison'), '.why-button', '[data-kind="raised"] .why-button'],
  'wb-comparison-hostile': [place('comparison')],
  'wb-corrections-hostile': [place('corrections')],
  'wb-comparison-loading': [place('comparison')],
  'wb-comparison-failed': [place('comparison')],
  'wb-comparison-one': [place('comparison')],
  'wb-corrections': [place('corrections')],
  'wb-corrections-selected': [place('corrections'), '.correction-check'],
  'wb-corrections-import': [place('corrections'), '.corrections-doors button'],
  'wb-corrections-empty': [place('corrections')],
  'wb-selected': ['.annotation-row .row-check', '.annotation-row:nth-child(4) .row-check'],
  'wb-meaning': ['.annotation-row .row-check', '.selection-deeds button:nth-child(3)'],
  'wb-edit': ['.annotation-row:nth-child(3)', '.annotation-tools button'],
  'wb-export': ['.workbench-doors button:nth-child(2)'],
  'wb-import': ['.workbench-doors button:nth-child(1)'],
};

import { signal } from '@preact/signals';
import type { Draft } from '../../lib/annotation/edit.ts';
import type { EngineFault } from '../../lib/messages/engine.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import type { AnnotationsActions, AnnotationView } from '../annotations/annotations-view.ts';
import { type MemoryAnnotations, memoryAnnotations } from '../testing/memory-annotations.ts';
import { type GivenThreads, memoryThreads } from '../testing/memory-threads.ts';
import { stripOf } from '../testing/sample-threads.ts';
import type { OpenThread, PanelThreadsActions } from '../threads/threads-view.ts';
import type { EngineState, PageState, PanelView, PassageView } from '../view.ts';
import * as samples from './sample-annotations.ts';
import { sampleMatches } from './sample-matches.ts';
import { pageSentences, type Sentence } from './sample-texts.ts';
import * as threads from './sample-threads.ts';

const host = 'www.wuhai.gov.cn';
const read: PageState = {
  is: 'read',
  title: '乌海市确定2009年信息化建设任务',
  site: '乌海市人民政府',
  host,
  year: 2009,
};
const ready: EngineState = { is: 'ready', tasks: 312, plans: 5 };
const long: PageState = {
  ...read,
  title:
    '乌海市人民政府办公厅关于印发《乌海市国民经济和社会发展信息化“十一五”规划》及2009年度实施方案和重点任务分工的通知',
  site: '乌海市人民政府办公厅政务公开与信息化管理服务平台',
};

/** A panel and what its annotations and threads do. */
export interface Stage {
  readonly view: PanelView;
  readonly annotations: AnnotationsActions;
  readonly threads: PanelThreadsActions;
  /** Selector of a button that is to be pressed once it is there. */
  readonly press?: string;
}

interface Facts {
  page?: PageState;
  engine?: EngineState;
  passages?: readonly PassageView[];
  done?: number;
  open?: string;
  annotations?: MemoryAnnotations;
  threads?: GivenThreads;
}

function view({
  page = read,
  engine = ready,
  passages = [],
  done = passages.length,
  open,
  annotations = memoryAnnotations({}),
  threads: givenThreads = {},
}: Facts): Stage {
  const threads = memoryThreads(givenThreads);
  const view: PanelView = {
    page: signal(page),
    engine: signal(engine),
    passages: signal(passages),
    progress: signal({ done, total: passages.length }),
    open: signal(open ?? null),
    chosen: signal(null),
    inView: signal(new Set(passages.slice(1, 4).map((each) => each.id))),
    annotations: annotations.view,
    threads: threads.view,
  };
  return { view, annotations: annotations.actions, threads: threads.actions };
}

/** A page with annotations, and their tab open at one of them. */
function annotated(
  list: readonly AnnotationView[],
  {
    edit,
    drafts,
    arrange,
    press,
  }: {
    edit?: string;
    drafts?: Readonly<Record<string, Draft>>;
    arrange?: (memory: MemoryAnnotations) => void;
    press?: string;
  } = {},
): Stage {
  const annotations = memoryAnnotations({ annotations: list, tags: samples.tags, drafts: drafts ?? {} });
  annotations.view.chosenAnnotation.value = { id: edit ?? 'none', edit: edit !== undefined };
  arrange?.(annotations);
  return { ...view({ passages: few, annotations }), ...(press && { press }) };
}

const kinds = ['task', 'task', 'requirement', 'task', 'target', 'task', 'provision', 'result'] as const;

/** Passages of the 2009 plan, as often as needed; the first `done` of them matched. */
function passages(count: number, { done = count, years = 3, deep = false } = {}): PassageView[] {
  return Array.from({ length: count }, (_, i) => {
    const sentence = pageSentences[i % pageSentences.length]!;
    const round = Math.floor(i / pageSentences.length);
    return {
      id: `p${i}`,
      text: sentence.text,
      kind: kinds[i % kinds.length]!,
      headings: headingsOf(sentence, round, deep),
      matches: i < done ? sampleMatches(sentence, years) : undefined,
    };
  });
}

function headingsOf({ headings }: Sentence, round: number, deep: boolean): readonly string[] {
  if (!deep) return round ? [...headings, `（${round}）`] : headings;
  return [
    '第二部分　以科学发展观为指导，紧密结合国民经济和社会事业发展需要，着力提升全市信息化发展水平的总体安排',
    ...headings,
    `（${round + 1}）进一步完善政务信息资源目录体系与交换体系，推动跨部门跨地区业务协同和信息资源共享的具体措施`,
  ];
}

const few = passages(6);
const withMost = (list: readonly PassageView[]) =>
  list.reduce((best, each) => (yearsOf(each) > yearsOf(best) ? each : best)).id;
const yearsOf = ({ matches = [] }: PassageView) =>
  new Set(matches.filter((match) => match.strength !== 'weak').map((match) => match.task.year)).size;
const longText = pageSentences
  .map((each) => each.text)
  .join('')
  .slice(0, 300);
const hostile =
  '加快<img src=x onerror="alert(1)">电子政务<script>alert(2)</script>建设，\u202e推进\u200b信息公开。';

function failed(fault: EngineFault): () => Stage {
  return () =>
    view({
      engine: { is: 'failed', fault, detail: `${fault}: models/zhengmai-policy/onnx/model_quantized.onnx` },
      passages: passages(12, { done: fault === 'crashed' ? 4 : 0 }),
      done: fault === 'crashed' ? 4 : 0,
    });
}

/** A page whose passages have threads; that of the first is open, unless told otherwise. */
function threaded(
  given: GivenThreads & {
    readonly thread?: Thread;
    readonly page?: PageState;
    readonly closed?: boolean;
    readonly engine?: EngineState;
    readonly arrange?: (view: PanelView) => void;
    readonly press?: string;
  },
): Stage {
  const { thread = threads.computers, page, engine, closed, arrange, press, ...own } = given;
  const stage = view({
    ...(page && { page }),
    ...(engine && { engine }),
    passages: threads.threadPassages([thread, null, threads.long, null]),
    threads: {
      strips: { p0: stripOf(thread), p1: threads.strips.many, p2: threads.strips.long, p3: null },
      threads: { p0: thread, p2: threads.long },
      ...(!closed && { opened: 'p0' }),
      ...own,
    },
  });
  arrange?.(stage.view);
  return { ...stage, ...(press && { press }) };
}

const opening = (state: OpenThread) => (view: PanelView) => {
  view.threads.opened.value = { passage: 'p0', state };
};

const onlyWeak = (each: PassageView): PassageView => ({
  ...each,
  matches: each.matches?.map((match) => ({ ...match, strength: 'weak' as const })),
});

/** Every state the panel can be in, with short, long and empty data. */
export const states: Readonly<Record<string, () => Stage>> = {
  waiting: () => view({ page: { is: 'waiting' } }),
  'not-a-page': () => view({ page: { is: 'not-a-page' } }),
  'can-read': () => view({ page: { is: 'not-government', host: 'news.example.com', canRead: true } }),
  'ask-to-read': () => view({ page: { is: 'not-government', host: 'news.example.com', canRead: false } }),
  'switched-off': () => view({ page: { is: 'switched-off', host } }),
  reading: () => view({ page: { is: 'reading', part: null } }),
  'reading-part': () => view({ page: { is: 'reading', part: 0.34 } }),
  'page-failed': () => view({ page: { is: 'failed', detail: 'TypeError: frame was removed while reading' } }),
  nothing: () => view({}),
  asleep: () => view({ engine: { is: 'asleep' }, passages: passages(12, { done: 0 }), done: 0 }),
  'model-loading': () =>
    view({ engine: { is: 'loading', part: 0.43 }, passages: passages(12, { done: 0 }), done: 0 }),
  'model-missing': failed('model-missing'),
  'self-test': failed('self-test'),
  crashed: failed('crashed'),
  matching: () => view({ passages: passages(40, { done: 5 }), done: 5 }),
  'matching-open': () => view({ passages: passages(40, { done: 2 }), done: 2, open: 'p2' }),
  short: () => view({ passages: few }),
  open: () => view({ passages: few, open: withMost(few) }),
  'other-names': () => view({ passages: passages(20), open: 'p16' }),
  'long-open': () => {
    const list = passages(150, { years: 6, deep: true });
    list[3] = { ...list[3]!, text: longText, matches: sampleMatches({ text: longText, headings: [] }, 6) };
    return view({ page: long, passages: list, open: 'p3' });
  },
  long: () => view({ page: long, passages: passages(150, { years: 6, deep: true }) }),
  'only-weak': () => view({ passages: few.map(onlyWeak), open: 'p2' }),
  unrelated: () => view({ passages: few.map((each) => ({ ...each, matches: [] })), open: 'p1' }),
  hostile: () => {
    const sentence = { text: hostile, headings: ['一、<b>标题</b>'] };
    return view({
      page: { ...read, title: '<img src=x onerror=alert(3)>', site: '<script>' },
      passages: [{ id: 'p0', kind: 'task', ...sentence, matches: sampleMatches(sentence) }],
      open: 'p0',
    });
  },
  'no-headings': () => view({ passages: few.map((each) => ({ ...each, headings: [] })) }),
  'annotations-empty': () => annotated([]),
  annotations: () => annotated(samples.short),
  'annotations-long': () => annotated(samples.long),
  'annotations-filters': () => annotated(samples.long, { press: '.filter-more' }),
  'annotations-approximate': () => annotated(samples.approximate),
  'annotations-not-found': () => annotated(samples.notFound),
  'annotations-reattaching': () =>
    annotated(samples.notFound, { arrange: ({ view }) => (view.reattaching.value = 'a3') }),
  'annotations-editing': () => annotated(samples.short, { edit: 'a1' }),
  'annotations-restored': () =>
    annotated(samples.short, {
      edit: 'a2',
      drafts: { a2: { from: '', to: '“数字乌海”后来改叫什么？还没写完' } },
    }),
  'annotations-conflict': () =>
    annotated(samples.short, {
      edit: 'a1',
      drafts: { a1: { from: '旧的笔记', to: '这里写的：目标从 70% 提到 100%。' } },
      press: '.save-note',
    }),
  'annotations-quota': () =>
    annotated(samples.short, {
      edit: 'a1',
      drafts: { a1: { from: samples.short[0]!.annotation.note, to: '磁盘满了，这些字还在。' } },
      arrange: (memory) => (memory.refuse = 'quota'),
      press: '.save-note',
    }),
  'annotations-fault': () => annotated([], { arrange: ({ view }) => (view.fault.value = 'blocked') }),
  'annotations-undo': () =>
    annotated(samples.short, {
      arrange: ({ view }) => (view.undoable.value = { what: 'binned', count: 1 }),
    }),
  'annotations-hostile': () => annotated(samples.hostile),
  strips: () => threaded({ closed: true }),
  thread: () => threaded({}),
  'thread-evidence': () => threaded({ press: '.thread-entry[data-page="true"] .entry-fold' }),
  'thread-correct': () => threaded({ press: '.thread-entry .entry-fold:last-child' }),
  'thread-table': () => threaded({ press: '.series-way:last-child' }),
  'thread-candidates': () => threaded({ press: '.thread-candidates .fold-toggle' }),
  'thread-corrected': () =>
    threaded({
      thread: threads.corrected.thread,
      corrections: threads.corrected.corrections,
      press: '.own-corrections .fold-toggle',
    }),
  'thread-undo': () =>
    threaded({
      arrange: ({ threads: { corrections } }) => {
        corrections.undoable.value = { is: 'made', corrections: threads.corrected.corrections.slice(2) };
        corrections.applying.value = true;
      },
    }),
  'thread-failed': () => threaded({ arrange: (view) => (view.threads.corrections.failed.value = 'writing') }),
  'thread-loading': () => threaded({ arrange: opening({ is: 'loading' }) }),
  'thread-stuck': () =>
    threaded({
      engine: { is: 'failed', fault: 'memory', detail: '' },
      arrange: opening({ is: 'loading' }),
    }),
  'thread-unanswered': () => threaded({ arrange: opening({ is: 'failed' }) }),
  'thread-gone': () => threaded({ strips: { p0: null }, arrange: opening({ is: 'none' }) }),
  'thread-long': () => threaded({ thread: threads.long, page: { ...long, year: 2025 } }),
  'thread-unfolded': () => threaded({ thread: threads.long, press: '.thread-fold .fold-toggle' }),
  'thread-hostile': () => threaded({ thread: threads.hostileThread(hostile) }),
  huge: () => view({ passages: passages(2_000, { years: 6 }) }),
};

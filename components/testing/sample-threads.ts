import type { Measure } from '../../lib/policy/measures/measure.ts';
import type { Evidence, Relation, TargetChange } from '../../lib/threads/relation.ts';
import type { Strip, Thread, ThreadEntry } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';

// For tests and the gallery only: threads, of which what matters is given and the rest stands in.

export function threadTask(year: number | null, text: string, given: Partial<ThreadTask> = {}): ThreadTask {
  const plan = given.plan === undefined ? String(year) : given.plan;
  return {
    key: plan === null ? '#page' : `${plan}#${given.start ?? 0}`,
    plan,
    title: `乌海市${year}年信息化工作要点`,
    issuer: '乌海市信息化领导小组办公室',
    place: '乌海市',
    level: 'city',
    planKind: plan === null ? null : 'plan',
    year,
    yearCorrected: false,
    ownYear: year,
    text,
    start: 0,
    end: text.length,
    headings: ['二、重点工作', '（一）农村信息化'],
    kind: 'task',
    stance: { stance: 'announced', cues: [] },
    measures: [],
    programmes: [],
    ...given,
  };
}

export const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  affinity: 1.2,
  strength: 'strong',
  similarity: 0.91,
  lexical: 0.6,
  clause: 0.7,
  terms: [],
  programmes: [],
  families: [],
  cues: [],
  correction: null,
  ...given,
});

/** A task that follows another, or is the first when there is none. */
export function threadEntry(
  task: ThreadTask,
  from: ThreadTask | null = null,
  given: Partial<Relation> = {},
): ThreadEntry {
  const relation: Relation = from
    ? { kind: 'continued', from: from.key, targets: [], evidence: evidence(), ...given }
    : { kind: 'new', from: null, targets: [], evidence: null, ...given };
  return { task, relation };
}

/** A thread of these entries, in the years of their tasks and those that are silent or came before it. */
export function threadOf(
  entries: readonly ThreadEntry[],
  given: Partial<Thread> & { readonly silent?: readonly number[]; readonly before?: readonly number[] } = {},
): Thread {
  const { silent = [], before = [], ...own } = given;
  const tasks = entries.map(({ task }) => task);
  const known = tasks.flatMap(({ year }) => year ?? []);
  const years = [...new Set([...known, ...silent, ...before])].sort((a, b) => a - b);
  return {
    id: 'thread-1',
    name: '行政村宽带上网',
    field: 'networks',
    entries,
    years: years.map((year) => {
      const ofYear = tasks.filter((task) => task.year === year);
      return {
        year,
        tasks: ofYear.map(({ key }) => key),
        page: ofYear.some(({ plan }) => plan === null),
        silent: silent.includes(year),
      };
    }),
    series: [],
    corrections: [],
    ...own,
  };
}

/** What would stand beside the passage whose thread this is: the library's years. */
export function stripOf({ id, name, entries, years }: Thread): Strip {
  const page = entries.find(({ task }) => task.plan === null);
  const strip = years
    .map(({ year, tasks, silent }) => ({
      year,
      tasks: tasks.filter((key) => key !== page?.task.key).length,
      silent,
    }))
    .filter(({ year, tasks }) => year !== page?.task.year || tasks > 0);
  return { thread: id, name, years: strip, relation: page?.relation.kind ?? 'continued' };
}

/** A share that is to be reached. */
export const share = (of: string, value: number): Measure => ({
  start: 0,
  end: 0,
  text: `${of}达到${value}%`,
  value,
  range: null,
  unit: '%',
  number: value,
  numbers: null,
  base: '%',
  of,
  sense: 'exact',
  verb: '达到',
  direction: null,
  change: false,
  deadline: null,
});

export const targetChange = (of: string, before: number, after: number): TargetChange => ({
  of,
  before: share(of, before),
  after: share(of, after),
  is: after > before ? 'raised' : after < before ? 'lowered' : 'same',
});

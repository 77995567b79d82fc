import type { Level } from '../policy/stance/level.ts';
import { isReport } from './reports.ts';
import type { Strip, Thread, ThreadSummary } from './thread.ts';
import type { ThreadTask } from './thread-task.ts';

/** What of each task's text a thread is looked for by, UTF-16 units; and of all of them. */
const wordsOfTask = 80;
const mostWords = 2_000;

/** What a list of threads shows of one. The page's passage is left out of it. */
export function summarise(thread: Thread): ThreadSummary {
  const entries = thread.entries.filter(({ task }) => task.plan !== null);
  const tasks = entries.map(({ task }) => task);
  const years = unique(tasks.map(({ year }) => year!)).sort((a, b) => a - b);
  const silent = thread.years.filter((year) => year.silent).map(({ year }) => year);
  const programmes = unique(tasks.flatMap((task) => task.programmes));
  return {
    id: thread.id,
    name: thread.name,
    field: thread.field,
    years,
    silent,
    tasks: tasks.length,
    latest: tasks.at(-1)!.text.slice(0, wordsOfTask),
    last: entries.at(-1)!.relation.kind,
    places: unique(tasks.map(({ place }) => place)),
    levels: unique(tasks.map(({ level }) => level).filter((level): level is Level => level !== null)),
    programmes,
    targets: thread.series.length > 0 || tasks.some(setsTarget),
    ended: silent.some((year) => year > years.at(-1)!),
    corrected: thread.corrections.length > 0,
    words: [thread.name, ...programmes, ...tasks.map(({ text }) => text.slice(0, wordsOfTask))]
      .join('\n')
      .slice(0, mostWords),
  };
}

const setsTarget = (task: ThreadTask): boolean =>
  !isReport(task) && task.measures.some(({ value, range }) => value !== null || range !== null);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * What stands beside a passage of the page before its thread is opened: the years of the library, without the passage.
 * @throws RangeError when the passage is not in the thread
 */
export function stripOf({ id, name, years, entries }: Thread, passageKey: string): Strip {
  const entry = entries.find(({ task }) => task.key === passageKey);
  if (!entry) throw new RangeError(`${passageKey} is not in the thread ${id}.`);
  const strip = years
    .map(({ year, tasks, silent, page }) => {
      const others = tasks.filter((key) => key !== passageKey).length;
      return { year, tasks: others, silent, alone: page && !others && !silent };
    })
    // The page's own year, of which the library has nothing to say, is told by the page's sign.
    .filter(({ alone }) => !alone)
    .map(({ year, tasks, silent }) => ({ year, tasks, silent }));
  return { thread: id, name, years: strip, relation: entry.relation.kind };
}

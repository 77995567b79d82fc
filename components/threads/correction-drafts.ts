import { comparableText } from '../../lib/policy/comparable.ts';
import type { MatchedTask } from '../../lib/policy/match.ts';
import {
  type CorrectedTask,
  type Correction,
  type CorrectionDraft,
  type JoinedTask,
  mostTasks,
} from '../../lib/threads/correction.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';

/** Known by the year that its plan or page says: corrections of that year come and go. */
export function correctedTask({ plan, title, ownYear, text }: ThreadTask): CorrectedTask {
  return { plan, title, year: ownYear, text };
}

/** A task of the library that is known from a match. */
export function correctedMatch({ plan, planTitle, year, text }: MatchedTask): CorrectedTask {
  return { plan, title: planTitle, year, text };
}

/** This task is not about what the others of the thread are about; null when there are no others. */
export function apartFrom(thread: Thread, task: ThreadTask): CorrectionDraft | null {
  const others = tasksOf(thread).filter(({ key }) => key !== task.key);
  if (others.length === 0) return null;
  return {
    kind: 'apart',
    task: correctedTask(task),
    others: others.slice(0, mostTasks).map(correctedTask),
  };
}

/** This task counts to another year, or its whole plan does. */
export function otherYear(task: ThreadTask, year: number, whole: boolean): CorrectionDraft {
  if (!whole || task.plan === null) return { kind: 'year', task: correctedTask(task), year };
  return { kind: 'plan-year', plan: task.plan, title: task.title, year };
}

/**
 * A task belongs to a thread: it is put together with the thread's task nearest to its year. One of the library rather
 * than a passage of a page, so that it holds without the page.
 */
export function joinTo(thread: Thread, match: MatchedTask): CorrectionDraft {
  const all = tasksOf(thread);
  const library = all.filter(({ plan }) => plan !== null);
  const far = ({ year }: ThreadTask) => Math.abs((year ?? match.year) - match.year);
  const nearest = (library.length > 0 ? library : all).toSorted((a, b) => far(a) - far(b));
  return { kind: 'together', tasks: [joinedThread(nearest), correctedMatch(match)] };
}

/** Two threads of the library are about one thing. */
export function joinThreads(one: Thread, other: Thread): CorrectionDraft {
  return { kind: 'together', tasks: [one, other].map((thread) => joinedThread(tasksOf(thread))) };
}

/** @param tasks of one thread; the first one is named, the others are noted */
function joinedThread([named, ...others]: readonly ThreadTask[]): JoinedTask {
  const task = correctedTask(named!);
  return others.length > 0 ? { ...task, others: others.slice(0, mostTasks).map(correctedTask) } : task;
}

const tasksOf = ({ entries }: Thread): ThreadTask[] => entries.map(({ task }) => task);

/** Whether a correction speaks of this task. It is known by its words, as far as they are compared. */
export function isTask(corrected: CorrectedTask, { plan, text }: Pick<ThreadTask, 'plan' | 'text'>): boolean {
  if (corrected.plan !== plan) return false;
  return corrected.text === text || comparableText(corrected.text) === comparableText(text);
}

/** The corrections that made an entry what it is: its year, or that it is in the thread. */
export function correctionsOf(
  { task, relation }: Thread['entries'][number],
  all: readonly Correction[],
): readonly Correction[] {
  return all.filter((correction) => {
    if (correction.kind === 'plan-year') return correction.plan === task.plan;
    if (correction.kind === 'year') return isTask(correction.task, task);
    return correction.id === relation.evidence?.correction;
  });
}

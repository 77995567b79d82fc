import { Agglomeration } from './agglomeration.ts';
import { type NumberedLink, TaskLinks } from './task-links.ts';

/** How firmly two tasks of different plans belong together. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

/** Two tasks that may not be in one group. */
export type Apart = readonly [string, string];

export interface GroupingSettings {
  /** From this value two groups become one. */
  readonly least: number;
  /** What two plans count for whose tasks have no link. */
  readonly unlinked: number;
  /** Of one plan at most so many tasks are about one thing; more are about a subject. */
  readonly perPlan: number;
}

/**
 * Groups the tasks that are about one thing. From single tasks on, the two groups that belong together most firmly become
 * one, until none are firm enough (agglomerative clustering). How firmly: the mean over the pairs of their plans of the
 * firmest link between tasks of the two plans. Each year speaks once and with its best, so a group does not grow because
 * it is large, nor because one pair of sentences happens to be alike.
 *
 * The result depends on the set of links alone, not on any order: ties are broken by the tasks' keys.
 *
 * @param tasks keys of the tasks
 * @param planOf the plan of a task
 * @param links one for a pair, at most; those within a plan or with other tasks are passed over
 * @returns the groups, each and all in the order of their keys; tasks that belong to none are groups of one
 */
export function groupTasks(
  tasks: readonly string[],
  planOf: (task: string) => string,
  links: readonly Link[],
  settings: GroupingSettings,
  apart: readonly Apart[] = [],
): string[][] {
  const keys = [...new Set(tasks)].sort();
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const numbered = (a: string, b: string): [number, number] | null => {
    const [i, j] = [numbers.get(a), numbers.get(b)];
    return i === undefined || j === undefined || i === j ? null : [i, j];
  };
  const numberedLinks: NumberedLink[] = [];
  for (const { a, b, value } of links) {
    const pair = numbered(a, b);
    if (pair) numberedLinks.push([...pair, value]);
  }
  const grouping = new Agglomeration(new TaskLinks(keys.map(planOf), numberedLinks), settings);
  for (const [a, b] of apart) {
    const pair = numbered(a, b);
    if (pair) grouping.keepApart(...pair);
  }
  grouping.run();
  return grouping.groups().map((group) => group.map((i) => keys[i]!));
}

import { measuresOf } from '../policy/measures/measures.ts';
import type { Passage } from '../policy/passage.ts';
import type { PlanDetails, Task } from '../policy/plan.ts';
import { programmesOf } from '../policy/programmes/programmes.ts';
import { levelOf } from '../policy/stance/level-of.ts';
import { stanceOf } from '../policy/stance/stance-of.ts';
import type { ThreadTask } from './thread-task.ts';

/** The key of a task of the library: its plan's id and where it starts in the plan's text. */
export const taskKey = (plan: string, start: number): string => `${plan}#${start}`;

/** The key of a passage of the page that is read. */
export const pageKey = (passage: string): string => `#${passage}`;

/**
 * A task of the library as threads show it.
 * @param options.year the year the user says it counts to, instead of its plan's
 */
export function threadTask(
  task: Task,
  plan: PlanDetails,
  options: { readonly year?: number } = {},
): ThreadTask {
  const year = options.year ?? plan.year;
  const { text, start, end, headings, kind } = task;
  return {
    key: taskKey(plan.id, start),
    plan: plan.id,
    title: plan.title,
    issuer: plan.issuer,
    place: plan.place,
    level: levelOf(plan)?.level ?? null,
    planKind: plan.kind,
    year,
    yearCorrected: options.year !== undefined,
    ownYear: plan.year,
    ...{ text, start, end, headings, kind },
    stance: stanceOf(text, { passage: kind, plan: plan.kind, headings }),
    measures: measuresOf(text, year),
    programmes: programmeNames(text),
  };
}

/** What threads have to know of a passage of a page. */
export type PagePassage = Pick<Passage, 'text' | 'headings' | 'kind'> & { readonly id: string };

/**
 * A passage of the page that is read, as threads show it. Issuer, place, level and kind of the page are not known.
 * @param page.year null when it cannot be told
 */
export function pageTask(
  { id, text, headings, kind }: PagePassage,
  { title, year }: { readonly title: string; readonly year: number | null },
): ThreadTask {
  return {
    key: pageKey(id),
    plan: null,
    title,
    issuer: '',
    place: '',
    level: null,
    planKind: null,
    year,
    yearCorrected: false,
    ownYear: year,
    text,
    start: 0,
    end: text.length,
    headings,
    kind,
    stance: stanceOf(text, { passage: kind, plan: 'other', headings }),
    measures: measuresOf(text, year),
    programmes: programmeNames(text),
  };
}

/** A passage of a page, counted to the year that the user says. */
export const pageTaskIn = (task: ThreadTask, year: number): ThreadTask => ({
  ...task,
  year,
  yearCorrected: true,
  measures: measuresOf(task.text, year),
});

const programmeNames = (text: string): string[] => [...new Set(programmesOf(text).map(({ name }) => name))];

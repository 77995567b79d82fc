import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));

/**
 * A task that the user spoke of. It is known again by its words in its plan (or on any page, when `plan` is null), so
 * that a correction holds when a plan is read anew.
 */
export const CorrectedTask = v.object({
  /** Id of the plan; null for a passage of a page. */
  plan: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  /** The plan's title or the page's, for people. */
  title: v.pipe(v.string(), v.maxLength(1_000)),
  /** The year that its plan or page says, whatever the user says of it: a passage is known by it in the library. */
  year: v.nullable(year),
  text,
});
export type CorrectedTask = v.InferOutput<typeof CorrectedTask>;

/** The greatest number of tasks that a correction can name in one place. */
export const mostTasks = 500;
const others = v.pipe(v.array(CorrectedTask), v.minLength(1), v.maxLength(mostTasks), v.readonly());

/** A task that the user put together with others. */
export const JoinedTask = v.object({
  ...CorrectedTask.entries,
  /**
   * The other tasks of its thread, where the user saw a whole thread: one of them that is taken out later does not take
   * the rest out with it. What was kept before this was noted names the one task alone.
   */
  others: v.optional(others),
});
export type JoinedTask = v.InferOutput<typeof JoinedTask>;

const made = v.pipe(v.string(), v.isoTimestamp());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** What the user knows better. */
export const Correction = v.variant('kind', [
  /** Not related: `task` is not about what `others` are about. */
  v.object({
    kind: v.literal('apart'),
    id,
    made,
    task: CorrectedTask,
    others,
  }),
  /** These belong together, each with its thread. */
  v.object({
    kind: v.literal('together'),
    id,
    made,
    tasks: v.pipe(v.array(JoinedTask), v.minLength(2), v.maxLength(mostTasks), v.readonly()),
  }),
  /** Wrong year: the task counts to another. */
  v.object({ kind: v.literal('year'), id, made, task: CorrectedTask, year }),
  /** Wrong year: the whole plan counts to another. */
  v.object({
    kind: v.literal('plan-year'),
    id,
    made,
    plan: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    title: v.pipe(v.string(), v.maxLength(1_000)),
    year,
  }),
]);
export type Correction = v.InferOutput<typeof Correction>;

type WithoutStamp<C> = C extends Correction ? Omit<C, 'id' | 'made'> : never;
/** A correction before it is kept. */
export type CorrectionDraft = WithoutStamp<Correction>;

/** Orders corrections: oldest first; of one moment by their ids, so that the order is the same everywhere. */
export function byAge(a: Correction, b: Correction): number {
  return Date.parse(a.made) - Date.parse(b.made) || (a.id < b.id ? -1 : 1);
}

/** The tasks that a correction speaks of; none when it is about a whole plan. */
export function correctedTasks(correction: Correction): readonly CorrectedTask[] {
  switch (correction.kind) {
    case 'apart':
      return [correction.task, ...correction.others];
    case 'together':
      return correction.tasks.flatMap(sideOf);
    case 'year':
      return [correction.task];
    case 'plan-year':
      return [];
  }
}

/** A task that was put together with others, and the rest of its thread. */
export const sideOf = ({ others = [], ...task }: JoinedTask): readonly CorrectedTask[] => [task, ...others];

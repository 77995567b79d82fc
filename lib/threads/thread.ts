import type { Field } from '../policy/lexicon/term-family.ts';
import type { Sense } from '../policy/measures/measure.ts';
import type { Level } from '../policy/stance/level.ts';
import type { Relation, RelationKind } from './relation.ts';
import type { ThreadTask } from './thread-task.ts';

export interface ThreadEntry {
  readonly task: ThreadTask;
  readonly relation: Relation;
}

/** One year of the library, as a thread has it. */
export interface ThreadYear {
  readonly year: number;
  /** Keys of the thread's tasks of that year, the library's and the page's. */
  readonly tasks: readonly string[];
  /** The page that is read is of that year. */
  readonly page: boolean;
  /** There is a plan of that year from a place of the thread, after the thread began, and it does not mention it. */
  readonly silent: boolean;
}

/** One value of a measure that recurs. */
export interface SeriesPoint {
  /** The year the value is for: that of its deadline, else that of the task. */
  readonly year: number;
  /** The year of the plan that says so. */
  readonly said: number;
  /** In the series' unit; of a range its middle, with `range` as well. */
  readonly value: number;
  readonly range: readonly [number, number] | null;
  readonly sense: Sense;
  /** As written. */
  readonly text: string;
  /** Key of the task that states it. */
  readonly task: string;
  /** Said to be reached, not planned. */
  readonly reported: boolean;
}

/** The values of one measure over the years, by `year`, then `said`. Two points or more. */
export interface Series {
  readonly of: string;
  /** The unit of the values, with an order of magnitude that suits them: %, 万条, 亿元. */
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
}

/** The tasks of several years that are about one thing. */
export interface Thread {
  /** Stays the same as long as its first task does. */
  readonly id: string;
  /** As a person would name it: 电脑入农户上网工程. */
  readonly name: string;
  readonly field: Field | null;
  /** By year, then by plan and place in it; the page's passage after the library's tasks of its year, or last when its year is not known. */
  readonly entries: readonly ThreadEntry[];
  /** Every year of the library's plans from the places of the thread, ascending. */
  readonly years: readonly ThreadYear[];
  readonly series: readonly Series[];
  /** Ids of the user's corrections that had a part in it. */
  readonly corrections: readonly string[];
}

/** A year in the strip of a passage. */
export interface StripYear {
  readonly year: number;
  readonly tasks: number;
  readonly silent: boolean;
}

/** What stands beside a passage before its thread is opened. */
export interface Strip {
  readonly thread: string;
  readonly name: string;
  readonly years: readonly StripYear[];
  /** The page's own relation to the task before it. */
  readonly relation: Relation['kind'];
}

/** What a list of threads has to know of each. */
export interface ThreadSummary {
  readonly id: string;
  readonly name: string;
  readonly field: Field | null;
  /** Years with a task, ascending. */
  readonly years: readonly number[];
  /** Years of plans that are silent on it after it began. */
  readonly silent: readonly number[];
  readonly tasks: number;
  /** The text of its last task, cut short: what tells threads of like names apart. */
  readonly latest: string;
  /** What became of its last task. */
  readonly last: RelationKind | null;
  readonly places: readonly string[];
  readonly levels: readonly Level[];
  readonly programmes: readonly string[];
  /** A measure with a value recurs or is set as a target. */
  readonly targets: boolean;
  /** A plan of its places after the last mention is silent on it. */
  readonly ended: boolean;
  readonly corrected: boolean;
  /** Words to look for it by: its name, its programmes, its tasks' texts cut short. */
  readonly words: string;
}

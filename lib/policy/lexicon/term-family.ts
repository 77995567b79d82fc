/** Fields of government, in the order in which they are listed. */
export const fields = [
  'digital-government',
  'networks',
  'industry',
  'enterprises',
  'science',
  'finance',
  'trade',
  'agriculture',
  'environment',
  'energy',
  'transport',
  'urban',
  'education',
  'health',
  'work',
  'welfare',
  'culture',
  'safety',
  'government',
  'regions',
  'people',
] as const;
export type Field = (typeof fields)[number];

/** One name of a thing, with the years in which it was usual in plans. */
export interface TermName {
  /** As it stands in comparable text: simplified, lower case, without punctuation. */
  readonly text: string;
  /** First and last year; null when it was usual before all plans, or still is. */
  readonly from: number | null;
  readonly to: number | null;
}

/** One thing under its names over the years: 一站式审批, 网上办事, 一网通办. */
export interface TermFamily {
  /** The name of today, or its best known one. Unique. */
  readonly id: string;
  readonly field: Field;
  readonly names: readonly TermName[];
}

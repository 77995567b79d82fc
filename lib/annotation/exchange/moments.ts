import type { Located } from './located.ts';

/**
 * Day and, mostly, time of day, its seconds with whatever fraction, and its zone (xsd:dateTime, and what Hypothesis
 * writes: microseconds, +00:00).
 */
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A moment for records that tell none. Not the present one: the same file must say the same each time it is read. */
export const noMoment = '1970-01-01T00:00:00.000Z';

/**
 * A moment of a file in our form. A missing zone is taken for UTC: local time would read differently elsewhere. What is
 * no moment becomes '', which no annotation accepts; what is no text is left to be refused.
 */
export function momentAt(located: Located): Located {
  const { text } = located;
  if (text === undefined) return located;
  const match = dateTime.exec(text);
  if (!match) return located.with('');
  const date = new Date(text.includes('T') && match[1] === undefined ? `${text}Z` : text);
  if (Number.isNaN(date.getTime())) return located.with('');
  return located.with(date.toISOString());
}

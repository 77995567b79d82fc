import type { Located } from './located.ts';

/**
 * Day and, mostly, time of day, its seconds with whatever fraction, and its zone (xsd:dateTime, and what Hypothesis
 * writes: microseconds, +00:00).
 */
const dateTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A moment for records that tell none. Not the present one: the same file must say the same each time it is read. */
const noMoment = '1970-01-01T00:00:00.000Z';

/** The first of these moments that is told. */
export function momentOf(told: Located): Located {
  return told.present ? inOurForm(told) : told.with(noMoment);
}

/**
 * A moment of a file in our form; a missing one stays missing. A missing zone is taken for UTC: local time would read
 * differently elsewhere. What is no moment becomes '', which no annotation accepts; what is no text is left to be refused.
 */
export function inOurForm(told: Located): Located {
  if (!told.present) return told.with(undefined);
  const { text } = told;
  if (text === undefined) return told;
  const match = dateTime.exec(text);
  if (!match) return told.with('');
  const date = new Date(text.includes('T') && match[1] === undefined ? `${text}Z` : text);
  return told.with(Number.isNaN(date.getTime()) ? '' : date.toISOString());
}

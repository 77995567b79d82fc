import * as v from 'valibot';
import { type Meaning, meanings } from './annotation.ts';

/** Of a meaning's name, in UTF-16 units. */
export const longestLabel = 40;

/** The user's own names of meanings; one that is missing has its default name (components/words). */
export const Labels = v.partial(
  v.object(
    Object.fromEntries(meanings.map((meaning) => [meaning, Label()])) as Record<
      Meaning,
      ReturnType<typeof Label>
    >,
  ),
);
export type Labels = Readonly<Partial<Record<Meaning, string>>>;

function Label() {
  return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestLabel));
}

import * as v from 'valibot';
import { type Meaning, meanings } from './annotation.ts';

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
  return v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
}

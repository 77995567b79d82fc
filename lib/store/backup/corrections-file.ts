import * as v from 'valibot';
import { StoreError } from '../store-error.ts';

/** The backup of the corrections. A later form has another number, and a reader of its own beside this one. */
const form = 1;

const File = v.object({ form: v.number(), corrections: v.array(v.unknown()) });

/** A correction of the backup; whether all of it can be read is for the reader to find out. */
const Saved = v.looseObject({ id: v.string() });
export type SavedCorrection = Readonly<{ id: string }>;

export const writeCorrectionsFile = (corrections: readonly SavedCorrection[]): string =>
  JSON.stringify({ form, corrections });

/**
 * @returns what the file holds; nothing for none, or a damaged one
 * @throws StoreError 'newer' for a file of a newer version, which is not to be written over
 */
export function readCorrectionsFile(text: string | undefined): readonly SavedCorrection[] {
  const file = v.safeParse(File, parse(text ?? ''));
  if (!file.success) return [];
  if (file.output.form > form) throw new StoreError('newer');
  return file.output.corrections.filter((each) => v.is(Saved, each));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

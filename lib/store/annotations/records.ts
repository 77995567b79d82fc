import * as v from 'valibot';
import { Annotation, Meaning } from '../../annotation/annotation.ts';
import { Labels } from '../../annotation/labels.ts';
import { StoreError } from '../store-error.ts';
import { KeptAnnotation, labelsFile, type Reading, type Writing } from './schema.ts';

/** A record as it was written, or undefined for a damaged one, which stays where it is. */
export function wholeRecord(record: unknown): KeptAnnotation | undefined {
  const result = v.safeParse(KeptAnnotation, record);
  return result.success ? result.output : undefined;
}

/** Writes an annotation, and that its page is to be backed up. @throws StoreError for what could not be read again */
export async function keep(transaction: Writing, annotation: Annotation, page: string): Promise<void> {
  const checked = v.safeParse(Annotation, annotation);
  if (!checked.success) throw new StoreError('failed', { cause: new v.ValiError(checked.issues) });
  const kept = checked.output.deleted === undefined;
  await Promise.all([
    transaction.objectStore('annotations').put({
      annotation: checked.output,
      page,
      state: kept ? 'kept' : 'binned',
      tags: kept ? [...checked.output.tags] : [],
    }),
    markUnsaved(transaction, page),
  ]);
}

/** Notes that the backup of this page, or of the labels, is behind. */
export async function markUnsaved(transaction: Writing, file: string = labelsFile): Promise<void> {
  await transaction.objectStore('unsaved').put({ file, change: crypto.randomUUID() });
}

/** The user's names of meanings; damaged ones are passed over. */
export async function readLabels(transaction: Reading): Promise<Labels> {
  const records = await transaction.objectStore('labels').getAll();
  return Object.assign({}, ...records.map(readLabel));
}

function readLabel(record: unknown): Labels {
  const read = v.safeParse(v.object({ meaning: Meaning, label: v.string() }), record);
  if (!read.success) return {};
  const label = v.safeParse(Labels, { [read.output.meaning]: read.output.label });
  return label.success ? label.output : {};
}

import type { Annotation } from '../annotation.ts';
import type { RecordReading } from './check-record.ts';
import { decodeFile } from './decode-file.ts';
import { isRecord } from './located.ts';
import { fromHypothesis, isHypothesis } from './read-hypothesis.ts';
import { fromWebAnnotation, isWebAnnotation } from './read-web-annotation.ts';

/** A record of an imported file that was refused. */
export interface RefusedRecord {
  /** Place in the file's list, from 1. */
  readonly number: number;
  /** Its id, or its quote, where it has one: something to know it by. */
  readonly name: string | null;
  /** Path of the field that is wrong ("target.selector[0].exact"), and what is wrong with it. */
  readonly field: string;
  readonly why: 'missing' | 'type' | 'too-long' | 'value' | 'no-quote' | 'no-page' | 'reply' | 'page-note';
}

export type ImportReading =
  | {
      readonly is: 'read';
      readonly format: 'json-ld' | 'hypothesis';
      readonly annotations: readonly Annotation[];
      readonly refused: readonly RefusedRecord[];
    }
  /** It is not what it says: nothing of it can be taken over. */
  | {
      readonly is: 'unreadable';
      readonly why: 'empty' | 'encoding' | 'not-json' | 'not-annotations' | 'too-large';
    };

/** Records of one file at most. */
export const mostRecords = 200_000;

/** Reads a file at once. */
export function readImport(bytes: Uint8Array): ImportReading {
  const steps = importSteps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a file in steps, one record each, for whoever must not be held up by a long one. What it is, is told by its
 * content, not by its name. Nothing is changed by reading.
 * @yields the part that is done, 0 to 1
 */
export function* importSteps(bytes: Uint8Array): Generator<number, ImportReading, void> {
  const decoded = decodeFile(bytes);
  if ('why' in decoded) return { is: 'unreadable', why: decoded.why };
  yield 0;
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return { is: 'unreadable', why: 'not-json' };
  }
  const list = recordsOf(value);
  if (!list) return { is: 'unreadable', why: 'not-annotations' };
  if (list.records.length > mostRecords) return { is: 'unreadable', why: 'too-large' };

  const annotations: Annotation[] = [];
  const refused: RefusedRecord[] = [];
  const read: (record: unknown) => RecordReading =
    list.format === 'json-ld' ? fromWebAnnotation : fromHypothesis;
  for (const [i, record] of list.records.entries()) {
    yield i / list.records.length;
    const reading = read(record);
    if (reading.is === 'read') annotations.push(reading.annotation);
    else refused.push({ number: i + 1, ...reading.refused });
  }
  return { is: 'read', format: list.format, annotations, refused };
}

interface Records {
  readonly format: 'json-ld' | 'hypothesis';
  readonly records: readonly unknown[];
}

/** The list a file is about; undefined when it is about something else. */
function recordsOf(value: unknown): Records | undefined {
  if (Array.isArray(value)) return listOf(value);
  if (!isRecord(value)) return undefined;
  if (isWebAnnotation(value)) return { format: 'json-ld', records: [value] };
  const { items, first, annotations, rows } = value;
  // What says what it is may be empty, or in every record wrong.
  if (says(value, /^(?:as:)?(?:AnnotationPage|OrderedCollectionPage)$/) && Array.isArray(items))
    return { format: 'json-ld', records: items };
  if (says(value, /^(?:as:)?(?:AnnotationCollection|OrderedCollection)$/)) {
    const page = isRecord(first) ? first.items : items;
    return Array.isArray(page) ? { format: 'json-ld', records: page } : undefined;
  }
  if (Array.isArray(annotations) && 'client_version' in value)
    return { format: 'hypothesis', records: annotations };
  if (Array.isArray(rows) && typeof value.total === 'number') return { format: 'hypothesis', records: rows };
  return listOf(annotations) ?? listOf(rows) ?? listOf(items) ?? listOf(value['@graph']);
}

/** A list that does not say what it is, is what one of its records is. */
function listOf(records: unknown): Records | undefined {
  if (!Array.isArray(records)) return undefined;
  if (records.some(isWebAnnotation)) return { format: 'json-ld', records };
  if (records.some(isHypothesis)) return { format: 'hypothesis', records };
  return undefined;
}

function says(value: Readonly<Record<string, unknown>>, word: RegExp): boolean {
  return [value.type ?? value['@type']].flat().some((type) => typeof type === 'string' && word.test(type));
}

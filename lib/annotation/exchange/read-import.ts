import type { Annotation } from '../annotation.ts';

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

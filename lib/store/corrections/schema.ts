import type { DBSchema } from 'idb';
import type { Correction } from '../../threads/correction.ts';
import * as connection from '../connection.ts';
import { migrations } from './migrations.ts';

/** The database of the corrections. */
export const databaseName = 'zhengmai-corrections';

/** A correction that was made or taken back since it was backed up. */
export interface Unsaved {
  readonly id: string;
  /** Names this change among those of the same correction. */
  readonly change: string;
}

/** The records as the newest version has them (migrations.ts). They are checked when they are read. */
export interface Schema extends DBSchema {
  corrections: { key: string; value: Correction };
  /** What is to be backed up. Written in the transaction that makes the change, so that no end of a process loses it. */
  unsaved: { key: string; value: Unsaved };
  /** Damaged records that a whole one has replaced, as they were. */
  replaced: { key: string; value: { id: string; record: unknown } };
}

export type Reading = connection.Reading<Schema>;
export type Writing = connection.Writing<Schema>;
export type Connection = connection.Connection<Schema>;

/** Connects to the corrections. It works in pages and workers alike. */
export const connect = (name = databaseName): Connection =>
  connection.connectTo<Schema>({
    name,
    stores: ['corrections', 'unsaved', 'replaced'],
    steps: migrations,
  });

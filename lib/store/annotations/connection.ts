import { type Connection as ConnectionTo, connectTo } from '../connection.ts';
import type { Migration } from '../migration.ts';
import { migrations } from './migrations.ts';
import { type Schema, stores } from './schema.ts';

export type Connection = ConnectionTo<Schema>;

export interface ConnectionOptions {
  readonly name: string;
  readonly steps?: readonly Migration[];
  readonly blockedLimit?: number;
}

/** Connects to a database of annotations. */
export const connect = (options: ConnectionOptions): Connection =>
  connectTo<Schema>({ stores, steps: migrations, ...options });

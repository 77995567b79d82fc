import type { Migration } from '../migration.ts';

/** To version 1, to version 2, … Each has a fixture of what its databases hold (fixtures/) and a test. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('corrections', { keyPath: 'id' });
    database.createObjectStore('unsaved', { keyPath: 'id' });
    database.createObjectStore('replaced', { keyPath: 'id' });
  },
];

/** The version that the code of today reads and writes. */
export const version = migrations.length;

import type { Migration } from '../migration.ts';

/** To version 1, to version 2, … Each has a fixture of what its databases hold (fixtures/) and a test. */
export const migrations: readonly Migration[] = [
  (database) => {
    const annotations = database.createObjectStore('annotations', { keyPath: 'annotation.id' });
    annotations.createIndex('page', 'page');
    annotations.createIndex('modified', 'annotation.modified');
    annotations.createIndex('tags', 'tags', { multiEntry: true });
    annotations.createIndex('state', ['state', 'annotation.id']);
    const pages = database.createObjectStore('pages', { keyPath: 'id' });
    pages.createIndex('addresses', 'addresses', { multiEntry: true });
    pages.createIndex('bands', 'bands', { multiEntry: true });
    database.createObjectStore('labels', { keyPath: 'meaning' });
    database.createObjectStore('unsaved', { keyPath: 'file' });
    database.createObjectStore('replaced', { keyPath: 'id' });
    database.createObjectStore('meta');
  },
];

/** The version that the code of today reads and writes. */
export const version = migrations.length;

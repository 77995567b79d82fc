import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openAnnotationStore } from '../annotations/open-store.ts';
import { memoryPlace } from '../testing/memory-place.ts';
import { moment, sampleAnnotation } from '../testing/sample-annotations.ts';
import { createBackup } from './create-backup.ts';
import { shouldRemind } from './file-backup.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('counts what has changed since everything was last saved as a file', async () => {
  let seconds = 0;
  const store = openAnnotationStore({ now: () => moment(seconds) });
  const backup = createBackup({ place: memoryPlace() });
  expect(await backup.fileFacts()).toEqual({ saved: null, changed: 0 });
  await store.merge(['1', '2', '3'].map((id) => sampleAnnotation(id)));
  expect(await backup.fileFacts()).toEqual({ saved: null, changed: 3 });
  seconds = 20;
  await backup.fileBackupDone(moment(10));
  await store.edit('urn:uuid:1', { meaning: 'target' });
  await store.edit('urn:uuid:2', { binned: true });
  expect(await backup.fileFacts()).toEqual({ saved: moment(10), changed: 2 });
  backup.close();
  store.close();
});

test('reminds of many changes that no file holds, and not more often than every other week', () => {
  const day = 86_400;
  const now = Date.parse(moment(100 * day));
  const saved = (days: number) => moment((100 - days) * day);
  expect(shouldRemind({ saved: null, changed: 19 }, now)).toBe(false);
  expect(shouldRemind({ saved: null, changed: 20 }, now)).toBe(true);
  expect(shouldRemind({ saved: saved(13), changed: 500 }, now)).toBe(false);
  expect(shouldRemind({ saved: saved(14), changed: 20 }, now)).toBe(true);
  expect(shouldRemind({ saved: saved(400), changed: 19 }, now)).toBe(false);
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Annotation } from '../../annotation/annotation.ts';
import type { AnnotationStore } from '../annotations/annotation-store.ts';
import { openAnnotationStore } from '../annotations/open-store.ts';
import { memoryPlace } from '../testing/memory-place.ts';
import { oneAfterAnother } from '../testing/one-after-another.ts';
import { moment, sampleAnnotation, sampleIdentity, samplePage } from '../testing/sample-annotations.ts';
import { createBackup } from './create-backup.ts';

/*
 * A user works, processes end at any point of a backup, the browser loses the database or the backup. Whatever the order:
 * what was backed up comes back, newer work stays, and what was removed for ever stays away.
 */

const things = ['work', 'bin', 'throw-away', 'catch-up', 'die', 'lose-files', 'restore', 'lose-all'] as const;
const step = fc.record({
  what: fc.constantFrom(...things),
  /** Which annotation; its page follows from it. */
  which: fc.nat({ max: 3 }),
});

/** Ms: many runs, on machines that may be busy. */
const timeout = 60_000;

const idOf = (which: number) => `urn:uuid:${which}`;
const addressOf = (which: number) => `https://www.wuhai.gov.cn/${which % 2}.html`;

async function everything(store: AnnotationStore): Promise<Map<string, Annotation>> {
  const found = new Map<string, Annotation>();
  for (const which of ['kept', 'binned'] as const) {
    for await (const batch of store.all(which)) for (const each of batch) found.set(each.id, each);
  }
  return found;
}

test('whatever is lost, and whenever, all that was backed up comes back, and nothing else', {
  timeout,
}, async () => {
  let restored = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      vi.stubGlobal('navigator', { locks: { request: oneAfterAnother() } });
      const files = new Map<string, string>();
      const place = memoryPlace(files);
      let seconds = 0;
      const now = () => moment((seconds += 1));
      let store = openAnnotationStore({ now });
      let backup = createBackup({ place, now });

      const loseDatabase = () => {
        store.close();
        backup.close();
        vi.stubGlobal('indexedDB', new IDBFactory());
        store = openAnnotationStore({ now });
        backup = createBackup({ place, now });
      };
      const unchangedBy = async (work: () => Promise<unknown>) => {
        const before = await everything(store);
        await work();
        expect(await everything(store)).toEqual(before);
        return before.size;
      };

      for (const { what, which } of steps) {
        const id = idOf(which);
        const known = (await store.get([id])).get(id);
        if (what === 'work' && !known) {
          const at = now();
          const { target } = sampleAnnotation('');
          const page = samplePage({ address: addressOf(which) });
          const made = { id, created: at, modified: at, target: { ...target, page } };
          await store.create(sampleAnnotation('', made), sampleIdentity(addressOf(which)));
        } else if (what === 'work' && known) {
          await store.edit(id, { note: { from: known.note, to: `${seconds}` } });
        } else if (what === 'bin' && known) {
          await store.edit(id, { binned: known.deleted === undefined });
        } else if (what === 'throw-away' && known) {
          await store.edit(id, { binned: true });
          await store.remove([id]);
        } else if (what === 'catch-up') {
          await unchangedBy(() => backup.catchUp());
        } else if (what === 'die') {
          let left = which;
          const ending = async (work: () => Promise<void>) => {
            if ((left -= 1) < 0) throw new Error('The process ended.');
            await work();
          };
          const dying = createBackup({
            now,
            place: {
              ...place,
              write: (name, text) => ending(() => place.write(name, text)),
              remove: (name) => ending(() => place.remove(name)),
            },
          });
          await unchangedBy(() => dying.catchUp().catch(() => {}));
          dying.close();
        } else if (what === 'lose-files') {
          files.clear();
        } else if (what === 'restore') {
          expect(await backup.restorable()).toBe(0);
          await unchangedBy(() => backup.restore());
        } else if (what === 'lose-all') {
          await backup.catchUp();
          restored += await unchangedBy(async () => {
            loseDatabase();
            await backup.restore();
          });
        }
      }
      store.close();
      backup.close();
    }),
    { numRuns: 60 },
  );
  expect(restored).toBeGreaterThan(0);
});

test('work that went on after a loss is merged with what comes back, the newer of each kept', {
  timeout,
}, async () => {
  const number = fc.nat({ max: 9 });
  const numbers = fc.uniqueArray(number, { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(numbers, numbers, fc.boolean(), async (before, after, between) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      vi.stubGlobal('navigator', { locks: { request: oneAfterAnother() } });
      const place = memoryPlace();
      const work = async (whose: readonly number[], at: string, note: string) => {
        const store = openAnnotationStore();
        await store.merge(whose.map((which) => sampleAnnotation(`${which}`, { modified: at, note })));
        return store;
      };
      const [first, lost] = [createBackup({ place }), await work(before, moment(1), 'before')];
      await first.catchUp();
      first.close();
      lost.close();
      vi.stubGlobal('indexedDB', new IDBFactory());
      const [second, store] = [createBackup({ place }), await work(after, moment(2), 'after')];
      if (between) await second.catchUp();
      expect(await second.restorable()).toBe(before.filter((which) => !after.includes(which)).length);
      await second.restore();
      const found = await everything(store);
      expect(found.size).toBe(new Set([...before, ...after]).size);
      for (const which of after) expect(found.get(idOf(which))?.note).toBe('after');
      second.close();
      store.close();
    }),
    { numRuns: 25 },
  );
});

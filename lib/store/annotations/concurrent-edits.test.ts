import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Annotation, linkKey } from '../../annotation/annotation.ts';
import { type AnnotationEdit, NoteConflict } from '../../annotation/edit.ts';
import { moment, sampleAnnotation, sampleIdentity, sampleLink } from '../testing/sample-annotations.ts';
import type { AnnotationStore } from './annotation-store.ts';
import { openAnnotationStore } from './open-store.ts';

/*
 * Several pages have the store open and change the same annotation at once, in any order and overlapping. Each keeps tags
 * and links of its own, so that whatever is missing in the end was lost and not taken away by another.
 */

const id = 'urn:uuid:1';

const step = fc.record({
  page: fc.nat({ max: 2 }),
  what: fc.constantFrom('tag', 'untag', 'link', 'unlink', 'note', 'bin', 'all', 'merge', 'create'),
  /** Turns of the event loop that pass before the next page does something. */
  wait: fc.nat({ max: 3 }),
});

/** One page: does one thing after another, and remembers what must be there in the end. */
function page(store: AnnotationStore, number: number) {
  const tags = new Set<string>();
  const links = new Set<number>();
  const notes: { from: string; to: string }[] = [];
  let conflicts = 0;
  let seen = '';
  let count = 0;
  let running: Promise<void> = Promise.resolve();

  const edit = async (change: AnnotationEdit) => {
    seen = (await store.edit(id, change)).annotation.note;
  };
  const write = async (note: { from: string; to: string }) => {
    try {
      await edit({ note });
      notes.push(note);
    } catch (error) {
      if (!(error instanceof NoteConflict)) throw error;
      conflicts += 1;
      seen = error.current.note;
    }
  };

  const act = async (what: string) => {
    const name = `${number}-${(count += 1)}`;
    const place = number * 1_000 + count;
    const [tag] = tags;
    const [link] = links;
    switch (what) {
      case 'tag':
        tags.add(name);
        return edit({ addTags: [name] });
      case 'untag':
        if (tag === undefined) return;
        tags.delete(tag);
        return edit({ removeTags: [tag] });
      case 'link':
        links.add(place);
        return edit({ addLinks: [sampleLink(place)] });
      case 'unlink':
        if (link === undefined) return;
        links.delete(link);
        return edit({ removeLinks: [sampleLink(link)] });
      case 'note':
        return write({ from: seen, to: name });
      case 'bin':
        await edit({ binned: true });
        return edit({ binned: false });
      case 'all':
        tags.add(name);
        await store.editAll([{ id, edit: { addTags: [name] } }]);
        return;
      case 'merge':
        await store.merge([sampleAnnotation('1', { note: 'from an old file' })]);
        return;
      default:
        return store.create(sampleAnnotation('1', { note: 'sent again' }), sampleIdentity());
    }
  };

  return {
    tags,
    links,
    notes,
    conflicts: () => conflicts,
    begin(what: string) {
      running = running.then(() => act(what));
    },
    ended: () => running,
  };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('no tag, link or note that was acknowledged is lost, in whatever order pages write', {
  timeout: 60_000,
}, async () => {
  let conflicts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      let seconds = 0;
      const stores = [0, 1, 2].map(() => openAnnotationStore({ now: () => moment((seconds += 1)) }));
      await stores[0]!.create(sampleAnnotation('1'), sampleIdentity());
      const pages = stores.map(page);
      for (const { page, what, wait } of steps) {
        pages[page]!.begin(what);
        for (let turn = 0; turn < wait; turn += 1) await new Promise(setImmediate);
      }
      await Promise.all(pages.map((each) => each.ended()));

      const found = (await stores[1]!.get([id])).get(id) as Annotation;
      const sorted = (texts: Iterable<string>) => [...texts].sort();
      expect(sorted(found.tags)).toEqual(sorted(pages.flatMap(({ tags }) => [...tags])));
      expect(sorted(found.links.map(linkKey))).toEqual(
        sorted(pages.flatMap(({ links }) => [...links].map((place) => linkKey(sampleLink(place))))),
      );
      // Every note that was kept was written over the one before it: together they are one line from the first to the last.
      const notes = new Map(pages.flatMap((each) => each.notes).map(({ from, to }) => [from, to]));
      expect(notes.size).toBe(pages.flatMap((each) => each.notes).length);
      let last = '';
      for (let i = notes.size; i > 0; i -= 1) last = notes.get(last)!;
      expect(found.note).toBe(last);
      expect(found.deleted).toBeUndefined();
      for (const each of pages) conflicts += each.conflicts();
      for (const store of stores) store.close();
    }),
    { numRuns: 60 },
  );
  expect(conflicts).toBeGreaterThan(0);
});

test('edits of many at once, overlapping, are each whole', async () => {
  const stores = [0, 1].map(() => openAnnotationStore());
  const ids = Array.from({ length: 30 }, (_, i) => `${i}`);
  await stores[0]!.merge(ids.map((each) => sampleAnnotation(each)));
  const meanings = ['target', 'question'] as const;
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      stores.map((store, i) =>
        store.editAll(ids.map((each) => ({ id: `urn:uuid:${each}`, edit: { meaning: meanings[i]! } }))),
      ),
    );
    const found = await stores[0]!.get(ids.map((each) => `urn:uuid:${each}`));
    expect(new Set([...found.values()].map(({ meaning }) => meaning)).size).toBe(1);
  }
});

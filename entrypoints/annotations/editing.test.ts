// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AnnotationsChanged } from '../../lib/messages/annotations.ts';
import { receive } from '../../lib/messages/receive.ts';
import { openAnnotationStore } from '../../lib/store/annotations/open-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { sampleAnnotation, sampleIdentity } from '../../lib/store/testing/sample-annotations.ts';
import { createEditing } from './editing.ts';

const [a, b] = [sampleAnnotation('a'), sampleAnnotation('b')];

async function start() {
  const store = openAnnotationStore();
  for (const annotation of [a, b]) await store.create(annotation, sampleIdentity());
  const editing = createEditing(store);
  const changed = vi.fn();
  editing.onChange(changed);
  const get = async (id: string) => (await store.get([id])).get(id)!;
  return { store, editing, changed, get };
}

const announced = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    announced(receive(AnnotationsChanged, message)?.ids);
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  announced.mockReset();
});

test('a change is kept, told here and to the others, and taken back', async () => {
  const { editing, changed, get } = await start();
  expect(await editing.actions.edit(a.id, { addTags: ['宽带'] })).toEqual({ is: 'kept' });
  expect((await get(a.id)).tags).toEqual(['宽带']);
  expect(changed).toHaveBeenCalledWith([a.id]);
  expect(announced).toHaveBeenCalledWith([a.id]);
  await vi.waitFor(() => expect(editing.view.tags.value).toEqual([{ tag: '宽带', count: 1 }]));
  expect(editing.view.undoable.value).toEqual({ what: 'edited', count: 1 });
  editing.actions.undo();
  await vi.waitFor(async () => expect((await get(a.id)).tags).toEqual([]));
  expect(editing.view.undoable.value).toBeNull();
});

test('many are changed at once and taken back at once, the last change first', async () => {
  const { editing, get } = await start();
  await editing.actions.edit(a.id, { meaning: 'question' });
  await editing.editAll([a.id, b.id], { binned: true });
  expect(editing.view.undoable.value).toEqual({ what: 'binned', count: 2 });
  editing.actions.undo();
  await vi.waitFor(async () => {
    expect((await get(a.id)).deleted).toBeUndefined();
    expect((await get(b.id)).deleted).toBeUndefined();
  });
  expect((await get(a.id)).meaning).toBe('question');
  editing.actions.undo();
  await vi.waitFor(async () => expect((await get(a.id)).meaning).toBe(a.meaning));
});

test('what changes nothing is not offered to be undone', async () => {
  const { editing } = await start();
  await editing.actions.edit(a.id, { meaning: a.meaning });
  await editing.editAll([a.id, b.id], { removeTags: ['没有'] });
  expect(editing.view.undoable.value).toBeNull();
});

test('a note that was changed elsewhere is not written over', async () => {
  const { store, editing, get } = await start();
  await store.edit(a.id, { note: { from: '', to: '他们的' } });
  const outcome = await editing.actions.edit(a.id, { note: { from: '', to: '我的' } });
  expect(outcome).toMatchObject({ is: 'conflict', current: { note: '他们的' } });
  expect((await get(a.id)).note).toBe('他们的');
  expect(announced).not.toHaveBeenCalled();
});

test('one that has gone is refused, and the store counts as whole', async () => {
  const { editing } = await start();
  expect(await editing.actions.edit('urn:uuid:none', { meaning: 'other' })).toEqual({
    is: 'refused',
    fault: 'missing',
  });
  expect(editing.view.fault.value).toBeNull();
});

test('what cannot be taken back any more is not offered again, and is told', async () => {
  const { store, editing } = await start();
  await editing.actions.edit(a.id, { note: { from: '', to: '我的' } });
  await store.edit(a.id, { note: { from: '我的', to: '他们的' } });
  editing.actions.undo();
  await vi.waitFor(() => expect(editing.view.undoable.value).toBeNull());
  expect((await store.get([a.id])).get(a.id)!.note).toBe('他们的');
});

test('news of others is heard', async () => {
  const { editing, changed } = await start();
  const news = { type: 'annotations-changed', ids: [b.id] };
  for (const sender of [{ id: 'another-extension' }, { id: fakeBrowser.runtime.id }]) {
    await fakeBrowser.runtime.onMessage.trigger(news, sender as never, () => {});
  }
  expect(changed).toHaveBeenCalledExactlyOnceWith([b.id]);
  expect(editing.view.undoable.value).toBeNull();
});

test('what could not be taken back for want of space can be tried again; that it can be read does not hide the fault', async () => {
  const { store, editing, get } = await start();
  await editing.actions.edit(a.id, { meaning: 'question' });
  vi.spyOn(store, 'editAll').mockRejectedValueOnce(new StoreError('quota'));
  editing.actions.undo();
  await vi.waitFor(() => expect(editing.view.fault.value).toBe('quota'));
  editing.readable(null);
  expect(editing.view.fault.value).toBe('quota');
  expect(editing.view.undoable.value).toEqual({ what: 'edited', count: 1 });
  editing.actions.undo();
  await vi.waitFor(async () => expect((await get(a.id)).meaning).toBe(a.meaning));
  expect(editing.view.fault.value).toBeNull();
});

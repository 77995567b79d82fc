// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CorrectionsChanged } from '../../lib/messages/corrections.ts';
import { receive } from '../../lib/messages/receive.ts';
import { openCorrections } from '../../lib/store/corrections/open-corrections.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { sampleCorrection, sampleDrafts } from '../../lib/store/testing/sample-corrections.ts';
import { createCorrections } from './corrections.ts';

const announced = vi.fn();
const [a, b, c] = [sampleCorrection(0), sampleCorrection(1), sampleCorrection(2)];

async function start() {
  const store = openCorrections();
  await store.merge([a, b]);
  const onChanged = vi.fn();
  const { view, actions, bringIn, applied } = createCorrections(store, { onChanged });
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b]));
  return { store, view, actions, bringIn, applied, onChanged };
}

const news = (sender: object) =>
  fakeBrowser.runtime.onMessage.trigger({ type: 'corrections-changed' }, sender as never, () => {});

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    announced(receive(CorrectionsChanged, message));
  }) as never);
});

afterEach(() => {
  vi.restoreAllMocks();
  announced.mockReset();
});

test('a correction is kept, told here and to the others, worked in, and undone', async () => {
  const { store, view, actions, onChanged, applied } = await start();
  actions.correct(sampleDrafts[3]!);
  await vi.waitFor(() => expect(view.all.value).toHaveLength(3));
  const made = view.all.value!.find(({ id }) => id !== a.id && id !== b.id)!;
  expect(made).toMatchObject(sampleDrafts[3]!);
  expect(view.undoable.value).toEqual({ is: 'made', corrections: [made] });
  expect(announced).toHaveBeenCalledExactlyOnceWith({ type: 'corrections-changed' });
  expect(onChanged).toHaveBeenCalledOnce();
  expect(view.applying.value).toBe(true);
  applied();
  expect(view.applying.value).toBe(false);
  actions.undo();
  expect(view.undoable.value).toBeNull();
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b]));
  expect(view.applying.value).toBe(true);
  expect(await store.all()).toEqual([a, b]);
  expect(announced).toHaveBeenCalledTimes(2);
});

test('what was removed is brought back as it was', async () => {
  const { view, actions } = await start();
  actions.remove([a.id, b.id]);
  await vi.waitFor(() => expect(view.all.value).toEqual([]));
  expect(view.undoable.value).toEqual({ is: 'removed', corrections: [a, b] });
  actions.undo();
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b]));
  expect(view.undoable.value).toBeNull();
});

test('undoing an import takes back only what was new', async () => {
  const { view, actions, bringIn } = await start();
  expect(await bringIn([b, c])).toBe(1);
  expect(view.undoable.value).toEqual({ is: 'imported', corrections: [c] });
  actions.undo();
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b]));
});

test('only the last change is offered, and what changes nothing is not', async () => {
  const { view, actions, bringIn, onChanged } = await start();
  actions.correct(sampleDrafts[0]!);
  actions.remove([a.id]);
  await vi.waitFor(() => expect(view.undoable.value?.is).toBe('removed'));
  expect(view.undoable.value!.corrections).toEqual([a]);
  actions.dismiss();
  expect(view.undoable.value).toBeNull();
  onChanged.mockReset();
  expect(await bringIn([b])).toBe(0);
  actions.remove(['none']);
  actions.undo();
  expect(await bringIn([])).toBe(0);
  expect(view.undoable.value).toBeNull();
  expect(onChanged).not.toHaveBeenCalled();
});

test('what could not be kept is told, and nothing else changes; the next that can be clears it', async () => {
  const { store, view, actions, bringIn, onChanged } = await start();
  vi.spyOn(store, 'add').mockRejectedValueOnce(new StoreError('quota'));
  actions.correct(sampleDrafts[0]!);
  await vi.waitFor(() => expect(view.failed.value).toBe('writing'));
  expect([view.undoable.value, view.applying.value]).toEqual([null, false]);
  expect([announced, onChanged].map((told) => told.mock.calls)).toEqual([[], []]);
  vi.spyOn(store, 'merge').mockRejectedValueOnce(new StoreError('quota'));
  expect(await bringIn([c])).toBeNull();
  expect(await bringIn([c])).toBe(1);
  expect(view.failed.value).toBeNull();
});

test('what could not be undone can be tried again; that it can be read does not hide the fault', async () => {
  const { store, view, actions } = await start();
  actions.remove([a.id]);
  await vi.waitFor(() => expect(view.undoable.value).not.toBeNull());
  vi.spyOn(store, 'merge').mockRejectedValueOnce(new StoreError('quota'));
  actions.undo();
  await vi.waitFor(() => expect(view.undoable.value).toEqual({ is: 'removed', corrections: [a] }));
  await news({ id: fakeBrowser.runtime.id });
  await vi.waitFor(() => expect(view.all.value).toEqual([b]));
  expect(view.failed.value).toBe('writing');
  actions.undo();
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b]));
  expect(view.failed.value).toBeNull();
});

test('news of our other pages is heard, of content scripts and other extensions not', async () => {
  const { store, view, onChanged } = await start();
  await store.merge([c]);
  const { id } = fakeBrowser.runtime;
  await news({ id: 'another-extension' });
  await news({ id, tab: { id: 1 }, url: 'https://www.wuhai.gov.cn/' });
  expect(onChanged).not.toHaveBeenCalled();
  await news({ id, tab: { id: 1 }, url: fakeBrowser.runtime.getURL('/workbench.html' as never) });
  await vi.waitFor(() => expect(view.all.value).toEqual([a, b, c]));
  expect(onChanged).toHaveBeenCalledOnce();
  expect([view.applying.value, view.undoable.value]).toEqual([false, null]);
  expect(announced).not.toHaveBeenCalled();
});

test('corrections that could not be read are read when the user comes back', async () => {
  const store = openCorrections();
  await store.merge([a]);
  vi.spyOn(store, 'all').mockRejectedValueOnce(new StoreError('blocked'));
  const { view } = createCorrections(store, { onChanged: () => {} });
  await vi.waitFor(() => expect(view.failed.value).toBe('reading'));
  expect(view.all.value).toBeNull();
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(view.all.value).toEqual([a]));
  expect(view.failed.value).toBeNull();
});

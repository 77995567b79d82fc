// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordsFor } from '../../components/words/language.ts';
import type { Work } from '../../components/workbench/workbench-view.ts';
import { readImport } from '../../lib/annotation/exchange/read-import.ts';
import { writeWebAnnotations } from '../../lib/annotation/exchange/web-annotation.ts';
import { openAnnotationStore } from '../../lib/store/annotations/open-store.ts';
import type { Backup } from '../../lib/store/backup/create-backup.ts';
import { moment, sampleAnnotation, sampleIdentity } from '../../lib/store/testing/sample-annotations.ts';
import { createEditing } from '../annotations/editing.ts';
import { bringIn } from './bring-in.ts';
import { followStore } from './follow-store.ts';
import { openPage } from './open-page.ts';
import { askedFor, askedThread } from './start-workbench.ts';
import { takeOut } from './take-out.ts';

const [a, b] = [sampleAnnotation('a'), sampleAnnotation('b')];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function start() {
  const store = openAnnotationStore();
  for (const annotation of [a, b]) await store.create(annotation, sampleIdentity());
  const editing = createEditing(store);
  const followed = followStore(store, editing);
  await vi.waitFor(() => expect(followed.annotations.value).toHaveLength(2));
  const work = signal<Work | null>(null);
  const backup = {
    fileBackupDone: vi.fn<Backup['fileBackupDone']>(async () => {}),
    restore: vi.fn<Backup['restore']>(async () => ({ added: 1, updated: 0, kept: 0 })),
  } as unknown as Backup;
  const parts = { store, editing, work, backup, look: vi.fn(async () => {}) };
  return {
    ...parts,
    ...followed,
    ...bringIn(parts),
    ...takeOut({ ...parts, find: followed.find, words: wordsFor('zh-CN') }),
  };
}

const idsOf = (annotations: readonly { id: string }[] | null) => annotations?.map(({ id }) => id).sort();

test('the lists follow every change; what did not change stays the same object', async () => {
  const { editing, annotations, binned } = await start();
  const before = annotations.value!.find(({ id }) => id === b.id);
  await editing.actions.edit(a.id, { binned: true });
  await vi.waitFor(() => expect(idsOf(binned.value)).toEqual([a.id]));
  expect(annotations.value).toEqual([b]);
  expect(annotations.value![0]).toBe(before);
  editing.actions.undo();
  await vi.waitFor(() => expect(idsOf(annotations.value)).toEqual([a.id, b.id]));
  expect(binned.value).toEqual([]);
});

test('what another page has made, changed or removed comes in', async () => {
  const { store, annotations, binned, editing } = await start();
  const other = openAnnotationStore();
  const c = sampleAnnotation('c');
  await other.create(c, sampleIdentity());
  await other.edit(a.id, { binned: true });
  await other.remove([a.id]);
  await editing.run(async () => [c.id, a.id]);
  await vi.waitFor(() => expect(idsOf(annotations.value)).toEqual([b.id, c.id]));
  expect(binned.value).toEqual([]);
  store.close();
});

test('changes that come while the store is read are not lost', async () => {
  const { editing, annotations } = await start();
  await Promise.all([
    editing.actions.edit(a.id, { addTags: ['一'] }),
    editing.run(async () => []),
    editing.actions.edit(b.id, { addTags: ['二'] }),
  ]);
  await vi.waitFor(() => expect(annotations.value!.flatMap(({ tags }) => tags).sort()).toEqual(['一', '二']));
});

test('a store that fails is told of, and read again when the user comes back', async () => {
  const store = openAnnotationStore();
  await store.create(a, sampleIdentity());
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = { ...store, all: vi.fn(store.all), labels: vi.fn(store.labels) };
  const fail = () => {
    throw new Error('no');
  };
  broken.all.mockImplementationOnce(fail);
  broken.labels.mockImplementationOnce(fail);
  const editing = createEditing(broken);
  const { annotations } = followStore(broken, editing);
  await vi.waitFor(() => expect(editing.view.fault.value).toBe('failed'));
  expect(annotations.value).toBeNull();
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(idsOf(annotations.value)).toEqual([a.id]));
});

const file = (contents: string) => new File([contents], 'x.jsonld');

test('a file is read without a change, and taken over on request; newer work stays', async () => {
  const { readFile, importRead, annotations, store, work } = await start();
  const older = { ...a, note: '旧', modified: moment(-5) };
  const newer = { ...b, note: '新', modified: moment(5) };
  const made = sampleAnnotation('c');
  const reading = await readFile(file(await writeWebAnnotations([older, newer, made])));
  expect(reading).toMatchObject({ is: 'read', refused: [] });
  expect(annotations.value).toEqual(expect.arrayContaining([a, b]));
  if (reading.is !== 'read') return;
  expect(await importRead(reading)).toEqual({ added: 1, updated: 1, kept: 1 });
  expect((await store.get([a.id])).get(a.id)?.note).toBe(a.note);
  await vi.waitFor(() => expect(annotations.value).toHaveLength(3));
  expect(work.value).toBeNull();
});

test('a file that cannot be opened or is none of ours says so', async () => {
  const { readFile } = await start();
  expect(await readFile(file('no'))).toEqual({ is: 'unreadable', why: 'not-json' });
  const folder = file('');
  vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotFoundError'));
  expect(await readFile(folder)).toEqual({ is: 'unreadable', why: 'no-file' });
});

test('an import that fails half-way tells why, and shows the part that was kept', async () => {
  const { importRead, store, annotations } = await start();
  const c = sampleAnnotation('c');
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(store, 'merge').mockImplementation(async () => {
    await store.create(c, sampleIdentity());
    throw new Error('disk');
  });
  const outcome = await importRead({ is: 'read', format: 'json-ld', annotations: [c], refused: [] });
  expect(outcome).toEqual({ is: 'refused', fault: 'failed' });
  await vi.waitFor(() => expect(annotations.value).toHaveLength(3));
});

/** What the browser is given to save. */
async function saved(save: () => Promise<unknown>): Promise<{ name: string; contents: Uint8Array }> {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return 'blob:x';
  };
  URL.revokeObjectURL = () => {};
  let name = '';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  await save();
  const contents = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blobs[0]!);
  });
  return { name, contents: new Uint8Array(contents) };
}

test('an export has what was asked for, in that order', async () => {
  const { exportAs } = await start();
  const { name, contents } = await saved(() => exportAs('json-ld', [b.id, a.id, 'urn:uuid:gone']));
  expect(name).toMatch(/^zhengmai-批注-\d{4}-\d\d-\d\d\.jsonld$/);
  expect(readImport(contents)).toMatchObject({ is: 'read', annotations: [b, a] });
});

test('a backup has the bin too, and its moment is kept', async () => {
  const { backUpToFile, editing, backup } = await start();
  await editing.actions.edit(a.id, { binned: true });
  const { name, contents } = await saved(backUpToFile);
  expect(name).toMatch(/备份/);
  const reading = readImport(contents);
  expect(reading.is === 'read' && reading.annotations).toHaveLength(2);
  expect(backup.fileBackupDone).toHaveBeenCalledOnce();
});

test('an export that fails says so', async () => {
  const { backUpToFile, store, backup, work } = await start();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(store, 'all').mockImplementation(() => {
    throw new Error('no');
  });
  expect(await backUpToFile()).toEqual({ is: 'refused', fault: 'failed' });
  expect(backup.fileBackupDone).not.toHaveBeenCalled();
  expect(work.value).toBeNull();
});

test('a page is opened, and asked to show the annotation until it answers', async () => {
  vi.useFakeTimers();
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ id: 7 } as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 7 } as never);
  const send = vi
    .spyOn(fakeBrowser.tabs, 'sendMessage')
    .mockRejectedValueOnce(new Error('nobody'))
    .mockResolvedValueOnce(undefined as never)
    .mockResolvedValue(true as never);
  const opened = openPage('https://www.wuhai.gov.cn/1.html', a.id);
  await vi.runAllTimersAsync();
  await opened;
  expect(create).toHaveBeenCalledWith({ url: 'https://www.wuhai.gov.cn/1.html' });
  expect(send).toHaveBeenCalledTimes(3);
  expect(send).toHaveBeenLastCalledWith(7, { type: 'show-annotation', id: a.id });
});

test.each(['javascript:alert(1)', 'file:///C:/x.html', 'chrome://settings', ' https:x'])(
  '%s is not opened',
  async (address) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openPage(address, a.id);
    expect(create).not.toHaveBeenCalled();
  },
);

test('the address may ask for one annotation', () => {
  expect(askedFor('')).toBeNull();
  expect(askedFor(`?annotation=${encodeURIComponent(a.id)}`)).toEqual({ id: a.id, alone: false });
  expect(askedFor(`?annotation=${encodeURIComponent(a.id)}&alone`)).toEqual({ id: a.id, alone: true });
});

test('the address may ask for one thread', () => {
  expect(askedThread('')).toBeNull();
  expect(askedThread('?thread=')).toBeNull();
  expect(askedThread(`?thread=${encodeURIComponent('wuhai-2006#120')}`)).toBe('wuhai-2006#120');
});

import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { most } from '../../lib/annotation/annotation.ts';
import { FoundOrRefused } from '../../lib/messages/annotations.ts';
import { sampleAnnotation, sampleIdentity } from '../../lib/store/testing/sample-annotations.ts';
import { annotationStore } from './annotation-store.ts';
import { forPage, serveAnnotations } from './serve-annotations.ts';

const own = { id: fakeBrowser.runtime.id };
const page = { ...own, tab: { id: 7 }, url: 'http://www.wuhai.gov.cn/1.html' };
const toTabs = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  toTabs.mockClear();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
    { id: 7 },
    { id: 8, discarded: true },
    { id: 9, url: fakeBrowser.runtime.getURL('/workbench.html' as never) },
  ] as never);
  Object.assign(fakeBrowser.tabs, { sendMessage: toTabs });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  serveAnnotations();
});

const ask = (message: unknown, sender: object = page) =>
  new Promise((answer) => void fakeBrowser.runtime.onMessage.trigger(message, sender as never, answer));

test('a page is told places and meanings, and what it makes has no words in the user’s name', async () => {
  const annotation = {
    ...sampleAnnotation('a'),
    note: '不是用户写的',
    tags: ['假'],
    modified: '2999-01-01T00:00:00.000Z',
  };
  const identity = sampleIdentity();
  expect(await ask({ type: 'create-annotation', annotation, identity })).toEqual({ is: 'kept' });
  const { id, meaning, target, created } = annotation;
  const kept = (await annotationStore().get([id])).get(id);
  expect(kept).toMatchObject({ note: '', tags: [], created, modified: created, target });
  expect(await ask({ type: 'page-annotations', identity })).toMatchObject({
    is: 'found',
    annotations: [{ id, meaning, target }],
  });
});

test('news of changes is passed on to the tabs, but not from a page', async () => {
  const news = { type: 'annotations-changed', ids: ['urn:uuid:a'] };
  await fakeBrowser.runtime.onMessage.trigger(news, page as never, () => {});
  expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  await fakeBrowser.runtime.onMessage.trigger(news, own as never, () => {});
  await vi.waitFor(() => expect(toTabs).toHaveBeenCalledExactlyOnceWith(7, news));
});

test('however long its quotes are, a page’s answer is one that can be sent', () => {
  const { target, ...rest } = sampleAnnotation('a');
  const long = { ...rest, target: { ...target, quote: { ...target.quote, exact: '文'.repeat(most.quote) } } };
  const annotations = forPage(Array.from({ length: 6_000 }, () => long));
  expect(v.is(FoundOrRefused, { is: 'found', annotations, labels: {} })).toBe(true);
  expect(annotations.length).toBeGreaterThan(50);
  expect(annotations.length * most.quote * 3).toBeLessThan(64 * 1024 ** 2);
});

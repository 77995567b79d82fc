// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundOrRefused, KeptOrRefused, PageAnnotation } from '../../../lib/messages/annotations.ts';
import type { FromPage, PageAnchor } from '../../../lib/messages/page.ts';
import type { Marks } from '../../../lib/page/marks.ts';
import { pageFacts } from '../../../lib/page/page-facts.ts';
import { createPageReader } from '../../../lib/page/read-page.ts';
import { runAtOnce } from '../../../lib/page/slice.ts';
import { targetOf } from '../../../lib/page/target.ts';
import type { PanelPorts } from '../panel-ports.ts';
import * as background from './ask-background.ts';
import { PageAnnotations } from './page-annotations.ts';

vi.mock('./ask-background.ts', () => ({ askForAnnotations: vi.fn(), askToKeep: vi.fn() }));
const ask = vi.mocked(background.askForAnnotations);
const keep = vi.mocked(background.askToKeep);

const source = { address: 'http://www.wuhai.gov.cn/1.html', title: '', site: '', fingerprint: '' };
const words = '推进行政村宽带上网工程，继续实施“电脑入农户”行动。';
const html = `<p>一、总体要求和主要目标，以及组织实施的原则。</p><p id="task">${words}</p>`;

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
  ask.mockReset().mockResolvedValue(found());
  keep.mockReset().mockResolvedValue({ is: 'kept' });
});
afterEach(() => ending.abort());

function found(...annotations: PageAnnotation[]): FoundOrRefused {
  return { is: 'found', annotations, labels: {} };
}

function open(markup = html) {
  document.body.innerHTML = markup;
  const reader = createPageReader(document);
  const told: FromPage[] = [];
  const ports = { tell: (message: FromPage) => void told.push(message), forget() {}, leave() {}, some: true };
  const marks = { show: () => false, *painting() {} };
  const annotations = new PageAnnotations(
    document,
    ports as PanelPorts,
    marks as unknown as Marks,
    ending.signal,
  );
  const read = () => {
    reader.touched([document], true);
    const text = runAtOnce(reader.read());
    return { text, facts: pageFacts(document, text), passages: [] };
  };
  return {
    annotations,
    told,
    read,
    take: (how: { moved?: boolean; forgotten?: boolean } = {}) =>
      annotations.take(read(), { moved: false, forgotten: false, ...how }),
    annotation(id = 'urn:uuid:a'): PageAnnotation {
      const { text } = read();
      const start = text.text.indexOf(words);
      return { id, meaning: 'target', target: targetOf(text, { start, end: start + words.length }, source)! };
    },
    task() {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#task')!);
      return range;
    },
    /** What panels show. */
    shown: (): readonly PageAnchor[] => told.findLast((message) => message.type === 'anchors')?.anchors ?? [],
  };
}

/** A promise that is answered when the test wants it. */
function later<T>(mock: { mockReturnValueOnce(promise: Promise<T>): unknown }) {
  const { promise, resolve } = Promise.withResolvers<T>();
  mock.mockReturnValueOnce(promise);
  return resolve;
}

test('what is made stays, though the store was asked before and answers afterwards', async () => {
  const page = open();
  await page.take();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  const answerLate = later<FoundOrRefused>(ask);
  page.annotations.changed();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  const made = await page.annotations.make(page.task(), 'measure');
  expect(made).toHaveProperty('id');
  expect(page.shown()).toMatchObject([{ state: 'anchored' }]);
  answerLate(found());
  // The next answer is to a question of after it was kept: it has been removed elsewhere.
  ask.mockResolvedValueOnce(found(page.annotation('urn:uuid:other')));
  page.annotations.changed();
  await vi.waitFor(() => expect(page.shown()).toMatchObject([{ id: 'urn:uuid:other' }]));
  const lists = page.told.flatMap((message) => (message.type === 'anchors' ? [message.anchors.length] : []));
  expect(lists).toEqual([0, 1, 1]);
});

test('it is kept whether or not it can be painted, and gone again when it is refused', async () => {
  const page = open();
  await page.take();
  const answer = later<KeptOrRefused>(keep);
  const making = page.annotations.make(page.task(), 'measure');
  expect(keep).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(page.shown()).toHaveLength(1));
  answer({ is: 'refused', fault: 'quota' });
  expect(await making).toEqual({ is: 'refused', fault: 'quota' });
  expect(page.shown()).toEqual([]);
});

test('annotations of the page that was left are not told of the one that is shown now', async () => {
  const page = open();
  ask.mockResolvedValue(found(page.annotation()));
  await page.take();
  await vi.waitFor(() => expect(page.shown()).toMatchObject([{ state: 'anchored' }]));
  ask.mockResolvedValue(found());
  const begun = page.told.length;
  history.pushState(null, '', '/another');
  document.querySelector('#task')!.textContent = '二、另一份文件的重点任务与责任分工。';
  await page.take({ moved: true, forgotten: true });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  expect(page.told.slice(begun)).toEqual([{ type: 'anchors', anchors: [] }]);
});

test('panels that have forgotten how annotations stand are told again', async () => {
  const page = open();
  ask.mockResolvedValue(found(page.annotation()));
  await page.take();
  await vi.waitFor(() => expect(page.shown()).toHaveLength(1));
  const begun = page.told.length;
  await page.take();
  expect(page.told).toHaveLength(begun);
  await page.take({ forgotten: true });
  expect(page.told.slice(begun)).toMatchObject([{ type: 'anchors', anchors: [{ state: 'anchored' }] }]);
});

test('a fragment of the same page takes nothing away', async () => {
  const page = open();
  ask.mockResolvedValue(found(page.annotation()));
  await page.take();
  await vi.waitFor(() => expect(page.shown()).toHaveLength(1));
  const begun = page.told.length;
  await page.take({ moved: true });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  await page.take();
  expect(page.told.slice(begun)).toEqual([]);
});

test('that the store can be read again is told, and it is asked when the page is looked at', async () => {
  const page = open();
  ask.mockResolvedValueOnce({ is: 'refused', fault: 'blocked' });
  await page.take();
  await vi.waitFor(() => expect(page.told).toContainEqual({ type: 'store-fault', fault: 'blocked' }));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(page.told).toContainEqual({ type: 'store-fault', fault: null }));
});

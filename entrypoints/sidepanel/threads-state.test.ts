// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ToEngine } from '../../lib/messages/engine.ts';
import { openCorrections } from '../../lib/store/corrections/open-corrections.ts';
import { sampleDrafts } from '../../lib/store/testing/sample-corrections.ts';
import { startThreads } from './threads-state.ts';

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
});

function start() {
  const asked: ToEngine[] = [];
  const threads = startThreads(openCorrections(), {
    ask: (question) => void asked.push(question),
    tell: () => true,
    retry: () => void asked.push({ type: 'retry' }),
  });
  return { ...threads, asked };
}

test('the open thread is asked for again when corrections were worked in, and when its passage was matched anew', () => {
  const { actions, asked, hear } = start();
  hear({ type: 'threads-changed', state: '1' });
  expect(asked).toEqual([]);
  actions.open('a');
  hear({ type: 'threads-changed', state: '1' });
  hear({ type: 'matched', revision: 1, id: 'a', matches: [], strip: null });
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ type: 'thread', passage: 'a' })));
});

test('a correction is no longer being worked in when the engine has said so, has failed, or is not listened to', async () => {
  const { view, actions, hear, forget } = start();
  const { applying, all } = view.corrections;
  const ends = [
    () => hear({ type: 'threads-changed', state: '1' }),
    () => hear({ type: 'failed', fault: 'crashed', detail: '' }),
    () => hear({ type: 'unanswered', question: { type: 'corrections-changed' }, detail: '' }),
    () => forget(),
  ];
  for (const [i, end] of ends.entries()) {
    actions.correct(sampleDrafts[0]!);
    await vi.waitFor(() => expect(all.value).toHaveLength(i + 1));
    expect(applying.value).toBe(true);
    end();
    expect(applying.value).toBe(false);
  }
});

test('a thread that the engine has given up says so, and is tried again when it is opened again', () => {
  const { view, actions, asked, hear } = start();
  const state = () => view.opened.value?.state.is;
  const question = { type: 'thread', passage: 'a' } as const;
  actions.open('a');
  hear({ type: 'unanswered', question: { ...question, passage: 'b' }, detail: '' });
  expect(state()).toBe('loading');
  hear({ type: 'unanswered', question, detail: '' });
  expect(state()).toBe('failed');
  actions.open('a');
  expect(state()).toBe('loading');
  expect(asked).toEqual([question, { type: 'retry' }, question]);
  hear({ type: 'thread', passage: 'a', thread: null });
  expect(state()).toBe('none');
});

// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { threadEntry, threadOf, threadTask } from '../../components/testing/sample-threads.ts';
import { correctedTask } from '../../components/threads/correction-drafts.ts';
import { wordsFor } from '../../components/words/language.ts';
import type { FromEngine, ThreadQuestion } from '../../lib/messages/engine.ts';
import { type EnginePort, standInForEngine } from '../engine/testing/engine-port.ts';
import { startThreads } from './threads.ts';

let ports: () => readonly EnginePort[];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  ports = standInForEngine();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const entries = [2006, 2007, 2008].map((year) => threadEntry(threadTask(year, `${year}年推进一卡通工程`)));
const keys = entries.map(({ task }) => task.key);

/** The news that threads are otherwise, each time another way. */
let states = 0;
const changed = (): FromEngine => ({ type: 'threads-changed', state: `${(states += 1)}` });

async function start() {
  const { view, actions } = startThreads(wordsFor('zh-CN'), null);
  actions.open(keys[0]!);
  const port = await vi.waitFor(() => ports()[0] ?? Promise.reject(new Error('no port')));
  const answer = (key: string, ...some: number[]) =>
    port.say({ type: 'library-thread', id: key, thread: threadOf(some.map((i) => entries[i]!)) });
  const shown = () => {
    const state = view.opened.value?.state;
    return state?.is === 'thread' ? state.thread.entries.map(({ task }) => task.key) : state?.is;
  };
  return { view, actions, port, answer, shown };
}

test('a thread stays open when its first task is taken out of it, and is whole again when that is undone', async () => {
  const { port, answer, shown, view } = await start();
  answer(keys[0]!, 0, 1, 2);
  const opened = view.opened.value!.id;
  port.say(changed());
  answer(keys[0]!, 0);
  expect(port.got.at(-1)).toEqual({ type: 'library-thread', thread: keys[1] });
  expect(shown()).toEqual(keys);
  answer(keys[1]!, 1, 2);
  expect(shown()).toEqual(keys.slice(1));
  port.say(changed());
  answer(keys[1]!, 0, 1, 2);
  expect(shown()).toEqual(keys);
  expect(view.opened.value!.id).toBe(opened);
});

test('a thread that falls to pieces is followed once', async () => {
  const { port, answer, shown } = await start();
  answer(keys[0]!, 0, 1, 2);
  port.say(changed());
  answer(keys[0]!, 0);
  answer(keys[1]!, 1);
  expect(shown()).toEqual([keys[1]]);
});

test('whoever waits for a thread is told that the engine has failed, and sees it when it is there again', async () => {
  const { port, answer, shown, view, actions } = await start();
  actions.load();
  port.say({ type: 'threads', threads: [], plans: [] });
  port.say({ type: 'failed', fault: 'memory', detail: '' });
  expect(view.library.value).toEqual({ is: 'failed', fault: 'memory' });
  actions.load();
  expect(port.got.slice(-2)).toEqual([{ type: 'retry' }, { type: 'threads' }]);
  answer(keys[0]!, 0, 1);
  expect(shown()).toEqual(keys.slice(0, 2));
});

test('the list is asked for once for each change, however many pages have told of it', async () => {
  const { port, actions, view } = await start();
  actions.load();
  port.say({ type: 'threads', threads: [], plans: [] });
  port.say({ type: 'library-thread', id: keys[0]!, thread: null });
  const lists = () => port.got.filter(({ type }) => type === 'threads').length;
  const before = lists();
  const [task, ...others] = entries.map((entry) => correctedTask(entry.task));
  actions.correct({ kind: 'apart', task: task!, others });
  await vi.waitFor(() => expect(port.got.at(-1)).toEqual({ type: 'corrections-changed' }));
  expect(view.corrections.applying.value).toBe(true);
  const news = changed();
  // The panel was faster.
  port.say(news);
  expect(lists()).toBe(before + 1);
  port.say({ type: 'threads', threads: [], plans: [] });
  port.say(news);
  expect(lists()).toBe(before + 1);
  expect(view.corrections.applying.value).toBe(false);
  port.say(changed());
  expect(lists()).toBe(before + 2);
});

test('what the engine has given up says so, and everything else is shown; it is tried again when asked for', async () => {
  const { view, actions, port, answer, shown } = await start();
  actions.load();
  actions.compare('a', 'b');
  const other = actions.threadOf('other');
  const give = (question: ThreadQuestion) => port.say({ type: 'unanswered', question, detail: '' });
  give({ type: 'library-thread', thread: keys[0]! });
  expect(shown()).toBe('failed');
  give({ type: 'library-thread', thread: 'other' });
  expect(await other).toBeNull();
  give({ type: 'compare', earlier: 'a', later: 'c' });
  expect(view.comparison.value?.is).toBe('loading');
  give({ type: 'compare', earlier: 'a', later: 'b' });
  expect(view.comparison.value).toEqual({ is: 'failed', fault: 'crashed' });
  port.say({ type: 'threads', threads: [], plans: [] });
  expect(view.library.value?.is).toBe('there');
  actions.open(keys[0]!);
  expect(port.got.slice(-2)).toEqual([{ type: 'retry' }, { type: 'library-thread', thread: keys[0] }]);
  answer(keys[0]!, 0, 1, 2);
  expect(shown()).toEqual(keys);
  give({ type: 'threads' });
  expect(view.library.value).toEqual({ is: 'failed', fault: 'crashed' });
});

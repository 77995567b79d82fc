import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FromEngine, ToEngine } from '../../lib/messages/engine.ts';
import { linkToEngine } from './engine-link.ts';
import { type EnginePort, standInForEngine } from './testing/engine-port.ts';

const match: ToEngine = { type: 'match', revision: 1, year: null, title: '', passages: [], first: [] };
const news: ToEngine = { type: 'corrections-changed' };

let ports: () => readonly EnginePort[];
const port = (at: number) => vi.waitFor(() => ports()[at] ?? Promise.reject(new Error('no port')));

beforeEach(() => {
  fakeBrowser.reset();
  ports = standInForEngine();
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('what was not answered is asked again over the next port, and nothing else', async () => {
  const link = linkToEngine(() => {});
  link.ask({ type: 'threads' });
  link.ask({ type: 'library-thread', thread: 'a' });
  const first = await port(0);
  first.say({ type: 'library-thread', id: 'a', thread: null });
  first.end();
  expect((await port(1)).got).toEqual([{ type: 'threads' }]);
});

test('an engine that is not there, or has failed, is told nothing; it finds out when it is started', async () => {
  const link = linkToEngine(() => {});
  expect(link.tell(news)).toBe(false);
  link.match(match as Extract<ToEngine, { type: 'match' }>);
  const engine = await port(0);
  expect(link.tell(news)).toBe(true);
  engine.say({ type: 'failed', fault: 'crashed', detail: '' });
  expect(link.tell(news)).toBe(false);
  engine.say({ type: 'loading', part: 0 });
  expect(link.tell(news)).toBe(true);
});

test('news whose answer was lost with the port are told again', async () => {
  const heard: FromEngine[] = [];
  const link = linkToEngine((message) => heard.push(message));
  link.ask({ type: 'threads' });
  const first = await port(0);
  first.say({ type: 'threads', threads: [], plans: [] });
  expect(link.tell(news)).toBe(true);
  first.end();
  const second = await port(1);
  expect(second.got).toEqual([news]);
  second.say({ type: 'threads-changed', state: '1' });
  expect(heard.at(-1)).toEqual({ type: 'threads-changed', state: '1' });
});

test('what the engine has given up is not asked again over the next port', async () => {
  const link = linkToEngine(() => {});
  const question = { type: 'library-thread', thread: 'a' } as const;
  link.ask(question);
  link.ask({ type: 'threads' });
  const first = await port(0);
  first.say({ type: 'unanswered', question, detail: 'crashed' });
  first.end();
  expect((await port(1)).got).toEqual([{ type: 'threads' }]);
});

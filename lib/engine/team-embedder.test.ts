import { afterEach, expect, test, vi } from 'vitest';
import { createNodeEmbedder, publicFiles } from '../../scripts/node-embedder.ts';
import type { Embedder } from './embedder.ts';
import { runHelper } from './helper.ts';
import { type HelperThread, TeamEmbedder } from './team-embedder.ts';
import type { FromHelper, ToHelper } from './worker-messages.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A helper that answers as told, or by the real code. */
class Thread implements HelperThread {
  onmessage: HelperThread['onmessage'] = null;
  onerror: HelperThread['onerror'] = null;
  readonly heard: ToHelper[] = [];
  ended = false;
  readonly #act: (message: ToHelper, thread: Thread) => void;

  constructor(act: (message: ToHelper, thread: Thread) => void) {
    this.#act = act;
  }
  postMessage(message: ToHelper): void {
    this.heard.push(message);
    setTimeout(() => this.ended || this.#act(message, this));
  }
  say(message: FromHelper): void {
    setTimeout(() => this.ended || this.onmessage?.({ data: message }));
  }
  terminate(): void {
    this.ended = true;
  }
  get texts(): string[] {
    return this.heard.flatMap((message) => (message.is === 'embed' ? [message.text] : []));
  }
}

/** Embeds a text as its length, in a moment. */
const lengths: Embedder = {
  identity: 'lengths',
  dimensions: 1,
  embed: async (texts) => texts.map(({ length }) => Float32Array.of(length)),
};
const helps = (message: ToHelper, thread: Thread) =>
  thread.say(
    message.is === 'help'
      ? { is: 'helping' }
      : { is: 'embedded', vector: Float32Array.of(message.text.length) },
  );
const texts = Array.from({ length: 12 }, (_, i) => 'x'.repeat(i));
const vectors = texts.map(({ length }) => Float32Array.of(length));

afterEach(() => vi.restoreAllMocks());

test('the helper does its share, and every text gets its own vector', async () => {
  const thread = new Thread(helps);
  const team = new TeamEmbedder(lengths, 'test:/', () => thread);
  expect(await team.embed(texts)).toEqual(vectors);
  expect(thread.heard[0]).toEqual({ is: 'help', base: 'test:/' });
  // It was ready too late for the first time, maybe.
  expect(await team.embed(texts)).toEqual(vectors);
  expect(thread.texts.length).toBeGreaterThan(2);
});

test('a text alone starts no helper', async () => {
  const createHelper = vi.fn(() => new Thread(helps));
  const team = new TeamEmbedder(lengths, '', createHelper);
  await team.embed(['a']);
  await team.embed(['b']);
  expect(createHelper).not.toHaveBeenCalled();
});

test.each<[string, (message: ToHelper, thread: Thread) => void]>([
  ['cannot load', (_, thread) => thread.say({ is: 'failed', detail: 'memory' })],
  ['never gets ready', () => {}],
  [
    'crashes',
    (message, thread) =>
      void (message.is === 'help' ? helps(message, thread) : thread.onerror?.({ message: '' } as ErrorEvent)),
  ],
  ['hangs', (message, thread) => message.is === 'help' && helps(message, thread)],
  [
    'fails at work',
    (message, thread) =>
      message.is === 'help' ? helps(message, thread) : thread.say({ is: 'failed', detail: '' }),
  ],
])('a helper that %s is done without', async (_, act) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const thread = new Thread(act);
  const createHelper = vi.fn(() => thread);
  const team = new TeamEmbedder(lengths, '', createHelper, 20);
  for (let i = 0; i < 3; i += 1) expect(await team.embed(texts)).toEqual(vectors);
  expect(createHelper).toHaveBeenCalledTimes(1);
});

test('a worker that cannot be made is done without', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const team = new TeamEmbedder(lengths, '', () => {
    throw new DOMException('No workers here', 'SecurityError');
  });
  expect(await team.embed(texts)).toEqual(vectors);
});

test("a failure of this thread's own model is told", async () => {
  const fails: Embedder = { ...lengths, embed: () => Promise.reject(new Error('out of memory')) };
  const team = new TeamEmbedder(fails, '', () => new Thread(() => {}));
  await expect(team.embed(['a'])).rejects.toThrow('out of memory');
});

test('a helper with the real model gives the same vectors', async () => {
  const embedder = await createNodeEmbedder();
  let hear = (_event: { data: ToHelper }) => {};
  const thread = new Thread((message) => hear({ data: message }));
  runHelper(
    { postMessage: (message) => thread.say(message), addEventListener: (_, heard) => void (hear = heard) },
    () => publicFiles,
  );
  const none: Embedder = { ...embedder, embed: () => new Promise(() => {}) };
  const team = new TeamEmbedder(none, '', () => thread);
  const asked = ['（在本线程中）', '建设应急指挥平台', '推进政务公开'];
  const [, ...helped] = asked.map(async (text) => (await team.embed([text]))[0]);
  expect(await Promise.all(helped)).toEqual(await embedder.embed(asked.slice(1)));
});

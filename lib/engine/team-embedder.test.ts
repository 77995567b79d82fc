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
  readonly #act: (message: ToHelper, thread: Thread) => unknown;

  constructor(act: (message: ToHelper, thread: Thread) => unknown) {
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
  async embed(texts) {
    // A model takes its time, in which a helper does its share.
    await new Promise((resolve) => setTimeout(resolve, 2));
    return texts.map(({ length }) => Float32Array.of(length));
  },
};
const helps = (message: ToHelper, thread: Thread) =>
  thread.say(
    message.is === 'help'
      ? { is: 'helping' }
      : { is: 'embedded', vector: Float32Array.of(message.text.length) },
  );
const texts = Array.from({ length: 30 }, (_, i) => 'x'.repeat(i));
const vectors = texts.map(({ length }) => Float32Array.of(length));

afterEach(() => vi.restoreAllMocks());

test('the helper does its share, and every text gets its own vector', async () => {
  const thread = new Thread(helps);
  const team = new TeamEmbedder(lengths, 'test:/', () => thread);
  expect(await team.embed(texts)).toEqual(vectors);
  expect(thread.heard[0]).toEqual({ is: 'help', base: 'test:/' });
  expect(thread.texts.length).toBeGreaterThan(2);
});

test('texts one at a time, or only a few, start no helper', async () => {
  const createHelper = vi.fn(() => new Thread(helps));
  const team = new TeamEmbedder(lengths, '', createHelper);
  await team.embed(['a', 'b', 'c']);
  for (const text of texts) await team.embed([text]);
  expect(createHelper).not.toHaveBeenCalled();
});

test.each<[string, works: boolean, (message: ToHelper, thread: Thread) => unknown]>([
  ['cannot load', false, (_, thread) => thread.say({ is: 'failed', detail: 'memory' })],
  ['never gets ready', false, () => {}],
  [
    'crashes at work',
    true,
    (message, thread) =>
      message.is === 'help' ? helps(message, thread) : thread.onerror?.({ message: '' } as ErrorEvent),
  ],
  ['hangs at work', true, (message, thread) => message.is === 'help' && helps(message, thread)],
  [
    'fails at work',
    true,
    (message, thread) =>
      message.is === 'help' ? helps(message, thread) : thread.say({ is: 'failed', detail: '' }),
  ],
])('a helper that %s is done without', async (_, works, act) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const thread = new Thread(act);
  const createHelper = vi.fn(() => thread);
  const team = new TeamEmbedder(lengths, '', createHelper, 20);
  for (let i = 0; i < 3; i += 1) expect(await team.embed(texts)).toEqual(vectors);
  expect(createHelper).toHaveBeenCalledTimes(1);
  expect(thread.texts.length > 0).toBe(works);
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
  const team = new TeamEmbedder(embedder, '', () => thread);
  const asked = Array.from({ length: 12 }, (_, i) => `建设应急指挥平台${i}个`);
  const alone = await embedder.embed(asked);
  // The first time it may get ready too late.
  await vi.waitFor(
    async () => {
      expect(await team.embed(asked)).toEqual(alone);
      expect(thread.texts.length).toBeGreaterThan(0);
    },
    { timeout: 30_000 },
  );
});

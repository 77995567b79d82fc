import { afterEach, expect, test, vi } from 'vitest';
import { createNodeEmbedder, publicFiles } from '../../scripts/node-embedder.ts';
import type { Embedder } from './embedder.ts';
import { runPartner } from './partner.ts';
import { policyModel } from './policy-model.ts';
import { type PartnerThread, TeamEmbedder } from './team-embedder.ts';
import type { FromPartner, ToPartner } from './worker-messages.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A partner that answers as told, or by the real code. */
class Thread implements PartnerThread {
  onmessage: PartnerThread['onmessage'] = null;
  onerror: PartnerThread['onerror'] = null;
  readonly heard: ToPartner[] = [];
  ended = false;
  readonly #act: (message: ToPartner, thread: Thread) => unknown;

  constructor(act: (message: ToPartner, thread: Thread) => unknown) {
    this.#act = act;
  }
  postMessage(message: ToPartner): void {
    this.heard.push(message);
    setTimeout(() => this.ended || this.#act(message, this));
  }
  say(message: FromPartner): void {
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
    // A model takes its time, in which a partner does its share.
    await new Promise((resolve) => setTimeout(resolve, 2));
    return texts.map(({ length }) => Float32Array.of(length));
  },
};
const joins = (message: ToPartner, thread: Thread) =>
  thread.say(
    message.is === 'join'
      ? { is: 'joined' }
      : { is: 'embedded', vector: Float32Array.of(message.text.length) },
  );
const texts = Array.from({ length: 30 }, (_, i) => 'x'.repeat(i));
const vectors = texts.map(({ length }) => Float32Array.of(length));

afterEach(() => vi.restoreAllMocks());

test('the partner does its share, and every text gets its own vector', async () => {
  const thread = new Thread(joins);
  const team = new TeamEmbedder(lengths, 'test:/', () => thread);
  expect(await team.embed(texts)).toEqual(vectors);
  expect(thread.heard[0]).toEqual({ is: 'join', base: 'test:/' });
  expect(thread.texts.length).toBeGreaterThan(2);
});

test('texts one at a time, or only a few, start no partner', async () => {
  const createPartner = vi.fn(() => new Thread(joins));
  const team = new TeamEmbedder(lengths, '', createPartner);
  await team.embed(['a', 'b', 'c']);
  for (const text of texts) await team.embed([text]);
  expect(createPartner).not.toHaveBeenCalled();
});

test.each<[string, works: boolean, (message: ToPartner, thread: Thread) => unknown]>([
  ['cannot load', false, (_, thread) => thread.say({ is: 'failed', detail: 'memory' })],
  ['never gets ready', false, () => {}],
  [
    'crashes at work',
    true,
    (message, thread) =>
      message.is === 'join' ? joins(message, thread) : thread.onerror?.({ message: '' } as ErrorEvent),
  ],
  ['hangs at work', true, (message, thread) => message.is === 'join' && joins(message, thread)],
  [
    'fails at work',
    true,
    (message, thread) =>
      message.is === 'join' ? joins(message, thread) : thread.say({ is: 'failed', detail: '' }),
  ],
])('a partner that %s is done without', async (_, works, act) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const thread = new Thread(act);
  const createPartner = vi.fn(() => thread);
  const team = new TeamEmbedder(lengths, '', createPartner, 20);
  for (let i = 0; i < 3; i += 1) expect(await team.embed(texts)).toEqual(vectors);
  expect(createPartner).toHaveBeenCalledTimes(1);
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

test('a partner with the real model gives the same vectors', async () => {
  const embedder = await createNodeEmbedder();
  let hear = (_event: { data: ToPartner }) => {};
  const thread = new Thread((message) => hear({ data: message }));
  runPartner(
    { postMessage: (message) => thread.say(message), addEventListener: (_, heard) => void (hear = heard) },
    policyModel,
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

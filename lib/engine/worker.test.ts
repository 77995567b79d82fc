import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createNodeEmbedder, publicFiles } from '../../scripts/node-embedder.ts';
import { writeLibrary } from '../../scripts/write-library.ts';
import type { FromEngine } from '../messages/engine.ts';
import type { Plan, Task } from '../policy/plan.ts';
import type { Correction } from '../threads/correction.ts';
import type { CorrectionKeeper } from './correction-keeper.ts';
import type { EngineFiles } from './engine-files.ts';
import { EngineHost } from './host.ts';
import { libraryFiles } from './library.ts';
import { policyModel } from './policy-model.ts';
import type { EngineWorker } from './tended-worker.ts';
import { runEngine } from './worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const text = '年内实现行政村宽带上网率达70%。建设应急指挥平台和政务指挥平台。';
const tasks = [...text.matchAll(/[^。]+。/g)].map(({ 0: text, index }, i): Task => {
  return {
    text,
    start: index,
    end: index + text.length,
    kind: 'task',
    headings: [],
    section: 0,
    plan: 'a',
    index: i,
  };
});
const plan: Plan = {
  id: 'a',
  title: '要点',
  issuer: '市政府',
  place: '某市',
  year: 2008,
  kind: 'plan',
  text,
  tasks,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
  await writeLibrary([plan], policyModel, () => createNodeEmbedder(), folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** The real model with the small library; `change` damages a file. */
const files = (change: Record<string, (bytes: Buffer) => Uint8Array> = {}): EngineFiles => ({
  async read(path, onRead) {
    if (!path.startsWith('library/')) return publicFiles.read(path, onRead);
    const bytes = await readFile(join(folder, path));
    return new Uint8Array(change[path]?.(bytes) ?? bytes);
  },
});

/** Runs the engine here, with what it says written down. */
function run(
  engineFiles: EngineFiles,
  corrections: CorrectionKeeper = { all: async () => [] },
  heard?: (message: FromWorker) => void,
) {
  const said: FromWorker[] = [];
  let say = (_event: { data: ToWorker }) => {};
  runEngine(
    {
      postMessage(message) {
        said.push(message);
        heard?.(message);
      },
      addEventListener: (_, listener) => void (say = listener),
    },
    policyModel,
    () => engineFiles,
    () => ({ get: async () => new Map(), put: async () => {} }),
    () => corrections,
  );
  const hear = (message: ToWorker) => say({ data: message });
  return { said, hear };
}

test('loads, tells how far it is, and then answers what was asked meanwhile', async () => {
  const { said, hear } = run(files());
  hear({ is: 'start', base: '', threads: 1 });
  const passages = [{ id: 'p', text: '村村通宽带', kind: 'task' as const, headings: [], section: 0 }];
  hear({
    is: 'hear',
    panel: 7,
    message: { type: 'match', revision: 3, year: null, title: '', passages, first: [] },
  });
  hear({
    is: 'hear',
    panel: 8,
    message: { type: 'match', revision: 1, year: null, title: '', passages, first: [] },
  });
  hear({ is: 'leave', panel: 8 });
  hear({ is: 'hear', panel: 7, message: { type: 'check' } });
  hear({ is: 'ping' });
  expect(said).toContainEqual({ is: 'pong' });
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ is: 'rest' }), 20_000);
  const parts = said.flatMap((message) => (message.is === 'part' ? [message.part] : []));
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(parts.at(-1)).toBe(1);
  expect(said).toContainEqual({ is: 'ready', tasks: 2, plans: 1 });
  const answers = said.flatMap((message) => (message.is === 'answer' ? [message] : []));
  const matched = answers.filter(({ message }) => message.type === 'matched');
  expect(matched).toMatchObject([{ panel: 7, message: { revision: 3, id: 'p' } }]);
  const checked = answers.map(({ message }) => message).find((message) => message.type === 'checked');
  expect(checked?.tasks).toBe(2);
  expect(checked?.least).toBeGreaterThan(0.9999);
});

test('a question that the engine breaks down over is given up, and all others are answered', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let started = 0;
  const got: FromEngine[] = [];
  let say = (_message: unknown) => {};
  new EngineHost({
    createWorker() {
      started += 1;
      let calls = 0;
      // What no store gives: the desk throws when it works this in.
      const broken = { all: async () => ((calls += 1) === 1 ? [] : [{ kind: 'year' } as Correction]) };
      const worker: EngineWorker = { onmessage: null, onerror: null, postMessage, terminate };
      const { hear } = run(files(), broken, (data) =>
        worker.onmessage?.({ data } as MessageEvent<FromWorker>),
      );
      function postMessage(message: ToWorker) {
        hear(message);
      }
      function terminate() {
        worker.onmessage = null;
      }
      return worker;
    },
    base: '',
    threads: 1,
  }).connect({
    postMessage: (message) => got.push(message),
    onMessage: { addListener: (heard) => void (say = heard) },
    onDisconnect: { addListener: () => {} },
  });
  say({ type: 'compare', earlier: 'a', later: 'b' });
  say({ type: 'corrections-changed' });
  say({ type: 'threads' });
  await vi.waitFor(() => expect(got.at(-1)?.type).toBe('threads'), 40_000);
  expect(started).toBe(3);
  const answers = got.filter(({ type }) => type !== 'loading' && type !== 'ready');
  expect(answers).toEqual([
    { type: 'comparison', earlier: 'a', later: 'b', comparison: null },
    {
      type: 'unanswered',
      question: { type: 'corrections-changed' },
      detail: expect.stringMatching(/TypeError/),
    },
    expect.objectContaining({ type: 'threads' }),
  ]);
});

test.each<[string, string, (bytes: Buffer) => Uint8Array]>([
  ['plans that are cut off', libraryFiles.plans, (bytes) => bytes.subarray(0, 50)],
  ['plans of another form', libraryFiles.plans, () => Buffer.from('{"format":2,"plans":[]}')],
  ['plans that were changed', libraryFiles.plans, (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
  [
    'a task outside of its text',
    libraryFiles.plans,
    (bytes) => Buffer.from(`${bytes}`.replace(/"end":\d+/, '"end":999')),
  ],
  ['changed vectors', libraryFiles.vectors, (bytes) => bytes.fill(1, 500, 501)],
])('says what is wrong with the library: %s', async (_, path, change) => {
  const { said, hear } = run(files({ [path]: change }));
  hear({ is: 'start', base: '', threads: 1 });
  await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ is: 'failed', fault: 'library' }), 20_000);
  expect(said.map(({ is }) => is)).not.toContain('ready');
});

test('the library is written once, and again when it changed', async () => {
  const never = () => Promise.reject(new Error('Nothing should be embedded'));
  expect(await writeLibrary([plan], policyModel, never, folder)).toEqual({ tasks: 2, written: false });
  const vectors = join(folder, libraryFiles.vectors);
  const bytes = await readFile(vectors);
  await writeFile(vectors, bytes.subarray(0, -1));
  await expect(writeLibrary([plan], policyModel, never, folder)).rejects.toThrow(
    'Nothing should be embedded',
  );
  await writeFile(vectors, bytes);
  await expect(writeLibrary([{ ...plan, year: 2007 }], policyModel, never, folder)).rejects.toThrow(
    'Nothing should be',
  );
});

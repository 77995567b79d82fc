import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createNodeEmbedder } from '../../scripts/node-embedder.ts';
import type { FromEngine } from '../messages/engine.ts';
import type { PlanDetails, Task } from '../policy/plan.ts';
import type { Correction } from '../threads/correction.ts';
import type { Embedder } from './embedder.ts';
import type { Library } from './library.ts';
import { embedTasks } from './library-vectors.ts';
import type { MatchRequest } from './page-queue.ts';
import { policyModel } from './policy-model.ts';
import { TaskIndex } from './rank.ts';
import { EngineSession, type SessionParts } from './session.ts';
import { PagePassages } from './threads/page-passages.ts';
import { ThreadDesk } from './threads/thread-desk.ts';
import type { VectorKeeper } from './vector-keeper.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const plans: [year: number, tasks: string[]][] = [
  [2008, ['年内实现行政村宽带上网率达70%', '建设应急指挥平台和政务指挥平台', '推广社会保障一卡通工程']],
  [2009, ['继续推进电脑入农户上网工程，实现行政村宽带上网率100%', '完善政务公开制度']],
];

let embedder: Embedder;
let library: Library;
let desk: ThreadDesk;
afterEach(() => {
  vi.restoreAllMocks();
});

beforeAll(async () => {
  embedder = await createNodeEmbedder();
  const index = new TaskIndex<Task>(policyModel);
  const details = new Map<string, PlanDetails>();
  for (const [year, texts] of plans) {
    const id = `计划${year}`;
    details.set(id, { id, title: id, issuer: '市政府', place: '某市', year, kind: 'plan' });
    const tasks = texts.map((text, i): Task => {
      return {
        text,
        start: 100 * i,
        end: 100 * i + text.length,
        kind: 'task',
        headings: ['工作'],
        section: 0,
        plan: id,
        index: i,
      };
    });
    index.add(tasks, await embedTasks(embedder, { tasks }, policyModel.fusion));
  }
  library = { plans: details, index };
  desk = new ThreadDesk(library);
  await desk.load(async () => {});
});

const request = (texts: string[], more: Partial<MatchRequest> = {}): MatchRequest => ({
  type: 'match',
  revision: 1,
  year: null,
  title: '',
  passages: texts.map((text, i) => ({ id: `${i}${text}`, text, kind: 'task', headings: [], section: 0 })),
  first: [],
  ...more,
});

/** A session whose answers and embedded texts are written down. */
function start(parts: Partial<SessionParts> = {}) {
  const embedded: string[] = [];
  const answers: [number, FromEngine][] = [];
  const heard: ((panel: number, message: FromEngine) => void)[] = [];
  let rested = () => {};
  let broke = (_error: unknown) => {};
  const counting: Embedder = {
    identity: embedder.identity,
    dimensions: embedder.dimensions,
    embed(texts) {
      embedded.push(...texts);
      return embedder.embed(texts);
    },
  };
  const keeper: VectorKeeper = { get: async () => new Map(), put: async () => {} };
  const session = new EngineSession(
    { embedder: counting, library, keeper, desk, corrections: { all: async () => [] }, ...parts },
    {
      begins: () => {},
      answer(panel, message) {
        answers.push([panel, message]);
        for (const hear of heard) hear(panel, message);
      },
      rest: () => rested(),
      failed: (error) => broke(error),
    },
  );
  const matched = () =>
    answers.flatMap(([panel, message]) => (message.type === 'matched' ? [{ panel, ...message }] : []));
  const rest = () =>
    new Promise<void>((resolve, reject) => {
      rested = resolve;
      broke = reject;
    });
  return { session, embedded, answers, heard, matched, rest };
}

const page = ['加强政务公开', '推进农村宽带上网', '建设应急平台', '推广一卡通', '今天天气很好', '召开座谈会'];

test('matches what is in view first, then reading order, and embeds each text once', async () => {
  const { session, embedded, matched, rest, answers } = start();
  session.hear(1, request([...page, page[1]!], { first: [`4${page[4]}`] }));
  await rest();
  expect(matched().map(({ id }) => id[0])).toEqual(['4', '0', '1', '2', '3', '5', '6']);
  expect([...embedded].sort()).toEqual([...page].sort());
  const progress = answers.flatMap(([, message]) => (message.type === 'progress' ? [message.done] : []));
  expect([progress[0], progress.at(-1)]).toEqual([0, 7]);
  expect(answers.at(-1)![1]).toEqual({ type: 'progress', revision: 1, done: 7, total: 7 });
  const broadband = matched().find(({ id }) => id === `1${page[1]}`)!;
  expect(broadband.matches[0]?.task.text).toContain('行政村宽带');
});

test('an embedder that is glad to have several texts at once gets them, each once; answers keep their order', async () => {
  const asked: string[] = [];
  let underway = 0;
  let most = 0;
  const several: Embedder = {
    identity: embedder.identity,
    dimensions: embedder.dimensions,
    ahead: 3,
    async embed(texts) {
      asked.push(...texts);
      underway += 1;
      most = Math.max(most, underway);
      // All that is begun at once is seen to be so.
      await new Promise((resolve) => setTimeout(resolve));
      underway -= 1;
      return embedder.embed(texts);
    },
  };
  const alone = start();
  alone.session.hear(1, request(page));
  await alone.rest();
  const together = start({ embedder: several });
  together.session.hear(1, request(page));
  await together.rest();
  expect(most).toBe(3);
  expect([...asked].sort()).toEqual([...page].sort());
  expect(together.matched()).toEqual(alone.matched());
});

test('leaves out the tasks of the page’s own year', async () => {
  const { session, matched, rest } = start();
  session.hear(1, request(page, { year: 2009 }));
  await rest();
  const years = matched().flatMap(({ matches }) => matches.map(({ task }) => task.year));
  expect(new Set(years)).toEqual(new Set([2008]));
});

test('takes vectors that are kept, and has new ones kept', async () => {
  const kept = new Map<string, Float32Array>();
  const keeper: VectorKeeper = {
    get: async (texts) => new Map([...kept].filter(([text]) => texts.includes(text))),
    put: async (vectors) => {
      for (const [text, vector] of vectors) kept.set(text, vector);
    },
  };
  const first = start({ keeper });
  first.session.hear(1, request(page));
  await first.rest();
  expect([...kept.keys()].sort()).toEqual([...page].sort());
  const second = start({ keeper });
  second.session.hear(1, request(page));
  await second.rest();
  expect(second.embedded).toEqual([]);
  expect(second.matched()).toEqual(first.matched());
});

test('two windows take turns', async () => {
  const { session, matched, rest } = start();
  session.hear(1, request(page));
  session.hear(2, request(page.map((text) => `${text}工作`)));
  await rest();
  const turns = matched().map(({ panel }) => panel);
  expect(turns.slice(0, 6)).toEqual([1, 2, 1, 2, 1, 2]);
  expect(turns).toHaveLength(12);
});

test('a new request takes the old one’s place and keeps what was computed', async () => {
  const { session, embedded, matched, rest, heard } = start();
  let asked = false;
  heard.push((_, message) => {
    if (message.type !== 'matched' || message.id[0] !== '3' || asked) return;
    asked = true;
    session.hear(1, request([...page.slice(0, 5), '实施阳光工程'], { revision: 2 }));
  });
  session.hear(1, request(page));
  await rest();
  const old = matched().filter(({ revision }) => revision === 1);
  const renewed = matched().filter(({ revision }) => revision === 2);
  expect(old.map(({ id }) => id[0])).toEqual(['0', '1', '2', '3']);
  // 3 again: its neighbour at 5 is another one now.
  expect(renewed.map(({ id }) => id[0])).toEqual(['3', '4', '5']);
  expect(new Set(embedded).size).toBe(embedded.length);
});

test('a panel that leaves is answered no more', async () => {
  const { session, matched, rest, heard } = start();
  heard.push((panel, message) => {
    if (message.type === 'matched') session.leave(panel);
  });
  session.hear(1, request(page));
  await rest();
  expect(matched()).toHaveLength(1);
});

test('checks the library against itself, after the passages', async () => {
  const { session, answers, rest } = start();
  session.hear(1, { type: 'check' });
  session.hear(1, request(page));
  await rest();
  const last = answers.at(-1)![1];
  expect(last).toMatchObject({ type: 'checked', tasks: 5 });
  expect(last.type === 'checked' && last.least).toBeGreaterThan(0.9999);
});

test('tells when the model fails', async () => {
  const failing: Embedder = {
    identity: embedder.identity,
    dimensions: embedder.dimensions,
    embed: () => Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory')),
  };
  const { session, rest } = start({ embedder: failing });
  session.hear(1, request(page));
  await expect(rest()).rejects.toThrow('could not allocate');
});

describe('threads of passages', () => {
  const broadband = '实现行政村宽带上网率达90%';
  const id = `0${broadband}`;
  const asked = { type: 'thread', passage: id } as const;
  /** The last task of each thread that was told. */
  const threads = (answers: readonly [number, FromEngine][]) =>
    answers.flatMap(([, message]) =>
      message.type === 'thread' ? [message.thread?.entries.at(-1)?.task.text] : [],
    );

  test('are told at once, also when their turn has not come', async () => {
    const { session, answers, rest } = start();
    session.hear(1, request([broadband, ...page], { first: [`6${page[5]}`] }));
    session.hear(1, asked);
    await rest();
    expect(threads(answers)).toEqual([broadband]);
    const types = answers.map(([, { type }]) => type);
    expect(types.indexOf('thread')).toBeLessThan(types.lastIndexOf('matched'));
  });

  test('are there for passages that stayed when their page was read again', async () => {
    const { session, answers, matched, rest } = start();
    session.hear(1, request([broadband, ...page]));
    await rest();
    session.hear(1, request([broadband, ...page, '实施阳光工程'], { revision: 2 }));
    await rest();
    expect(matched().some((each) => each.revision === 2 && each.id === id)).toBe(false);
    session.hear(1, asked);
    await rest();
    expect(threads(answers)).toEqual([broadband]);
  });

  test('are none for what is not on the page', async () => {
    const { session, answers, rest } = start();
    session.hear(1, asked);
    session.hear(1, request(page));
    await rest();
    expect(threads(answers)).toEqual([undefined]);
  });
});

const year: Correction = {
  id: '1',
  made: '2026-01-01T00:00:00.000Z',
  kind: 'plan-year',
  plan: '计划2008',
  title: '',
  year: 2007,
};

test('a correction told by several pages changes threads once, and nobody has to wait again', async () => {
  const own = new ThreadDesk(library);
  await own.load(async () => {});
  const kept: Correction[] = [];
  const { session, answers, matched, rest } = start({
    desk: own,
    corrections: { all: async () => [...kept] },
  });
  session.hear(1, request(page));
  await rest();
  const told = answers.length;
  kept.push(year);
  session.hear(1, { type: 'corrections-changed' });
  session.hear(2, { type: 'corrections-changed' });
  await rest();
  const since = answers.slice(told).map(([, message]) => message);
  expect(since.filter(({ type }) => type === 'progress')).toEqual([]);
  expect(matched()).toHaveLength(2 * page.length);
  const states = since.flatMap((message) => (message.type === 'threads-changed' ? [message.state] : []));
  expect(states).toHaveLength(3);
  expect(new Set(states).size).toBe(1);
  kept.pop();
  session.hear(2, { type: 'corrections-changed' });
  await rest();
  const last = answers.flatMap(([, message]) => (message.type === 'threads-changed' ? [message.state] : []));
  expect(last.at(-1)).not.toBe(states[0]);
});

test('corrections hold for all, though the panel that told them has left', async () => {
  const own = new ThreadDesk(library);
  await own.load(async () => {});
  const { session, answers, rest } = start({ desk: own, corrections: { all: async () => [year] } });
  session.hear(1, request(page));
  session.hear(2, { type: 'threads' });
  session.hear(2, { type: 'corrections-changed' });
  session.leave(2);
  await rest();
  expect(answers.some(([panel, { type }]) => panel === 1 && type === 'threads-changed')).toBe(true);
  expect(own.plans.map((plan) => plan.year)).toEqual([2007, 2009]);
});

test('a page that is a plan of the library has none of its own tasks among its matches, whatever its year was put right to', async () => {
  const own = new ThreadDesk(library);
  await own.load(async () => {});
  const texts = plans[1]![1];
  const right: Correction = { ...year, plan: '计划2009', year: 2011 };
  const { session, matched, rest } = start({ desk: own, corrections: { all: async () => [right] } });
  session.hear(1, { type: 'corrections-changed' });
  session.hear(1, request(texts, { year: 2009 }));
  await rest();
  const found = matched().flatMap(({ matches }) => matches.map(({ task }) => task.plan));
  expect(new Set(found)).toEqual(new Set(['计划2008']));
});

test.each<[string, (own: ThreadDesk) => void, { strip?: null; matches?: [] }]>([
  [
    'cannot be read',
    () => {
      const { know } = PagePassages.prototype;
      vi.spyOn(PagePassages.prototype, 'know').mockImplementation(function (this: PagePassages, id, vector) {
        if (id.startsWith('2')) throw new TypeError('broken');
        return know.call(this, id, vector);
      });
    },
    { matches: [], strip: null },
  ],
  [
    'has no thread that can be put together',
    (own) => {
      const strip = own.strip.bind(own);
      vi.spyOn(own, 'strip').mockImplementation((at, id) => {
        if (id.startsWith('2')) throw new TypeError('broken');
        return strip(at, id);
      });
    },
    { strip: null },
  ],
])('a passage that %s has all else, and the others as ever', async (_, spoil, lacking) => {
  const own = new ThreadDesk(library);
  await own.load(async () => {});
  const sound = start({ desk: own });
  sound.session.hear(1, request(page));
  await sound.rest();
  const whole = sound.matched();
  expect(whole[2]!.matches.length).toBeGreaterThan(0);
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  spoil(own);
  const { session, matched, rest } = start({ desk: own });
  session.hear(1, request(page));
  await rest();
  expect(matched()).toEqual(whole.map((found, i) => (i === 2 ? { ...found, ...lacking } : found)));
  expect(told).toHaveBeenCalledOnce();
});

test('memory that runs out over a passage is no fault of the passage', async () => {
  const own = new ThreadDesk(library);
  await own.load(async () => {});
  vi.spyOn(own, 'strip').mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  const { session, rest } = start({ desk: own });
  session.hear(1, request(page));
  await expect(rest()).rejects.toThrow('allocation failed');
});

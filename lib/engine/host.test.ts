import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FromEngine, ToEngine } from '../messages/engine.ts';
import { EngineHost, type HostOptions, type PanelPort } from './host.ts';
import type { EngineWorker } from './tended-worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** A worker that behaves as a test wants: the host's care for bad ones cannot be tried with a good one. */
class ScriptedWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly heard: ToWorker[] = [];
  ended = false;
  readonly #behaves: (worker: ScriptedWorker, message: ToWorker) => void;

  constructor(behaves: (worker: ScriptedWorker, message: ToWorker) => void) {
    this.#behaves = behaves;
  }

  postMessage(message: ToWorker): void {
    this.heard.push(message);
    queueMicrotask(() => this.ended || this.#behaves(this, message));
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  crash(): void {
    this.onerror?.({ message: 'unreachable executed' } as ErrorEvent);
  }

  terminate(): void {
    this.ended = true;
  }
}

const well = (worker: ScriptedWorker, message: ToWorker) => {
  if (message.is === 'ping') worker.say({ is: 'pong' });
  if (message.is === 'start') worker.say({ is: 'ready', tasks: 3, plans: 1 });
  if (message.is !== 'hear' || message.message.type !== 'match') return;
  const { revision } = message.message;
  worker.say({
    is: 'answer',
    panel: message.panel,
    message: { type: 'progress', revision, done: 1, total: 1 },
  });
  worker.say({ is: 'rest' });
};

class Panel implements PanelPort {
  readonly got: FromEngine[] = [];
  #says = (_message: unknown) => {};
  #leaves = () => {};
  readonly onMessage = { addListener: (heard: (message: unknown) => void) => void (this.#says = heard) };
  readonly onDisconnect = { addListener: (gone: () => void) => void (this.#leaves = gone) };

  postMessage(message: FromEngine): void {
    this.got.push(message);
  }

  say(message: unknown): void {
    this.#says(message);
  }

  leave(): void {
    this.#leaves();
  }

  get types(): string[] {
    return this.got.map((message) => message.type);
  }
}

const passage = { id: 'a', text: '推进信息化', kind: 'task' as const, headings: [], section: 0 };
const match: ToEngine = { type: 'match', revision: 1, year: null, title: '', passages: [passage], first: [] };

function serve(
  behaviours: ((worker: ScriptedWorker, message: ToWorker) => void)[],
  more: Partial<HostOptions> = {},
) {
  const workers: ScriptedWorker[] = [];
  const host = new EngineHost({
    createWorker() {
      const worker = new ScriptedWorker(behaviours[Math.min(workers.length, behaviours.length - 1)]!);
      workers.push(worker);
      return worker;
    },
    base: 'test:/',
    threads: 1,
    ...more,
  });
  const panel = new Panel();
  host.connect(panel);
  return { host, panel, workers };
}

afterEach(() => {
  vi.useRealTimers();
});

test('starts a worker when something is asked, and not before', async () => {
  const { panel, workers } = serve([well]);
  panel.say({ type: 'first', ids: ['a'] });
  panel.say({ type: 'nonsense' });
  expect(workers).toHaveLength(0);
  panel.say(match);
  await vi.waitFor(() => expect(panel.types).toEqual(['loading', 'ready', 'progress']));
  expect(workers[0]!.heard[0]).toEqual({ is: 'start', base: 'test:/', threads: 1 });
});

test('a crashed worker is replaced and asked again', async () => {
  const crashes = (worker: ScriptedWorker, message: ToWorker) => message.is === 'hear' && worker.crash();
  const { panel, workers } = serve([crashes, well]);
  panel.say(match);
  await vi.waitFor(() => expect(panel.types.at(-1)).toBe('progress'));
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a worker that crashes each time is given up, until the user asks again', async () => {
  let good = false;
  const { panel, workers } = serve([
    (worker, message) => (good ? well(worker, message) : message.is === 'hear' && worker.crash()),
  ]);
  panel.say(match);
  await vi.waitFor(() => expect(panel.got.at(-1)).toMatchObject({ type: 'failed', fault: 'crashed' }));
  expect(workers).toHaveLength(3);
  panel.say(match);
  expect(workers).toHaveLength(3);
  good = true;
  panel.say({ type: 'retry' });
  await vi.waitFor(() => expect(panel.types.at(-1)).toBe('progress'));
  expect(workers.map(({ ended }) => ended)).toEqual([true, true, true, false]);
});

test('a worker that does not answer any more is replaced', async () => {
  const { panel, workers } = serve([() => {}, well], { pulse: 5 });
  panel.say(match);
  await vi.waitFor(() => expect(panel.types.at(-1)).toBe('progress'));
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a fault of the model is told, also to a panel that comes later', async () => {
  const fails = (worker: ScriptedWorker, message: ToWorker) =>
    message.is === 'start' && worker.say({ is: 'failed', fault: 'model-damaged', detail: 'sha256' });
  const { host, panel, workers } = serve([fails]);
  panel.say(match);
  await vi.waitFor(() => expect(panel.types.at(-1)).toBe('failed'));
  expect(workers[0]!.ended).toBe(true);
  const late = new Panel();
  host.connect(late);
  expect(late.got).toEqual([{ type: 'failed', fault: 'model-damaged', detail: 'sha256' }]);
});

test('what fails at the start is told at once', async () => {
  const fails = (worker: ScriptedWorker, message: ToWorker) =>
    message.is === 'start' && worker.say({ is: 'failed', fault: 'self-test', detail: '' });
  const { panel, workers } = serve([fails, well], { threads: 2 });
  panel.say(match);
  await vi.waitFor(() => expect(panel.got.at(-1)).toMatchObject({ type: 'failed', fault: 'self-test' }));
  expect(workers).toHaveLength(1);
});

test('an idle worker is ended, and started again by the next request', async () => {
  vi.useFakeTimers();
  const onUnused = vi.fn();
  const { panel, workers } = serve([well], { onUnused });
  panel.say(match);
  await vi.advanceTimersByTimeAsync(240_000);
  expect(workers[0]!.ended).toBe(false);
  panel.say({ ...match, revision: 2 });
  await vi.advanceTimersByTimeAsync(299_000);
  expect(workers[0]!.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(workers[0]!.ended).toBe(true);
  expect(onUnused).not.toHaveBeenCalled();
  panel.say({ ...match, revision: 3 });
  await vi.advanceTimersByTimeAsync(1);
  expect(panel.got.at(-1)).toMatchObject({ type: 'progress', revision: 3 });
  panel.leave();
  await vi.advanceTimersByTimeAsync(301_000);
  expect(workers[1]!.ended).toBe(true);
  expect(onUnused).toHaveBeenCalledOnce();
});

test('a worker that another panel had started is told the page that a question is about', async () => {
  vi.useFakeTimers();
  const { host, panel, workers } = serve([well]);
  const other = new Panel();
  host.connect(other);
  panel.say(match);
  other.say({ ...match, revision: 7 });
  await vi.advanceTimersByTimeAsync(301_000);
  panel.say({ ...match, revision: 2 });
  await vi.advanceTimersByTimeAsync(1);
  const question = { type: 'thread', passage: 'a' } as const;
  other.say(question);
  other.say({ type: 'corrections-changed' });
  const heard = workers[1]!.heard.flatMap((message) =>
    message.is === 'hear' && message.panel === 2 ? [message.message] : [],
  );
  expect(heard).toEqual([{ ...match, revision: 7 }, question, { type: 'corrections-changed' }]);
});

test('work that failed is tried anew, and its fault told when that does not help', async () => {
  const fails = (worker: ScriptedWorker, message: ToWorker) => {
    if (message.is === 'start') worker.say({ is: 'ready', tasks: 3, plans: 1 });
    if (message.is === 'hear') worker.say({ is: 'failed', fault: 'memory', detail: 'out of memory' });
  };
  const once = serve([fails, well], { threads: 2 });
  once.panel.say(match);
  await vi.waitFor(() => expect(once.panel.types.at(-1)).toBe('progress'));
  // Two models need twice the memory.
  expect(once.workers.map(({ heard }) => heard[0])).toMatchObject([{ threads: 2 }, { threads: 1 }]);
  const always = serve([fails]);
  always.panel.say(match);
  await vi.waitFor(() => expect(always.panel.got.at(-1)).toMatchObject({ type: 'failed', fault: 'memory' }));
});

describe('a question over which workers are lost', () => {
  const bad: ToEngine = { type: 'thread', passage: 'a' };
  const good: ToEngine = { type: 'threads' };
  const answer: FromEngine = { type: 'threads', threads: [], plans: [] };
  /** Answers in turn what it is asked about threads, and breaks down over one question. */
  const breaksOver = (question: () => ToEngine | null) => (worker: ScriptedWorker, message: ToWorker) => {
    well(worker, message);
    if (message.is !== 'hear' || (message.message.type !== 'thread' && message.message.type !== 'threads'))
      return;
    worker.say({ is: 'begins', panel: message.panel, question: message.message });
    if (isDeepStrictEqual(message.message, question())) worker.crash();
    else worker.say({ is: 'answer', panel: message.panel, message: answer });
  };
  const unanswered = (panel: Panel) => panel.got.filter(({ type }) => type === 'unanswered');

  test('is given up after two of them, its asker told why, and the others are answered', async () => {
    const { host, panel, workers } = serve([breaksOver(() => bad)]);
    const other = new Panel();
    host.connect(other);
    panel.say(match);
    panel.say(bad);
    panel.say(good);
    other.say(good);
    await vi.waitFor(() => expect(panel.got).toContainEqual(answer));
    await vi.waitFor(() => expect(other.got).toContainEqual(answer));
    expect(unanswered(panel)).toEqual([
      { type: 'unanswered', question: bad, detail: 'unreachable executed' },
    ]);
    expect(unanswered(other)).toEqual([]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
    expect([...panel.types, ...other.types]).not.toContain('failed');
  });

  test('is not asked again, however often the panel does, until it wants another try', async () => {
    let question: ToEngine | null = bad;
    const { panel, workers } = serve([breaksOver(() => question)]);
    panel.say(bad);
    await vi.waitFor(() => expect(unanswered(panel)).toHaveLength(1));
    for (let i = 0; i < 3; i += 1) panel.say(bad);
    expect(unanswered(panel)).toHaveLength(4);
    expect(workers).toHaveLength(3);
    question = null;
    panel.say({ type: 'retry' });
    panel.say(bad);
    await vi.waitFor(() => expect(panel.got).toContainEqual(answer));
    expect(workers).toHaveLength(3);
  });

  test('may be asked again when corrections have changed', async () => {
    let question: ToEngine | null = bad;
    const { panel } = serve([breaksOver(() => question)]);
    panel.say(bad);
    await vi.waitFor(() => expect(unanswered(panel)).toHaveLength(1));
    question = null;
    panel.say({ type: 'corrections-changed' });
    panel.say(bad);
    await vi.waitFor(() => expect(panel.got).toContainEqual(answer));
  });

  test('is not given up for what was lost before it was answered', async () => {
    let asked = 0;
    // Every other time.
    const { panel, workers } = serve([breaksOver(() => ((asked += 1) % 2 ? good : null))]);
    for (let i = 1; i <= 3; i += 1) {
      panel.say(good);
      await vi.waitFor(() => expect(panel.got.filter(({ type }) => type === 'threads')).toHaveLength(i));
      workers.at(-1)!.say({ is: 'rest' });
    }
    expect(workers).toHaveLength(4);
    expect(unanswered(panel)).toEqual([]);
  });

  test('costs nobody else: a second one is given up as well, and the engine goes on', async () => {
    const second: ToEngine = { type: 'thread', passage: 'b' };
    let question: ToEngine = bad;
    const { panel, workers } = serve([breaksOver(() => question)]);
    panel.say(bad);
    await vi.waitFor(() => expect(unanswered(panel)).toHaveLength(1));
    question = second;
    panel.say(second);
    panel.say(good);
    await vi.waitFor(() => expect(panel.got).toContainEqual(answer));
    expect(unanswered(panel)).toHaveLength(2);
    expect(workers).toHaveLength(5);
  });
});

test('a worker at work is not ended for idleness', async () => {
  vi.useFakeTimers();
  const busy = (worker: ScriptedWorker, message: ToWorker) => {
    if (message.is === 'start') worker.say({ is: 'ready', tasks: 3, plans: 1 });
    if (message.is === 'ping') worker.say({ is: 'pong' });
    if (message.is !== 'hear') return;
    // It was at rest when the request was on its way.
    worker.say({ is: 'rest' });
    worker.say({
      is: 'answer',
      panel: message.panel,
      message: { type: 'progress', revision: 1, done: 0, total: 9 },
    });
  };
  const { panel, workers } = serve([busy]);
  panel.say(match);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(workers.map(({ ended }) => ended)).toEqual([false]);
});

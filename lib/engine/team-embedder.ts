import { nextTurn } from './breathe.ts';
import type { Embedder } from './embedder.ts';
import type { FromHelper, ToHelper } from './worker-messages.ts';

/** The part of a Worker that embeds beside this thread. */
export interface HelperThread {
  postMessage(message: ToHelper): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromHelper }) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Texts embedded in this thread before a helper is started: a short page needs none, and a long one's first answers
 * come before a second model is loaded beside them.
 */
const worthAHelper = 8;

/** Texts a helper has at once: one to work on, and one more while this thread embeds and cannot hand out another. */
const inHand = 2;

interface Job {
  readonly text: string;
  done(vector: Float32Array): void;
  failed(error: unknown): void;
}

interface Helper {
  readonly thread: HelperThread;
  ready: boolean;
  /** What it was given and has not answered, in order. */
  readonly jobs: Job[];
}

/**
 * An embedder of this thread and a helper that takes every second text. The helper has a model of its own: the
 * runtime's own threads share one, but wait for each other at every step of it, which costs half of their work, and on
 * a busy machine makes two slower than one.
 *
 * The helper is started when there are more than a few texts to embed. Nobody depends on it: while it is not ready, fails
 * or hangs, this thread does its share.
 */
export class TeamEmbedder implements Embedder {
  readonly identity: string;
  readonly dimensions: number;
  /** What both have in hand, and as much again, so that one who is done need not wait for the other. */
  readonly ahead = 2 * (1 + inHand);
  readonly #own: Embedder;
  readonly #base: string;
  readonly #createHelper: () => HelperThread;
  readonly #patience: number;
  readonly #waiting: Job[] = [];
  #helper: Helper | undefined;
  #mayStart = true;
  #embedded = 0;
  #working = false;
  /** This thread has a text in hand. */
  #embedding = false;
  #waitingFor: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param own embeds in this thread
   * @param base address of the package's root, with a slash at the end
   * @param createHelper starts a thread that runs `runHelper`
   * @param patience ms to wait for a helper, with nothing else to do, before it is given up
   */
  constructor(own: Embedder, base: string, createHelper: () => HelperThread, patience = 10_000) {
    this.identity = own.identity;
    this.dimensions = own.dimensions;
    this.#own = own;
    this.#base = base;
    this.#createHelper = createHelper;
    this.#patience = patience;
  }

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors = texts.map(
      (text) =>
        new Promise<Float32Array>((done, failed) => {
          this.#waiting.push({ text, done, failed });
        }),
    );
    this.#handOut();
    void this.#work();
    return Promise.all(vectors);
  }

  /** Gives the helper what it has hands for; the first text is left to this thread where it has nothing in hand. */
  #handOut(): void {
    const kept = this.#embedding ? 0 : 1;
    const isWorthIt = this.#embedded >= worthAHelper && this.#waiting.length > kept;
    if (this.#mayStart && isWorthIt) this.#startHelper();
    const helper = this.#helper;
    if (!helper?.ready) return;
    while (helper.jobs.length < inHand && this.#waiting.length > kept) {
      const [job] = this.#waiting.splice(kept, 1);
      helper.jobs.push(job!);
      helper.thread.postMessage({ is: 'embed', text: job!.text });
    }
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    // Whoever asks for several texts one by one has asked by then: embedding holds this thread up.
    await undefined;
    for (let job = this.#waiting.shift(); job; job = this.#waiting.shift()) {
      this.#embedding = true;
      this.#handOut();
      await this.#own.embed([job.text]).then(([vector]) => job!.done(vector!), job.failed);
      this.#embedding = false;
      this.#embedded += 1;
      // What the helper said meanwhile is heard now.
      await nextTurn();
    }
    this.#working = false;
    this.#watch();
  }

  /** Gives a helper up that lets this thread wait. */
  #watch(): void {
    clearTimeout(this.#waitingFor);
    const helper = this.#helper;
    const first = helper?.jobs[0];
    if (!first) return;
    this.#waitingFor = setTimeout(() => {
      if (helper.jobs[0] === first) this.#lose(helper, 'It does not answer any more.');
    }, this.#patience);
  }

  #startHelper(): void {
    this.#mayStart = false;
    try {
      const thread = this.#createHelper();
      const helper: Helper = { thread, ready: false, jobs: [] };
      this.#helper = helper;
      thread.onmessage = ({ data }) => this.#hear(helper, data);
      thread.onerror = (event) => {
        event.preventDefault?.();
        this.#lose(helper, event.message);
      };
      thread.postMessage({ is: 'help', base: this.#base });
    } catch (error) {
      console.warn('The engine works without a helper:', error);
    }
  }

  #hear(helper: Helper, message: FromHelper): void {
    if (message.is === 'failed') return this.#lose(helper, message.detail);
    if (message.is === 'helping') helper.ready = true;
    else helper.jobs.shift()!.done(message.vector);
    this.#handOut();
    if (!this.#working) this.#watch();
  }

  #lose(helper: Helper, detail: string): void {
    if (this.#helper !== helper) return;
    console.warn('The engine works without a helper:', detail);
    this.#helper = undefined;
    helper.thread.terminate();
    this.#waiting.unshift(...helper.jobs);
    void this.#work();
  }
}

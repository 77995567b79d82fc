import { nextTurn } from './breathe.ts';
import type { Embedder } from './embedder.ts';
import type { FromPartner, ToPartner } from './worker-messages.ts';

/** The part of a Worker that embeds beside this thread. */
export interface PartnerThread {
  postMessage(message: ToPartner): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromPartner }) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Texts embedded in this thread before a partner is started: a short page needs none, and a long one's first answers
 * come before a second model is loaded beside them.
 */
const worthAPartner = 8;

/**
 * Texts a partner has at once: one to work on, and more while this thread embeds, answers passages and cannot hand out
 * another. With two it waited a tenth of the time.
 */
const inHand = 4;

interface Job {
  readonly text: string;
  done(vector: Float32Array): void;
  failed(error: unknown): void;
}

interface Partner {
  readonly thread: PartnerThread;
  ready: boolean;
  /** What it was given and has not answered, in order. */
  readonly jobs: Job[];
}

/**
 * An embedder of this thread and a partner that takes every second text. The partner has a model of its own: the
 * runtime's own threads share one, but wait for each other at every step of it, which costs half of their work, and on
 * a busy machine makes two slower than one.
 *
 * The partner is started when there are more than a few texts to embed. Nobody depends on it: while it is not ready, fails
 * or hangs, this thread does its share.
 */
export class TeamEmbedder implements Embedder {
  readonly identity: string;
  readonly dimensions: number;
  /** What both have in hand, and as much again, so that one who is done need not wait for the other. */
  readonly ahead = 2 * (1 + inHand);
  readonly #own: Embedder;
  readonly #base: string;
  readonly #createPartner: () => PartnerThread;
  readonly #patience: number;
  readonly #waiting: Job[] = [];
  #partner: Partner | undefined;
  #mayStart = true;
  #embedded = 0;
  #working = false;
  /** This thread has a text in hand. */
  #embedding = false;
  #waitingFor: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param own embeds in this thread
   * @param base address of the package's root, with a slash at the end
   * @param createPartner starts a thread that runs `runPartner`
   * @param patience ms to wait for a partner, with nothing else to do, before it is given up
   */
  constructor(own: Embedder, base: string, createPartner: () => PartnerThread, patience = 10_000) {
    this.identity = own.identity;
    this.dimensions = own.dimensions;
    this.#own = own;
    this.#base = base;
    this.#createPartner = createPartner;
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

  /** Gives the partner what it has hands for; the first text is left to this thread where it has nothing in hand. */
  #handOut(): void {
    const kept = this.#embedding ? 0 : 1;
    const isWorthIt = this.#embedded >= worthAPartner && this.#waiting.length > kept;
    if (this.#mayStart && isWorthIt) this.#startPartner();
    const partner = this.#partner;
    if (!partner?.ready) return;
    while (partner.jobs.length < inHand && this.#waiting.length > kept) {
      const [job] = this.#waiting.splice(kept, 1);
      partner.jobs.push(job!);
      partner.thread.postMessage({ is: 'embed', text: job!.text });
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
      // What the partner said meanwhile is heard now.
      await nextTurn();
    }
    this.#working = false;
    this.#watch();
  }

  /** Gives a partner up that lets this thread wait. */
  #watch(): void {
    clearTimeout(this.#waitingFor);
    const partner = this.#partner;
    const first = partner?.jobs[0];
    if (!first) return;
    this.#waitingFor = setTimeout(() => {
      if (partner.jobs[0] === first) this.#lose(partner, 'It does not answer any more.');
    }, this.#patience);
  }

  #startPartner(): void {
    this.#mayStart = false;
    try {
      const thread = this.#createPartner();
      const partner: Partner = { thread, ready: false, jobs: [] };
      this.#partner = partner;
      thread.onmessage = ({ data }) => this.#hear(partner, data);
      thread.onerror = (event) => {
        event.preventDefault?.();
        this.#lose(partner, event.message);
      };
      thread.postMessage({ is: 'join', base: this.#base });
    } catch (error) {
      console.warn('The engine works without a partner:', error);
    }
  }

  #hear(partner: Partner, message: FromPartner): void {
    if (message.is === 'failed') return this.#lose(partner, message.detail);
    if (message.is === 'joined') partner.ready = true;
    else partner.jobs.shift()!.done(message.vector);
    this.#handOut();
    if (!this.#working) this.#watch();
  }

  #lose(partner: Partner, detail: string): void {
    if (this.#partner !== partner) return;
    console.warn('The engine works without a partner:', detail);
    this.#partner = undefined;
    partner.thread.terminate();
    this.#waiting.unshift(...partner.jobs);
    void this.#work();
  }
}

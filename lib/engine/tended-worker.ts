import type { FromWorker, ToWorker } from './worker-messages.ts';

/** The part of a Worker that the engine's owner uses. */
export interface EngineWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface TendedWorkerEnds {
  heard(message: FromWorker): void;
  /** It crashed or hangs, and was ended. */
  lost(detail: string): void;
}

/** Pings without a word from the worker until it counts as hung. Counted, not timed: a machine may sleep in between. */
const missedLimit = 3;

/** A worker that is watched from its first moment: one that crashes, or does not answer any more, is ended. */
export class TendedWorker {
  readonly #worker: EngineWorker;
  readonly #ends: TendedWorkerEnds;
  readonly #pulse: ReturnType<typeof setInterval>;
  #missed = 0;
  #ended = false;

  /** @param pulse ms between two pings */
  constructor(worker: EngineWorker, pulse: number, ends: TendedWorkerEnds) {
    this.#worker = worker;
    this.#ends = ends;
    worker.onmessage = ({ data }) => {
      this.#missed = 0;
      if (!this.#ended && data.is !== 'pong') ends.heard(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#lose(event.message || 'The worker could not be loaded.');
    };
    this.#pulse = setInterval(() => this.#ping(), pulse);
  }

  post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Ends the worker and frees its memory. Nothing more is heard of it. */
  end(): void {
    this.#ended = true;
    clearInterval(this.#pulse);
    this.#worker.terminate();
  }

  #ping(): void {
    this.#missed += 1;
    if (this.#missed > missedLimit) this.#lose('The engine does not answer any more.');
    else this.post({ is: 'ping' });
  }

  #lose(detail: string): void {
    if (this.#ended) return;
    this.end();
    this.#ends.lost(detail);
  }
}

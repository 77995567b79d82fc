import {
  type EngineFault,
  type FromEngine,
  isAnswer,
  type ThreadQuestion,
  ToEngine,
} from '../messages/engine.ts';
import { receive } from '../messages/receive.ts';
import { LostQuestions } from './lost-questions.ts';
import type { MatchRequest } from './page-queue.ts';
import { type EngineWorker, TendedWorker } from './tended-worker.ts';
import type { FromWorker } from './worker-messages.ts';

/** A panel's end of the line: a port of `runtime.onConnect`. */
export interface PanelPort {
  postMessage(message: FromEngine): void;
  readonly onMessage: { addListener(heard: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(gone: () => void): void };
}

export interface HostOptions {
  readonly createWorker: () => EngineWorker;
  /** Address of the package's root, with a slash at the end. */
  readonly base: string;
  /** How many may embed side by side, 1 or 2. When memory runs out it is tried with one. */
  readonly threads: number;
  /** Told when the worker was ended because nobody needs it and no panel is connected. */
  readonly onUnused?: () => void;
  /** Ms without a request until the worker is ended and its memory is free. Default 5 minutes. */
  readonly idleLimit?: number;
  /** Ms between two pings to the worker. Default 10 s. */
  readonly pulse?: number;
}

/** Crashes between two times of rest after which the worker is not started again by itself. */
const crashLimit = 2;

interface Panel {
  readonly port: PanelPort;
  /** What it asked last, to be asked again when the worker has to be started anew. */
  asked?: MatchRequest;
  /** The worker that it asked that. */
  askedOf?: TendedWorker;
  /** What else it asked and has no answer to yet. */
  questions: readonly ToEngine[];
  /** Until they are answered, it asks for another try, or the threads are others. */
  readonly lost: LostQuestions;
}

/**
 * Owns the engine's worker: starts it when a panel asks for something, ends it when idle, replaces it when it hangs or
 * crashes, and then asks it again what the panels asked last. One host a browser: the offscreen document in Chrome, the
 * background page in Firefox.
 */
export class EngineHost {
  readonly #options: HostOptions;
  readonly #panels = new Map<number, Panel>();
  #count = 0;
  #worker: TendedWorker | undefined;
  /** What a panel that connects now has to know. */
  #state: FromEngine | undefined;
  #threads: number;
  #started = false;
  #crashes = 0;
  /** The question that the worker is answering. */
  #begun: { readonly panel: Panel; readonly question: ThreadQuestion } | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#threads = options.threads;
    this.#rest();
  }

  /** Serves a panel until its port is closed. */
  connect(port: PanelPort): void {
    this.#count += 1;
    const number = this.#count;
    const panel: Panel = { port, questions: [], lost: new LostQuestions() };
    this.#panels.set(number, panel);
    if (this.#state) send(panel, this.#state);
    port.onMessage.addListener((raw) => {
      const message = receive(ToEngine, raw);
      if (message) this.#hear(number, panel, message);
    });
    port.onDisconnect.addListener(() => {
      this.#panels.delete(number);
      this.#worker?.post({ is: 'leave', panel: number });
    });
  }

  #hear(number: number, panel: Panel, message: ToEngine): void {
    switch (message.type) {
      case 'retry':
        panel.lost.clear();
        if (this.#state?.type !== 'failed') return;
        this.#crashes = 0;
        this.#threads = this.#options.threads;
        this.#start();
        return;
      case 'first':
        if (panel.asked) panel.asked = { ...panel.asked, first: message.ids };
        this.#worker?.post({ is: 'hear', panel: number, message });
        return;
      case 'match':
        panel.asked = message;
        break;
      default: {
        // Told because they are others now: what could not be done before may be possible.
        if (message.type === 'corrections-changed') panel.lost.clear();
        const refusal = panel.lost.refusal(message);
        if (refusal) return send(panel, refusal);
        panel.questions = [...panel.questions, message];
      }
    }
    // A failed engine waits for `retry`; the request is asked then.
    if (this.#state?.type === 'failed') return;
    if (!this.#worker) return this.#start(number);
    clearTimeout(this.#idle);
    // Another panel may have had the worker started: it knows nothing of this one's page, which questions are about.
    const page = panel.askedOf !== this.#worker && message !== panel.asked ? panel.asked : undefined;
    for (const each of page ? [page, message] : [message]) this.#ask(this.#worker, number, panel, each);
  }

  #ask(worker: TendedWorker, number: number, panel: Panel, message: ToEngine): void {
    if (message === panel.asked) panel.askedOf = worker;
    worker.post({ is: 'hear', panel: number, message });
  }

  /** Starts a worker anew and asks it what the panels asked, or what this one asked. */
  #start(only?: number): void {
    this.#end();
    clearTimeout(this.#idle);
    this.#started = false;
    this.#begun = undefined;
    this.#tell({ type: 'loading', part: 0 });
    try {
      this.#worker = new TendedWorker(this.#options.createWorker(), this.#options.pulse ?? 10_000, {
        heard: (message) => this.#hearWorker(message),
        lost: (detail) => this.#crashed('crashed', detail),
      });
    } catch (error) {
      return this.#fail('crashed', String(error));
    }
    this.#worker.post({ is: 'start', base: this.#options.base, threads: this.#threads });
    for (const [number, panel] of this.#panels) {
      if (only !== undefined && number !== only) continue;
      const { asked, questions } = panel;
      for (const message of asked ? [asked, ...questions] : questions)
        this.#ask(this.#worker, number, panel, message);
    }
  }

  #hearWorker(message: FromWorker): void {
    switch (message.is) {
      case 'part':
        return this.#tell({ type: 'loading', part: message.part });
      case 'ready':
        this.#started = true;
        return this.#tell({ type: 'ready', tasks: message.tasks, plans: message.plans });
      case 'answer': {
        // A rest that was told before this work began must not end it.
        clearTimeout(this.#idle);
        const panel = this.#panels.get(message.panel);
        if (!panel) return;
        this.#answered(panel, message.message);
        return;
      }
      case 'begins': {
        const panel = this.#panels.get(message.panel);
        this.#begun = panel && { panel, question: message.question };
        return;
      }
      case 'failed':
        return this.#failed(message.fault, message.detail);
      case 'rest':
        this.#crashes = 0;
        this.#begun = undefined;
        this.#rest();
    }
  }

  #answered(panel: Panel, message: FromEngine): void {
    panel.questions = panel.questions.filter((question) => !isAnswer(message, question));
    if (this.#begun?.panel === panel && isAnswer(message, this.#begun.question)) this.#begun = undefined;
    panel.lost.answered(message);
    // What could not be answered may be otherwise now.
    if (message.type === 'threads-changed') panel.lost.clear();
    send(panel, message);
  }

  #failed(fault: EngineFault, detail: string): void {
    // What fails at the start would fail again; whoever asks for another try gets it.
    if (!this.#started) return this.#fail(fault, detail);
    // At work a new worker may have the memory that the old one lacked, since memory only grows; without a partner it
    // needs half.
    if (fault === 'memory') this.#threads = 1;
    this.#crashed(fault, detail);
  }

  #crashed(fault: EngineFault, detail: string): void {
    this.#crashes = this.#givesUp(detail) ? 0 : this.#crashes + 1;
    if (this.#crashes > crashLimit) this.#fail(fault, detail);
    else this.#start();
  }

  /** A worker was lost. @returns whether because of a question, which is not asked again */
  #givesUp(detail: string): boolean {
    if (!this.#begun) return false;
    const { panel, question } = this.#begun;
    panel.lost.add(question, detail);
    const refusal = panel.lost.refusal(question);
    if (refusal) this.#answered(panel, refusal);
    return refusal !== undefined;
  }

  #fail(fault: EngineFault, detail: string): void {
    this.#end();
    this.#tell({ type: 'failed', fault, detail });
    this.#rest();
  }

  /** Nothing is to do: after a while without a request the worker ends. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#end();
      if (this.#state?.type !== 'failed') this.#state = undefined;
      if (this.#panels.size) this.#rest();
      else this.#options.onUnused?.();
    }, this.#options.idleLimit ?? 300_000);
  }

  #end(): void {
    this.#worker?.end();
    this.#worker = undefined;
  }

  #tell(state: FromEngine): void {
    this.#state = state;
    for (const panel of this.#panels.values()) send(panel, state);
  }
}

function send({ port }: Panel, message: FromEngine): void {
  try {
    port.postMessage(message);
  } catch {
    // Closed, and not yet told so.
  }
}

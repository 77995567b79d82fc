import type { FromEngine, ThreadQuestion, ToEngine } from '../messages/engine.ts';
import type { Match } from '../policy/match.ts';
import type { Task } from '../policy/plan.ts';
import type { Thread } from '../threads/thread.ts';
import { breather } from './breathe.ts';
import { passageVector } from './context-vectors.ts';
import type { CorrectionKeeper } from './correction-keeper.ts';
import type { Embedder } from './embedder.ts';
import { asEngineError } from './engine-error.ts';
import { checkLibrary, type Library } from './library.ts';
import { matchPassage } from './match-passage.ts';
import { PageQueue } from './page-queue.ts';
import { TextVectors } from './text-vectors.ts';
import { type ComparablePassage, PagePassages } from './threads/page-passages.ts';
import type { ThreadDesk } from './threads/thread-desk.ts';
import type { VectorKeeper } from './vector-keeper.ts';

export interface SessionParts {
  readonly embedder: Embedder;
  readonly library: Library;
  readonly keeper: VectorKeeper;
  /** Loaded, and corrected by what the keeper has. */
  readonly desk: ThreadDesk;
  readonly corrections: CorrectionKeeper;
}

export interface SessionEnds {
  /** What this panel asked about threads is being answered. */
  begins(panel: number, question: ThreadQuestion): void;
  /** A message for the panel with this number. */
  answer(panel: number, message: FromEngine): void;
  /** All that was asked is answered. */
  rest(): void;
  /** The work failed; nothing more comes. */
  failed(error: unknown): void;
}

type Found = Pick<Extract<FromEngine, { readonly type: 'matched' }>, 'matches' | 'strip'>;

/** Matches of one passage at most: enough for several years, each with its best. */
const most = 20;

/** Ms between two messages about progress: each goes through four processes, and costs them more than a bar is worth. */
const progressStep = 100;

/** Vectors looked up in the keeper in one turn: a database takes its time, and the first passage waits for it. */
const lookAhead = 48;

/**
 * Answers what the panels ask, one passage a turn and panel after panel, so that none waits for another's whole page.
 * It works as long as there is something to do and lets messages in between embeddings.
 */
export class EngineSession {
  readonly #parts: SessionParts;
  readonly #ends: SessionEnds;
  readonly #vectors: TextVectors;
  readonly #breathe = breather();
  readonly #panels = new Map<number, PageQueue>();
  /** When each panel had its last turn. */
  readonly #turns = new Map<number, number>();
  #turn = 0;
  /** When each panel was last told its progress. */
  readonly #told = new Map<number, number>();
  #checks = new Set<number>();
  /** The page beside each panel, as it was asked about last. */
  readonly #pages = new Map<number, PagePassages>();
  /** What was asked about threads, in its order. Corrections are worked in between. */
  #asked: { readonly panel: number; readonly message: ThreadQuestion }[] = [];
  #working = false;
  /** Of the threads: another one when corrections have changed them, or by another session. */
  #state: string = crypto.randomUUID();

  constructor(parts: SessionParts, ends: SessionEnds) {
    this.#parts = parts;
    this.#ends = ends;
    this.#vectors = new TextVectors(parts.embedder, parts.keeper);
  }

  hear(panel: number, message: ToEngine): void {
    const queue = this.#panels.get(panel) ?? new PageQueue();
    this.#panels.set(panel, queue);
    switch (message.type) {
      case 'match':
        queue.replace(message);
        this.#pages.set(panel, new PagePassages(message));
        this.#tellProgress(panel, queue);
        break;
      case 'first':
        queue.putFirst(message.ids);
        break;
      case 'check':
        this.#checks.add(panel);
        break;
      case 'retry':
        break;
      default:
        this.#asked.push({ panel, message });
    }
    void this.#work();
  }

  /** The panel is gone: what it asked is dropped. */
  leave(panel: number): void {
    this.#panels.delete(panel);
    this.#turns.delete(panel);
    this.#told.delete(panel);
    this.#checks.delete(panel);
    this.#pages.delete(panel);
    // News are for all, whoever told them.
    this.#asked = this.#asked.filter(
      ({ panel: asker, message }) => asker !== panel || message.type === 'corrections-changed',
    );
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      do {
        await this.#answerPassages();
        await this.#answerAboutThreads();
        await this.#check();
        await this.#vectors.keep();
      } while (this.#nextTurn() || this.#asked.length || this.#checks.size);
      this.#working = false;
      this.#ends.rest();
    } catch (error) {
      // Stays "working": after a failure there are no more turns.
      this.#ends.failed(error);
    }
  }

  async #answerPassages(): Promise<void> {
    for (let turn = this.#nextTurn(); turn; turn = this.#nextTurn()) {
      // A person waits for a thread; passages come by and by.
      await this.#answerAboutThreads();
      this.#turn += 1;
      this.#turns.set(turn[0], this.#turn);
      await this.#answer(...turn);
      await this.#breathe();
    }
  }

  /** Of the panels with something to do, the one that waited longest. */
  #nextTurn(): [panel: number, queue: PageQueue, passage: number] | undefined {
    let longest: [number, PageQueue, number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [panel, queue] of this.#panels) {
      const turn = this.#turns.get(panel) ?? 0;
      const passage = turn < least ? queue.next() : undefined;
      if (passage === undefined) continue;
      longest = [panel, queue, passage];
      least = turn;
    }
    return longest;
  }

  async #answer(panel: number, queue: PageQueue, passage: number): Promise<void> {
    const request = queue.request!;
    const vector = await this.#vectorOf(panel, queue, passage);
    if (!vector) return;
    const { id } = request.passages[passage]!;
    const found = this.#find(this.#pages.get(panel)!, id, vector);
    const { done } = queue;
    queue.answered(passage);
    this.#ends.answer(panel, { type: 'matched', revision: request.revision, id, ...found });
    if (queue.done > done) this.#tellProgress(panel, queue);
  }

  /** One passage that nothing can be made of costs the others nothing, nor its thread its matches. */
  #find(page: PagePassages, id: string, vector: Float32Array): Found {
    const known = orElse(undefined, () => page.know(id, vector));
    if (!known) return { matches: [], strip: null };
    const { desk } = this.#parts;
    return {
      matches: orElse([], () => this.#match(page, known)),
      strip: orElse(null, () => desk.strip(page, id)),
    };
  }

  #match(page: PagePassages, known: ComparablePassage): Match[] {
    const { library, desk } = this.#parts;
    const query = {
      text: known.task.text,
      vector: known.features.vector,
      without: desk.plansBeside(page),
    };
    const said = { apart: desk.apartFrom(page, known), yearOf: (task: Task) => desk.yearOf(task) };
    return matchPassage(library.index, library.plans, query, most, said);
  }

  /** The context vector of a passage; undefined when the panel has asked about others meanwhile. */
  async #vectorOf(panel: number, queue: PageQueue, passage: number): Promise<Float32Array | undefined> {
    const request = queue.request!;
    const stands = () => this.#panels.get(panel) === queue && queue.request === request;
    const { texts, at } = queue.around(passage);
    const own = await this.#vectors.of(texts, queue.soon(passage, lookAhead), async () => {
      await this.#breathe();
      return stands();
    });
    return own && stands() ? passageVector(own, at, this.#parts.library.index.fusion) : undefined;
  }

  async #answerAboutThreads(): Promise<void> {
    for (let next = this.#asked.shift(); next; next = this.#asked.shift()) {
      const { panel, message } = next;
      this.#ends.begins(panel, message);
      if (message.type === 'corrections-changed') await this.#workInCorrections(panel);
      else this.#ends.answer(panel, await this.#answerTo(panel, message));
      await this.#breathe();
    }
  }

  async #answerTo(
    panel: number,
    message: Exclude<ThreadQuestion, { readonly type: 'corrections-changed' }>,
  ): Promise<FromEngine> {
    const { desk } = this.#parts;
    switch (message.type) {
      case 'thread': {
        const { passage } = message;
        return { type: 'thread', passage, thread: await this.#passageThread(panel, passage) };
      }
      case 'threads':
        return { type: 'threads', threads: await desk.list(this.#breathe), plans: desk.plans };
      case 'library-thread':
        return { type: 'library-thread', id: message.thread, thread: desk.thread(message.thread) };
      case 'compare': {
        const { earlier, later } = message;
        return { type: 'comparison', earlier, later, comparison: desk.compare(earlier, later) };
      }
    }
  }

  /** A passage that stayed when its page was read again was compared as one of the page before. */
  async #passageThread(panel: number, id: string): Promise<Thread | null> {
    for (;;) {
      const [queue, page] = [this.#panels.get(panel), this.#pages.get(panel)];
      const place = queue?.placeOf(id);
      if (!queue || !page || place === undefined) return null;
      if (!page.get(id)) {
        const vector = await this.#vectorOf(panel, queue, place);
        if (!vector) continue;
        page.know(id, vector);
      }
      return this.#parts.desk.passageThread(page, id);
    }
  }

  /** Threads and matches of all panels may be others now. Several pages may tell of one change. */
  async #workInCorrections(teller: number): Promise<void> {
    const changed = this.#parts.desk.correct(await this.#parts.corrections.all());
    if (!changed) return this.#ends.answer(teller, { type: 'threads-changed', state: this.#state });
    this.#state = crypto.randomUUID();
    for (const queue of this.#panels.values()) queue.startAgain();
    for (const panel of this.#panels.keys())
      this.#ends.answer(panel, { type: 'threads-changed', state: this.#state });
  }

  #tellProgress(panel: number, queue: PageQueue): void {
    const { done, total, request } = queue;
    const now = performance.now();
    if (done > 0 && done < total && now - this.#told.get(panel)! < progressStep) return;
    this.#told.set(panel, now);
    this.#ends.answer(panel, { type: 'progress', revision: request!.revision, done, total });
  }

  async #check(): Promise<void> {
    const panels = [...this.#checks];
    if (!panels.length) return;
    const { embedder, library } = this.#parts;
    const letting: Embedder = {
      identity: embedder.identity,
      dimensions: embedder.dimensions,
      embed: async (texts) => {
        const vectors: Float32Array[] = [];
        for (const text of texts) {
          await this.#breathe();
          // Nobody waits for passages or threads because of a check.
          await this.#answerPassages();
          await this.#answerAboutThreads();
          vectors.push(...(await embedder.embed([text])));
        }
        return vectors;
      },
    };
    const { tasks, least } = await checkLibrary(letting, library);
    for (const panel of panels) {
      if (this.#checks.delete(panel)) this.#ends.answer(panel, { type: 'checked', tasks, least });
    }
  }
}

/** What is found, or this where it cannot be; what is no fault of the passage is thrown. */
function orElse<T>(nothing: T, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (asEngineError(error, 'crashed').fault === 'memory') throw error;
    console.error(error);
    return nothing;
  }
}

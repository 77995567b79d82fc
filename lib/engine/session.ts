import type { FromEngine, ToEngine } from '../messages/engine.ts';
import { breather } from './breathe.ts';
import { passageVector } from './context-vectors.ts';
import type { Embedder } from './embedder.ts';
import { checkLibrary, type Library } from './library.ts';
import { matchPassage } from './match-passage.ts';
import { PageQueue } from './page-queue.ts';
import { TextVectors } from './text-vectors.ts';
import type { VectorKeeper } from './vector-keeper.ts';

export interface SessionParts {
  readonly embedder: Embedder;
  readonly library: Library;
  readonly keeper: VectorKeeper;
}

export interface SessionEnds {
  /** A message for the panel with this number. */
  answer(panel: number, message: FromEngine): void;
  /** All that was asked is answered. */
  rest(): void;
  /** The work failed; nothing more comes. */
  failed(error: unknown): void;
}

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
  #working = false;

  constructor(parts: SessionParts, ends: SessionEnds) {
    this.#parts = parts;
    this.#ends = ends;
    this.#vectors = new TextVectors(parts.embedder, parts.keeper);
  }

  hear(panel: number, message: ToEngine): void {
    const queue = this.#panels.get(panel) ?? new PageQueue();
    this.#panels.set(panel, queue);
    if (message.type === 'match') {
      queue.replace(message);
      this.#tellProgress(panel, queue);
    } else if (message.type === 'first') {
      queue.putFirst(message.ids);
    } else if (message.type === 'check') {
      this.#checks.add(panel);
    }
    void this.#work();
  }

  /** The panel is gone: what it asked is dropped. */
  leave(panel: number): void {
    this.#panels.delete(panel);
    this.#turns.delete(panel);
    this.#told.delete(panel);
    this.#checks.delete(panel);
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      do {
        await this.#answerPassages();
        await this.#check();
        await this.#vectors.keep();
      } while (this.#nextTurn() || this.#checks.size);
      this.#working = false;
      this.#ends.rest();
    } catch (error) {
      // Stays "working": after a failure there are no more turns.
      this.#ends.failed(error);
    }
  }

  async #answerPassages(): Promise<void> {
    for (let turn = this.#nextTurn(); turn; turn = this.#nextTurn()) {
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
    const stands = () => this.#panels.get(panel) === queue && queue.request === request;
    const { texts, at } = queue.around(passage);
    const own = await this.#vectors.of(texts, queue.soon(passage, lookAhead), async () => {
      await this.#breathe();
      return stands();
    });
    if (!own || !stands()) return;
    const { plans, index } = this.#parts.library;
    const { id, text } = request.passages[passage]!;
    const without = new Set(
      [...plans.values()].filter((plan) => plan.year === request.year).map((plan) => plan.id),
    );
    const matches = matchPassage(index, plans, { text, vector: passageVector(own, at), without }, most);
    queue.answered(passage);
    this.#ends.answer(panel, { type: 'matched', revision: request.revision, id, matches, strip: null });
    this.#tellProgress(panel, queue);
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
          // Nobody waits for passages because of a check.
          await this.#answerPassages();
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

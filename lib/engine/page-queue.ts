import type { ToEngine } from '../messages/engine.ts';
import { reach } from './context-vectors.ts';

/** What a panel asks: the passages of one page. */
export type MatchRequest = Extract<ToEngine, { type: 'match' }>;

/**
 * What one panel asked and what of it is answered: first the passages it wants first, then reading order. A new request
 * replaces the old one; a passage that stands among the same neighbours as before stays answered.
 */
export class PageQueue {
  #request: MatchRequest | undefined;
  /** What each passage was answered for, by id. `anew`: it is to be answered once more. */
  #answered = new Map<string, { readonly question: string; readonly anew: boolean }>();
  #place = new Map<string, number>();
  #first: readonly number[] = [];
  #atFirst = 0;
  #atRest = 0;

  get request(): MatchRequest | undefined {
    return this.#request;
  }

  /** Passages that have an answer, be it one that is to be given anew: nobody waits for those. */
  get done(): number {
    return this.#answered.size;
  }

  get total(): number {
    return this.#request?.passages.length ?? 0;
  }

  /** Where a passage stands on the page; undefined when it is not there. */
  placeOf(id: string): number | undefined {
    return this.#place.get(id);
  }

  replace(request: MatchRequest): void {
    const before = this.#answered;
    this.#request = request;
    this.#place = new Map(request.passages.map(({ id }, i) => [id, i]));
    this.#answered = new Map();
    for (const [id, i] of this.#place) {
      const asked = before.get(id);
      if (asked?.question === this.#question(i)) this.#answered.set(id, asked);
    }
    this.#atRest = 0;
    this.putFirst(request.first);
  }

  /** Everything is to be answered anew. */
  startAgain(): void {
    for (const [id, { question }] of this.#answered) this.#answered.set(id, { question, anew: true });
    this.#atFirst = 0;
    this.#atRest = 0;
  }

  putFirst(ids: readonly string[]): void {
    this.#first = ids.map((id) => this.#place.get(id)).filter((i) => i !== undefined);
    this.#atFirst = 0;
  }

  /** The passage to answer next; undefined when all are answered. */
  next(): number | undefined {
    while (this.#atFirst < this.#first.length) {
      const i = this.#first[this.#atFirst]!;
      if (!this.#isAnswered(i)) return i;
      this.#atFirst += 1;
    }
    while (this.#atRest < this.total) {
      if (!this.#isAnswered(this.#atRest)) return this.#atRest;
      this.#atRest += 1;
    }
    return undefined;
  }

  /** The texts of passage `i` and of the neighbours in its context, and where it stands among them. */
  around(i: number): { texts: string[]; at: number } {
    const from = Math.max(0, i - reach);
    const texts = this.#request!.passages.slice(from, i + reach + 1).map((passage) => passage.text);
    return { texts, at: i - from };
  }

  /** Texts that will be needed soon, those of passage `i` among them. */
  soon(i: number, count: number): string[] {
    const passages = this.#request!.passages;
    const first = this.#first.slice(this.#atFirst, this.#atFirst + count).map((j) => passages[j]!);
    const following = passages.slice(Math.max(0, i - reach), i + count);
    return [...first, ...following].map((passage) => passage.text);
  }

  answered(i: number): void {
    this.#answered.set(this.#request!.passages[i]!.id, { question: this.#question(i), anew: false });
  }

  #isAnswered(i: number): boolean {
    return this.#answered.get(this.#request!.passages[i]!.id)?.anew === false;
  }

  /** All that the answer depends on. */
  #question(i: number): string {
    const { texts, at } = this.around(i);
    return [this.#request!.year, at, ...texts].join('\n');
  }
}

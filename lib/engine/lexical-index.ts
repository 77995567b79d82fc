import { comparableText } from '../policy/comparable.ts';
import type { Fusion } from './fusion.ts';
import { countTerms, isFamily, isGenericBigram } from './terms.ts';

const none = new Uint32Array(0);

function roomFor(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  if (numbers.length >= length) return numbers as Uint32Array<ArrayBuffer>;
  const wider = new Uint32Array(Math.max(length, 2 * numbers.length, 1024));
  wider.set(numbers);
  return wider;
}

/**
 * TF-IDF over the terms of terms.ts (character bigrams and the families of the lexicon), compared by cosine: weight
 * (1 + ln tf) · ln(1 + N / df), where N and df are counted over the texts added so far; a family counts
 * `families` times as much, and the bigrams of generic words (加快, 推进, 建设) nothing. Character bigrams serve Chinese retrieval about
 * as well as words and need no dictionary (Nie, Gao, Zhang and Zhou, "On the use of words and n-grams for Chinese
 * information retrieval", IRAL 2000).
 *
 * Texts are kept as rows of term numbers; the inverted lists are derived from them in one pass when a query comes
 * after an addition, because every addition changes N and thereby all weights.
 */
export class LexicalIndex {
  readonly #numbers = new Map<number, number>();
  #documentFrequency = none;
  readonly #characterFrequency = new Map<number, number>();
  readonly #familyWeight: number;
  #rows = 0;
  #rowStart = new Uint32Array(1024);
  #terms = none;
  #counts = none;
  #lists: { start: Uint32Array; row: Uint32Array; weight: Float32Array } | undefined;

  /** @param families how much a family says beside a bigram as rare */
  constructor({ families }: Pick<Fusion, 'families'>) {
    this.#familyWeight = families;
  }

  /** How many texts were added. */
  get size(): number {
    return this.#rows;
  }

  /** Adds a text; its row is the number of texts added before. */
  add(text: string): void {
    const comparable = comparableText(text);
    const counted = countTerms(comparable);
    for (const character of new Set(comparable)) {
      const unit = character.charCodeAt(0);
      this.#characterFrequency.set(unit, (this.#characterFrequency.get(unit) ?? 0) + 1);
    }
    const from = this.#rowStart[this.#rows]!;
    this.#rowStart = roomFor(this.#rowStart, this.#rows + 2);
    this.#terms = roomFor(this.#terms, from + counted.size);
    this.#counts = roomFor(this.#counts, from + counted.size);
    let at = from;
    for (const [term, count] of counted) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(term, number);
        this.#documentFrequency = roomFor(this.#documentFrequency, number + 1);
      }
      this.#documentFrequency[number]! += 1;
      this.#terms[at] = number;
      this.#counts[at] = count;
      at += 1;
    }
    this.#rows += 1;
    this.#rowStart[this.#rows] = at;
    this.#lists = undefined;
  }

  /** ln(1 + N / df), a term no text has counting as if one had it; 0 for the bigrams of generic words. */
  idf(term: number): number {
    if (isGenericBigram(term)) return 0;
    const share = isFamily(term) ? this.#familyWeight : 1;
    return share * Math.log(1 + this.#rows / (this.#frequency(term) || 1));
  }

  /** How firmly the two characters of a bigram belong together in these texts, 0 to 1: df² / (df of one · of the other). */
  association(bigram: number): number {
    const first = this.#characterFrequency.get(bigram >>> 16) ?? 1;
    const second = this.#characterFrequency.get(bigram & 0xffff) ?? 1;
    return this.#frequency(bigram) ** 2 / (first * second);
  }

  /** In how many texts a term stands. */
  #frequency(term: number): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#documentFrequency[number]!;
  }

  /** Cosine of the text with every row, 0 to 1, written into `scores` (at least `size` long) over what was there. */
  scores(text: string, scores: Float32Array): void {
    scores.fill(0, 0, this.#rows);
    const { start, row, weight } = (this.#lists ??= this.#invert());
    let squares = 0;
    const query: [number, number][] = [];
    for (const [term, count] of countTerms(comparableText(text))) {
      const own = (1 + Math.log(count)) * this.idf(term);
      if (own === 0) continue;
      squares += own * own;
      const number = this.#numbers.get(term);
      if (number !== undefined) query.push([number, own]);
    }
    const length = Math.sqrt(squares);
    for (const [number, own] of query) {
      const part = own / length;
      const end = start[number + 1]!;
      for (let i = start[number]!; i < end; i += 1) scores[row[i]!]! += part * weight[i]!;
    }
  }

  /** Rows by term, with the weight each term has in the row's vector of length 1. */
  #invert() {
    const entries = this.#rowStart[this.#rows]!;
    const start = new Uint32Array(this.#numbers.size + 1);
    const idf = new Float64Array(this.#numbers.size);
    for (const [term, number] of this.#numbers) {
      start[number + 1] = start[number]! + this.#documentFrequency[number]!;
      idf[number] = this.idf(term);
    }
    const row = new Uint32Array(entries);
    const weight = new Float32Array(entries);
    const next = start.slice();
    for (let r = 0; r < this.#rows; r += 1) {
      const from = this.#rowStart[r]!;
      const to = this.#rowStart[r + 1]!;
      let squares = 0;
      for (let i = from; i < to; i += 1) {
        squares += ((1 + Math.log(this.#counts[i]!)) * idf[this.#terms[i]!]!) ** 2;
      }
      const length = Math.sqrt(squares) || 1;
      for (let i = from; i < to; i += 1) {
        const number = this.#terms[i]!;
        const at = next[number]!;
        next[number] = at + 1;
        row[at] = r;
        weight[at] = ((1 + Math.log(this.#counts[i]!)) * idf[number]!) / length;
      }
    }
    return { start, row, weight };
  }
}

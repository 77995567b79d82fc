/** Length of the grams. With a fifth of its characters edited, every quote of six or more keeps three in a row. */
export const gramLength = 3;

/** Buckets are many enough that most hold one gram; a power of two. */
const bucketBits = 17;

/** Characters counted or placed at a step, about 1 ms. */
const stepLength = 32_768;

/** Builds the index of a text in short steps, in linear time, by counting; yields how far it has come. */
export function* gramIndexSteps(text: string): Generator<number, GramIndex, void> {
  const count = Math.max(0, text.length - gramLength + 1);
  const buckets = new Uint32Array(count);
  const begins = new Uint32Array((1 << bucketBits) + 1);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(text, i);
    buckets[i] = bucket;
    begins[bucket + 1]!++;
    if ((i + 1) % stepLength === 0) yield i / 2;
  }
  for (let b = 0; b < begins.length - 1; b++) begins[b + 1]! += begins[b]!;
  const next = begins.slice();
  const places = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    places[next[buckets[i]!]!++] = i;
    if ((i + 1) % stepLength === 0) yield (count + i) / 2;
  }
  return new GramIndex(text, begins, places);
}

/** Where every three characters of a text stand. */
export class GramIndex {
  private readonly text: string;
  /** Where each bucket begins in `places`. */
  private readonly begins: Uint32Array;
  /** The places of a bucket stand side by side, in order. */
  private readonly places: Uint32Array;

  /** Made by `gramIndexSteps`. */
  constructor(text: string, begins: Uint32Array, places: Uint32Array) {
    this.text = text;
    this.begins = begins;
    this.places = places;
  }

  /** How many places at most the gram at `at` of `words` has. */
  count(words: string, at: number): number {
    const bucket = bucketOf(words, at);
    return this.begins[bucket + 1]! - this.begins[bucket]!;
  }

  /**
   * Offset of the gram of `words` between two offsets (its own start included, the last possible one too) that stands
   * at the fewest places.
   */
  rarest(words: string, from: number, to: number): number {
    let best = from;
    let least = Number.POSITIVE_INFINITY;
    for (let i = from; i + gramLength <= to; i++) {
      const count = this.count(words, i);
      if (count < least) {
        least = count;
        best = i;
      }
    }
    return best;
  }

  /**
   * Where the gram at `at` of `words` stands, in order. Of more than `most` places, those nearest to `near`, or none
   * without it: a text that says one thing everywhere would otherwise be looked through again for every quote.
   */
  *placesOf(
    words: string,
    at: number,
    most: number,
    near: number | undefined,
  ): Generator<number, void, void> {
    const bucket = bucketOf(words, at);
    let from = this.begins[bucket]!;
    let to = this.begins[bucket + 1]!;
    if (to - from > most) {
      if (near === undefined) return;
      let low = from;
      let high = to;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.places[middle]! < near) low = middle + 1;
        else high = middle;
      }
      from = Math.max(from, Math.min(low - (most >> 1), to - most));
      to = from + most;
    }
    for (let i = from; i < to; i++) {
      const place = this.places[i]!;
      if (isSame(this.text, place, words, at)) yield place;
    }
  }
}

function isSame(text: string, place: number, words: string, at: number): boolean {
  for (let k = 0; k < gramLength; k++) {
    if (text.charCodeAt(place + k) !== words.charCodeAt(at + k)) return false;
  }
  return true;
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4). */
function bucketOf(text: string, at: number): number {
  const mixed =
    Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - bucketBits);
}

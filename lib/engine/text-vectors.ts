import type { Embedder } from './embedder.ts';
import type { VectorKeeper } from './vector-keeper.ts';

/** Vectors in memory at most, 2 KB each. */
const most = 10_000;

/** New vectors are handed to the keeper in lots of this many. */
const lot = 32;

/**
 * The vectors of texts, each embedded once: from memory, from the keeper, or from the model.
 */
export class TextVectors {
  readonly #embedder: Embedder;
  readonly #keeper: VectorKeeper;
  readonly #inMemory = new Map<string, Float32Array>();
  /** Texts the keeper has been asked for and does not have. */
  readonly #notKept = new Set<string>();
  /** Being embedded. */
  readonly #underway = new Map<string, Promise<Float32Array>>();
  #unkept = new Map<string, Float32Array>();
  #lookingUp: Promise<void> | undefined;

  constructor(embedder: Embedder, keeper: VectorKeeper) {
    this.#embedder = embedder;
    this.#keeper = keeper;
  }

  /**
   * @param texts whose vectors are wanted
   * @param soon texts that will be wanted soon: looked up in the keeper in the same turn, and begun with where the
   *   embedder is glad to have several texts at once
   * @param between called before each embedding, so that others can work in between; false stops
   * @returns the vectors in the texts' order, or undefined when stopped
   */
  async of(
    texts: readonly string[],
    soon: readonly string[] = [],
    between: () => Promise<boolean> = async () => true,
  ): Promise<Float32Array[] | undefined> {
    const found = new Map<string, Float32Array>();
    const next = [...texts, ...soon];
    if (texts.some((text) => this.#isNew(text))) await this.#lookUp(next);
    // Later ones meanwhile, so that there is always something to begin with.
    else if (next.slice(0, lot).some((text) => this.#isNew(text))) this.#lookUpMeanwhile(next);
    for (const text of texts) {
      let vector = found.get(text) ?? this.#inMemory.get(text);
      if (!vector) {
        if (!(await between())) return undefined;
        // Another panel may have wanted the same text in between.
        vector = this.#inMemory.get(text) ?? (await this.#embed(text, next));
      }
      found.set(text, vector);
    }
    return texts.map((text) => found.get(text)!);
  }

  /** Hands over to the keeper what it does not have yet. */
  async keep(): Promise<void> {
    if (!this.#unkept.size) return;
    const vectors = this.#unkept;
    this.#unkept = new Map();
    await this.#keeper.put(vectors);
  }

  #isNew(text: string): boolean {
    return !this.#inMemory.has(text) && !this.#notKept.has(text);
  }

  #lookUpMeanwhile(texts: readonly string[]): void {
    this.#lookingUp ??= this.#lookUp(texts).finally(() => {
      this.#lookingUp = undefined;
    });
  }

  async #lookUp(texts: readonly string[]): Promise<void> {
    const asked = [...new Set(texts)].filter((text) => this.#isNew(text));
    const kept = await this.#keeper.get(asked);
    if (this.#notKept.size > most) this.#notKept.clear();
    for (const text of asked) {
      const vector = kept.get(text);
      if (vector) this.#remember(text, vector);
      else this.#notKept.add(text);
    }
  }

  async #embed(text: string, next: readonly string[]): Promise<Float32Array> {
    const wanted = this.#begin(text);
    const { ahead = 1 } = this.#embedder;
    for (const other of next) {
      if (this.#underway.size >= ahead) break;
      if (this.#notKept.has(other)) this.#begin(other);
    }
    const vector = await wanted;
    if (this.#unkept.size >= lot) void this.keep();
    return vector;
  }

  #begin(text: string): Promise<Float32Array> {
    const begun = this.#underway.get(text);
    if (begun) return begun;
    const embedded = this.#embedder
      .embed([text])
      .then(([vector]) => {
        this.#remember(text, vector!);
        this.#unkept.set(text, vector!);
        return vector!;
      })
      .finally(() => this.#underway.delete(text));
    // Whoever wants it hears of a failure; nobody may want it yet.
    embedded.catch(() => {});
    this.#underway.set(text, embedded);
    return embedded;
  }

  #remember(text: string, vector: Float32Array): void {
    if (this.#inMemory.size >= most) this.#inMemory.delete(this.#inMemory.keys().next().value!);
    this.#inMemory.set(text, vector);
    this.#notKept.delete(text);
  }
}

/** Vectors kept between runs, by text, for one model. A failing keeper never fails its user: it just keeps nothing. */
export interface VectorKeeper {
  /** The vectors of those texts that are kept. Never rejects. */
  get(texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /** Keeps these. Never rejects. */
  put(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

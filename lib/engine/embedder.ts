/** Turns texts into vectors. The same interface in the browser's worker and in Node. */
export interface Embedder {
  /** Identity of the model: hashes of its files, and how they are used. Vectors of two identities are never compared. */
  readonly identity: string;
  /** Length of a vector. */
  readonly dimensions: number;
  /** How many texts it is glad to have at once; one where it does not say. */
  readonly ahead?: number;
  /** One L2-normalised vector a text, in the texts' order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

import type { Embedder } from './embedder.ts';
import { EngineError } from './engine-error.ts';
import stored from './self-test.json' with { type: 'json' };

/** Least cosine between a sentence's stored vector and the one computed here. */
const least = 0.99;

/**
 * Embeds known sentences and compares them with stored vectors: a runtime may compute nonsense without any error, and
 * then nothing that it says may be shown.
 * @returns the smallest cosine
 * @throws EngineError `self-test`
 */
export async function selfTest(embedder: Embedder): Promise<number> {
  const vectors = await embedder.embed(stored.sentences.map(({ text }) => text));
  let smallest = 1;
  for (const [i, { text, vector }] of stored.sentences.entries()) {
    const similarity = cosine(vectors[i]!, unpack(vector));
    // Written so that NaN fails too.
    if (!(similarity >= least)) {
      throw new EngineError('self-test', `cosine ${similarity.toFixed(4)}, less than ${least}: ${text}`);
    }
    smallest = Math.min(smallest, similarity);
  }
  return smallest;
}

/** A vector as base64 of signed bytes, scaled so that its greatest number is 127: cosine to the exact one > 0.999. */
export function pack(vector: Float32Array): string {
  const greatest = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const bytes = Uint8Array.from(vector, (x) => Math.round((127 * x) / greatest) & 0xff);
  return btoa(String.fromCharCode(...bytes));
}

function unpack(packed: string): Float32Array {
  return Float32Array.from(atob(packed), (character) => (character.charCodeAt(0) << 24) >> 24);
}

/** Cosine of two vectors of any length but zero. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i += 1) {
    dot += a[i]! * b[i]!;
    aa += a[i]! * a[i]!;
    bb += b[i]! * b[i]!;
  }
  return dot / Math.sqrt(aa * bb);
}

import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../lib/engine/embedder.ts';
import { identityOf, type Model } from '../lib/engine/model.ts';

const keyBytes = 32;

/** Texts embedded between two writes: what a stopped run loses at most. */
const slice = 64;

/**
 * An embedder that keeps its vectors in a file: one record a text, SHA-256 of the text and the float32 numbers. The
 * file's name is the model's identity. The model itself is only started for a text that is not there.
 */
export async function keepVectors(
  model: Model,
  start: () => Promise<Embedder>,
  folder: string,
): Promise<Embedder> {
  const file = join(folder, `${hash(identityOf(model)).toString('hex').slice(0, 16)}.bin`);
  await mkdir(folder, { recursive: true });
  const kept = await readRecords(file, model.dimensions);
  let started: Promise<Embedder> | undefined;

  return {
    identity: identityOf(model),
    dimensions: model.dimensions,
    async embed(texts) {
      const missing = [...new Set(texts)].filter((text) => !kept.has(key(text)));
      for (let at = 0; at < missing.length; at += slice) {
        const some = missing.slice(at, at + slice);
        started ??= start();
        const vectors = await (await started).embed(some);
        await appendFile(file, Buffer.concat(some.map((text, i) => record(text, vectors[i]!))));
        for (const [i, text] of some.entries()) kept.set(key(text), vectors[i]!);
      }
      return texts.map((text) => kept.get(key(text))!);
    },
  };
}

async function readRecords(file: string, dimensions: number): Promise<Map<string, Float32Array>> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const kept = new Map<string, Float32Array>();
  const recordBytes = keyBytes + 4 * dimensions;
  // Several runs may append at once, and a run may be stopped while writing: only whole records of unit length count.
  for (let at = 0; at + recordBytes <= bytes.length; at += recordBytes) {
    const numbers = bytes.buffer.slice(bytes.byteOffset + at + keyBytes, bytes.byteOffset + at + recordBytes);
    const vector = new Float32Array(numbers as ArrayBuffer);
    const length = vector.reduce((sum, x) => sum + x * x, 0);
    if (Math.abs(length - 1) < 1e-3) kept.set(bytes.toString('hex', at, at + keyBytes), vector);
  }
  return kept;
}

function record(text: string, vector: Float32Array): Buffer {
  return Buffer.concat([hash(text), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)]);
}

function key(text: string): string {
  return hash(text).toString('hex');
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

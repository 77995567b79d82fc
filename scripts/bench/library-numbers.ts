import type { Library } from '../../lib/engine/library.ts';

/** The vectors of all tasks, one after the other. */
export function libraryNumbers({ index: { tasks, vectors } }: Library): Float32Array {
  const numbers = new Float32Array(tasks.length * vectors.dimensions);
  for (let row = 0; row < tasks.length; row += 1) numbers.set(vectors.row(row), row * vectors.dimensions);
  return numbers;
}

/** Vectors of one length, one a row, in one block of memory. Rows are only ever added. */
export class VectorTable {
  readonly dimensions: number;
  #rows = 0;
  #numbers: Float32Array;

  /** @param numbers rows to start with, one after the other; used as it is, not copied */
  constructor(dimensions: number, numbers = new Float32Array(0)) {
    if (numbers.length % dimensions !== 0)
      throw new RangeError(`${numbers.length} numbers are no rows of ${dimensions}`);
    this.dimensions = dimensions;
    this.#numbers = numbers;
    this.#rows = numbers.length / dimensions;
  }

  get size(): number {
    return this.#rows;
  }

  /** A view of one row. */
  row(row: number): Float32Array {
    return this.#numbers.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }

  /** @throws RangeError when the vector has another length */
  add(vector: Float32Array): void {
    if (vector.length !== this.dimensions)
      throw new RangeError(`A vector of ${vector.length}, not ${this.dimensions}`);
    const end = (this.#rows + 1) * this.dimensions;
    if (end > this.#numbers.length) {
      const wider = new Float32Array(Math.max(end, 2 * this.#numbers.length));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers.set(vector, end - this.dimensions);
    this.#rows += 1;
  }

  /** Dot product of the vector with every row, written into `scores` (at least `size` long). */
  dots(vector: Float32Array, scores: Float32Array): void {
    for (let row = 0; row < this.#rows; row += 1)
      scores[row] = dotAt(vector, this.#numbers, row * this.dimensions, this.dimensions);
  }
}

/** Dot product of two vectors of the same length. */
export const dot = (a: Float32Array, b: Float32Array): number => dotAt(a, b, 0, a.length);

function dotAt(vector: Float32Array, numbers: Float32Array, at: number, dimensions: number): number {
  const inFours = dimensions - (dimensions % 4);
  // Four sums at a time: the additions do not wait for each other.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i < inFours; i += 4) {
    a += vector[i]! * numbers[at + i]!;
    b += vector[i + 1]! * numbers[at + i + 1]!;
    c += vector[i + 2]! * numbers[at + i + 2]!;
    d += vector[i + 3]! * numbers[at + i + 3]!;
  }
  for (; i < dimensions; i += 1) a += vector[i]! * numbers[at + i]!;
  return a + b + c + d;
}

import { EngineError } from './engine-error.ts';
import { sha256 } from './engine-files.ts';

/**
 * Vectors as one binary file. All numbers little-endian:
 *
 * | bytes | |
 * | --- | --- |
 * | 4 | "ZMVE" |
 * | 4 | format: 1 |
 * | 4 | dimensions |
 * | 4 | count |
 * | 4 | length of the identity |
 * | 32 | SHA-256 of the file that says what the vectors are of |
 * | … | identity of the vectors, UTF-8, filled up with zeros to a multiple of 4 |
 * | 4 · dimensions · count | float32, one vector after the other |
 * | 32 | SHA-256 of all bytes before |
 */
const magic = 0x4556_4d5a;
const format = 1;
const headBytes = 52;
const digestBytes = 32;

export interface Vectors {
  /** What they are made with: a model's identity, or that of context vectors (model.ts). */
  readonly identity: string;
  /** SHA-256, in hex, of the file whose entries they belong to. */
  readonly of: string;
  readonly dimensions: number;
  /** Count · dimensions numbers. */
  readonly numbers: Float32Array;
}

/** The file's bytes. */
export async function writeVectors(vectors: Vectors): Promise<Uint8Array<ArrayBuffer>> {
  const { dimensions, numbers } = vectors;
  const identity = new TextEncoder().encode(vectors.identity);
  const start = headBytes + filledUp(identity.length);
  const bytes = new Uint8Array(start + 4 * numbers.length + digestBytes);
  const view = new DataView(bytes.buffer);
  const head = [magic, format, dimensions, numbers.length / dimensions, identity.length];
  for (const [i, number] of head.entries()) view.setUint32(4 * i, number, true);
  bytes.set(fromHex(vectors.of), 20);
  bytes.set(identity, headBytes);
  for (const [i, number] of numbers.entries()) view.setFloat32(start + 4 * i, number, true);
  const end = bytes.length - digestBytes;
  bytes.set(fromHex(await sha256(bytes.slice(0, end))), end);
  return bytes;
}

/**
 * Reads the file and checks it: format, length, checksum, and that it was made by this model for these entries.
 * @throws EngineError `library`, saying what does not fit
 */
export async function readVectors(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Omit<Vectors, 'numbers'> & { readonly count: number },
): Promise<Float32Array> {
  const fail = (what: string): never => {
    throw new EngineError('library', `The library's vectors cannot be used: ${what}.`);
  };
  if (bytes.length < headBytes + digestBytes) return fail('the file is cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [found, version, dimensions, count, identityBytes] = [0, 4, 8, 12, 16].map((at) =>
    view.getUint32(at, true),
  );
  if (found !== magic) return fail('it is another kind of file');
  if (version !== format) return fail(`format ${version}, not ${format}`);
  const start = headBytes + filledUp(identityBytes!);
  const end = start + 4 * dimensions! * count!;
  if (bytes.length !== end + digestBytes) return fail('the file is cut off or too long');
  if ((await sha256(bytes.slice(0, end))) !== toHex(bytes.subarray(end)))
    return fail('the checksum is wrong');
  const identity = new TextDecoder().decode(bytes.subarray(headBytes, headBytes + identityBytes!));
  if (identity !== expected.identity) return fail(`made by another model (${identity})`);
  if (toHex(bytes.subarray(20, 20 + digestBytes)) !== expected.of) return fail('made for other tasks');
  if (dimensions !== expected.dimensions) return fail(`${dimensions} dimensions, not ${expected.dimensions}`);
  if (count !== expected.count) return fail(`${count} vectors for ${expected.count} tasks`);
  return Float32Array.from({ length: dimensions * count }, (_, i) => view.getFloat32(start + 4 * i, true));
}

function filledUp(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

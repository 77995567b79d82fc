import { expect, test } from 'vitest';
import { readVectors, writeVectors } from './vectors-file.ts';

const of = 'ab'.repeat(32);
const numbers = Float32Array.from({ length: 12 }, (_, i) => Math.sin(i + 1));
const expected = { identity: '模型/q8', of, dimensions: 4, count: 3 };
const write = () => writeVectors({ identity: '模型/q8', of, dimensions: 4, numbers });

test('reads what was written', async () => {
  expect(await readVectors(await write(), expected)).toEqual(numbers);
});

test('is little-endian float32 behind a head of whole words', async () => {
  const bytes = await write();
  expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('ZMVE');
  const start = bytes.length - 32 - 4 * numbers.length;
  expect(start % 4).toBe(0);
  expect(new DataView(bytes.buffer).getFloat32(start + 4, true)).toBe(numbers[1]);
});

test.each<[string, Partial<typeof expected>]>([
  ['made by another model', { identity: 'other' }],
  ['made for other tasks', { of: 'cd'.repeat(32) }],
  ['4 dimensions, not 8', { dimensions: 8 }],
  ['3 vectors for 4 tasks', { count: 4 }],
])('refuses a file that is %s', async (what, other) => {
  await expect(readVectors(await write(), { ...expected, ...other })).rejects.toMatchObject({
    fault: 'library',
    message: expect.stringContaining(what),
  });
});

test('refuses a file with any byte changed or missing', async () => {
  const bytes = await write();
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.slice();
    changed[at]! ^= 1;
    await expect(readVectors(changed, expected), `byte ${at}`).rejects.toMatchObject({ fault: 'library' });
  }
  for (const length of [0, 3, 51, bytes.length - 33, bytes.length - 1]) {
    await expect(readVectors(bytes.slice(0, length), expected)).rejects.toMatchObject({ fault: 'library' });
  }
});

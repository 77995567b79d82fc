import { expect, test } from 'vitest';
import { bytesField, numberField, readFields } from './protobuf.ts';

test('reads what it writes, and gives every byte back', () => {
  const message = Buffer.concat([
    numberField(1, 0),
    numberField(200, 2 ** 40 + 7),
    bytesField(3, '政务'),
    // Numbers of 8 and of 4 bytes, which nothing here writes.
    Buffer.from(
      [(4 << 3) + 1, ...'12345678'].map((each) => (typeof each === 'number' ? each : each.charCodeAt(0))),
    ),
    Buffer.from([(5 << 3) + 5, 1, 2, 3, 4]),
    bytesField(6, Buffer.alloc(300, 9)),
  ]);
  const fields = readFields(message);
  expect(fields.map(({ number }) => number)).toEqual([1, 200, 3, 4, 5, 6]);
  expect(fields[2]!.content.toString()).toBe('政务');
  expect(fields[5]!.content).toEqual(Buffer.alloc(300, 9));
  expect(Buffer.concat(fields.map(({ whole }) => whole))).toEqual(message);
});

test('refuses what is cut off or is no message', () => {
  expect(() => readFields(bytesField(1, '政务').subarray(0, 4))).toThrow('cut off');
  expect(() => readFields(Buffer.from([0x80]))).toThrow('no message');
  expect(() => readFields(Buffer.from([(1 << 3) + 3]))).toThrow('Wire type 3');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Labelled, labelsBeside, type PointLabel } from './point-labels.ts';

const around = { left: 30, right: 250, bottom: 104 };
const isOver = (a: PointLabel, b: PointLabel) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < 14;

test('stand above their points, and inside', () => {
  const [first, last] = labelsBeside(
    [
      { x: 48, y: 60, text: '70%' },
      { x: 246, y: 60, text: '100%' },
    ],
    [],
    around,
  );
  expect(first).toMatchObject({ x: 48, text: '70%' });
  expect(first!.y).toBeLessThan(60);
  expect(last!.y).toBeLessThan(60);
  expect(last!.x + last!.width / 2).toBeLessThanOrEqual(around.right);
});

test('two values of one year stand on either side', () => {
  const [high, low] = labelsBeside(
    [
      { x: 140, y: 50, text: '90%' },
      { x: 140, y: 54, text: '88%' },
    ],
    [],
    around,
  );
  expect(isOver(high!, low!)).toBe(false);
});

test('one place and value has one', () => {
  const same = { x: 140, y: 50, text: '100%' };
  expect(labelsBeside([same, { ...same }, { x: 60, y: 80, text: '70%' }], [], around)).toHaveLength(2);
});

test('a line is not written over where there is room beside it', () => {
  const [from, to] = [
    { x: 48, y: 40, text: '1,000,000' },
    { x: 246, y: 30, text: '1,100,000' },
  ];
  const down = { x: 147, y: 80, text: '900,000' };
  const labels = labelsBeside(
    [from, down, to],
    [
      { from, to: down },
      { from: down, to },
    ],
    around,
  );
  expect(labels.find(({ text }) => text === '900,000')!.y).toBeGreaterThan(80);
});

test('never stand over one another, nor outside', () => {
  const point: fc.Arbitrary<Labelled> = fc.record({
    x: fc.integer({ min: 48, max: 246 }),
    y: fc.integer({ min: 24, max: 104 }),
    text: fc.constantFrom('7%', '100%', '1,234.5', '12,345,678'),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 3 }), (points) => {
      const labels = labelsBeside(points, [], around);
      for (const [i, label] of labels.entries()) {
        for (const other of labels.slice(i + 1)) expect(isOver(label, other)).toBe(false);
        expect(label.y).toBeGreaterThan(0);
        expect(label.y).toBeLessThan(around.bottom);
        expect(label.x - label.width / 2).toBeGreaterThanOrEqual(around.left - 1);
        expect(label.x + label.width / 2).toBeLessThanOrEqual(around.right + 1);
      }
    }),
  );
});

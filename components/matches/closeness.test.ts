import { expect, test } from 'vitest';
import { closenessOf } from './closeness.ts';

test('a cosine in words', () => {
  expect([0.97, 0.78, 0.7, 0.3, -0.2].map(closenessOf)).toEqual(['very', 'near', 'some', 'some', 'some']);
});

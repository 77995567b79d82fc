import { expect, test } from 'vitest';
import { closenessOf } from './closeness.ts';

test('a cosine in words', () => {
  expect([0.93, 0.72, 0.55, 0.3, -0.2].map(closenessOf)).toEqual(['very', 'near', 'some', null, null]);
});

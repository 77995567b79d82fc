import { afterEach, expect, test, vi } from 'vitest';
import { policyModel } from '../lib/engine/policy-model.ts';
import { chosenModel } from './chosen-model.ts';
import { publishedModel } from './published-model.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('ours where nothing is said, and no other than the two', () => {
  vi.stubEnv('MODEL', undefined);
  expect(chosenModel()).toBe(policyModel);
  vi.stubEnv('MODEL', 'published');
  expect(chosenModel()).toBe(publishedModel);
  vi.stubEnv('MODEL', 'bge');
  expect(() => chosenModel()).toThrow('MODEL is bge; it can be policy or published.');
});

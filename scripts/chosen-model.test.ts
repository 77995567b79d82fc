import { expect, test } from 'vitest';
import { contextIdentityOf, identityOf } from '../lib/engine/model.ts';
import { policyModel } from '../lib/engine/models/policy-model.ts';
import { publishedModel } from '../lib/engine/models/published-model.ts';
import { chosenModel } from './chosen-model.ts';

test('ours where nothing is said, and no other than the two', () => {
  expect(chosenModel('policy')).toBe(policyModel);
  expect(chosenModel('published')).toBe(publishedModel);
  expect(() => chosenModel('bge')).toThrow('MODEL is bge; it can be policy or published.');
});

test('vectors of two models, and context vectors in other shares, are told apart', () => {
  expect(identityOf(policyModel)).not.toBe(identityOf(publishedModel));
  const { fusion } = policyModel;
  const other = { ...policyModel, fusion: { ...fusion, heading: fusion.heading + 0.1 } };
  expect(identityOf(other)).toBe(identityOf(policyModel));
  expect(contextIdentityOf(other)).not.toBe(contextIdentityOf(policyModel));
  // The lexical share is no part of a vector.
  expect(contextIdentityOf({ ...policyModel, fusion: { ...fusion, lexical: 2 } })).toBe(
    contextIdentityOf(policyModel),
  );
});

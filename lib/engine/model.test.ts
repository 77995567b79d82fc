import { expect, test } from 'vitest';
import { contextIdentityOf, identityOf } from './model.ts';
import { policyModel } from './policy-model.ts';

test('vectors of two models, and context vectors in other shares, are told apart', () => {
  const { fusion, network } = policyModel;
  const trainedAnew = { ...policyModel, network: { ...network, sha256: network.sha256.replace(/^./, 'x') } };
  expect(identityOf(trainedAnew)).not.toBe(identityOf(policyModel));
  const other = { ...policyModel, fusion: { ...fusion, heading: fusion.heading + 0.1 } };
  expect(identityOf(other)).toBe(identityOf(policyModel));
  expect(contextIdentityOf(other)).not.toBe(contextIdentityOf(policyModel));
  // The lexical share is no part of a vector.
  expect(contextIdentityOf({ ...policyModel, fusion: { ...fusion, lexical: 2 } })).toBe(
    contextIdentityOf(policyModel),
  );
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootFolder } from '../../scripts/folders.ts';
import { policyModel } from './policy-model.ts';

const read = (name: string) => readFileSync(join(rootFolder, 'model', name));

test.each([
  ['network.onnx', policyModel.network],
  ['tokenizer.json', policyModel.tokenizer],
])('%s is what model.json describes', (name, file) => {
  const bytes = read(name);
  expect(bytes.length).toBe(file.bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
});

test('knows as many tokens as its tokenizer', () => {
  const { model } = JSON.parse(`${read('tokenizer.json')}`) as { model: { vocab: Record<string, number> } };
  const numbers = Object.values(model.vocab);
  expect(numbers).toHaveLength(policyModel.vocabulary);
  expect(new Set(numbers).size).toBe(policyModel.vocabulary);
  expect(Math.max(...numbers)).toBe(policyModel.vocabulary - 1);
});

test('is small, and says whose work it is made of', () => {
  expect(policyModel.network.bytes).toBeLessThanOrEqual(9_000_000);
  expect(`${read('LICENSE')}`).toContain('BAAI/bge-small-zh-v1.5');
});

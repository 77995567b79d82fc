import { beforeAll, expect, test, vi } from 'vitest';
import { createNodeEmbedder, publicFiles } from '../../scripts/node-embedder.ts';
import type { Embedder } from './embedder.ts';
import type { EngineFiles } from './engine-files.ts';
import { createEmbedder } from './model-embedder.ts';
import { policyModel as model } from './policy-model.ts';
import { cosine, selfTest } from './self-test.ts';

// The real model, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createNodeEmbedder();
});

const similarity = async (a: string, b: string) => {
  const [one, other] = await embedder.embed([a, b]);
  return cosine(one!, other!);
};

// Measured with the native runtime (training/policy_model/quantised.py), whose int8 products are summed differently.
test.each([
  [
    0.863,
    '继续推进“电脑入农户上网工程”,年内实现行政村宽带上网率100%',
    '年内实现行政村宽带上网率达70%，明年内达到100%',
  ],
  [0.309, '继续推进“电脑入农户上网工程”,年内实现行政村宽带上网率100%', '今天天气很好，适合出去玩'],
  [0.744, '建设应急指挥平台和政务指挥平台', '会同政府办公厅启动建设应急管理信息系统'],
])('cosine %f of known sentences', async (expected, a, b) => {
  expect(Math.abs((await similarity(a, b)) - expected)).toBeLessThan(0.01);
});

test('a vector depends on its own text alone, and has length 1', async () => {
  const texts = ['加快推进电子政务建设', '发展电子商务', '', ' \n', '\u200b', '👍\ud800', '长'.repeat(3000)];
  const together = await embedder.embed(texts);
  for (const [i, text] of texts.entries()) {
    const [alone] = await embedder.embed([text]);
    expect(alone).toEqual(together[i]);
    expect(alone).toHaveLength(embedder.dimensions);
    expect(cosine(alone!, alone!)).toBeCloseTo(1, 5);
    expect(alone!.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 4);
  }
});

test('a text is cut at the length of the model, not refused', async () => {
  const long = '推进信息化建设。'.repeat(200);
  expect(await similarity(long.slice(0, 510), long)).toBeCloseTo(1, 6);
  expect(await similarity(long.slice(0, 100), long)).toBeLessThan(0.9999);
});

test('the self-test passes the model and fails a runtime that computes something else', async () => {
  expect(await selfTest(embedder)).toBeGreaterThan(0.999);
  const wrong: Embedder = {
    ...embedder,
    embed: async (texts) => (await embedder.embed(texts)).map((vector) => vector.slice().reverse()),
  };
  await expect(selfTest(wrong)).rejects.toMatchObject({ fault: 'self-test' });
  const nothing: Embedder = {
    ...wrong,
    embed: async (texts) => texts.map(() => new Float32Array(512).fill(Number.NaN)),
  };
  await expect(selfTest(nothing)).rejects.toMatchObject({ fault: 'self-test' });
});

const without = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): EngineFiles => ({
  read: async (path) => {
    const bytes = await publicFiles.read(path);
    return path === model.network.path ? change(bytes) : bytes;
  },
});

test('a missing, cut or changed model is told apart', async () => {
  const missing = without(() => {
    throw new Error('HTTP status 404');
  });
  await expect(createEmbedder({ files: missing, model })).rejects.toMatchObject({ fault: 'model-missing' });
  const cut = without((bytes) => bytes.slice(0, -1));
  await expect(createEmbedder({ files: cut, model })).rejects.toMatchObject({ fault: 'model-damaged' });
  const changed = without((bytes) => {
    bytes[bytes.length >> 1]! ^= 1;
    return bytes;
  });
  await expect(createEmbedder({ files: changed, model })).rejects.toMatchObject({ fault: 'model-damaged' });
});

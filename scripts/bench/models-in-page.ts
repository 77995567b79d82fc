import { fetchedFiles } from '../../lib/engine/fetched-files.ts';
import { createEmbedder } from '../../lib/engine/model-embedder.ts';
import { policyModel } from '../../lib/engine/policy-model.ts';
import { publishedModel } from '../published-model.ts';

// Runs in an ordinary page: both models in the engine's own runtime.

const known = { policy: policyModel, published: publishedModel };
export type ModelName = keyof typeof known;

const models = {
  /**
   * Loads both models and embeds the sentences, a part at a time by each in turns: whatever slows the machine slows both.
   * @param parts the sentences
   * @returns for each part the ms that each model took
   */
  async measure(parts: readonly (readonly string[])[]): Promise<Record<ModelName, number>[]> {
    const embedders = {
      policy: await createEmbedder({ files: fetchedFiles('/policy/'), model: known.policy }),
      published: await createEmbedder({ files: fetchedFiles('/published/'), model: known.published }),
    };
    const time = async (name: ModelName, texts: readonly string[]) => {
      const begin = performance.now();
      await embedders[name].embed(texts);
      return performance.now() - begin;
    };
    // The first texts compile code and fill caches.
    for (const name of ['policy', 'published'] as const) await time(name, parts[0]!);
    const times: Record<ModelName, number>[] = [];
    for (const [i, part] of parts.entries()) {
      const own = i % 2 ? await time('policy', part) : null;
      const published = await time('published', part);
      times.push({ policy: own ?? (await time('policy', part)), published });
    }
    return times;
  },
};
export type Models = typeof models;

Object.assign(globalThis, { models });

import type { Model } from '../lib/engine/model.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { publishedModel } from './published-model.ts';

/**
 * The model that an evaluation works with: ours, or the published one with MODEL=published, each with its own settings
 * of the score.
 * @throws when MODEL names another
 */
export function chosenModel(): Model {
  const name = process.env.MODEL ?? 'policy';
  if (name === 'policy') return policyModel;
  if (name === 'published') return publishedModel;
  throw new Error(`MODEL is ${name}; it can be policy or published.`);
}

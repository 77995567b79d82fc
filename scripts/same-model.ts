import type { Embedder } from '../lib/engine/embedder.ts';
import { identityOf, type Model } from '../lib/engine/model.ts';

/** @throws when the embedder has another model */
export function expectModel({ identity }: Embedder, model: Model): void {
  if (identity !== identityOf(model)) throw new Error(`The embedder is not that of ${model.name}.`);
}

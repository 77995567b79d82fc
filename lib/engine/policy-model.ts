import trained from '../../model/model.json' with { type: 'json' };
import { filePaths, type Model } from './model.ts';

const folder = `models/${trained.name}`;

/** Our own model, the one in the extension: `training/` makes it, `model/` holds it and says what it is. */
export const policyModel: Model = {
  ...trained,
  folder,
  network: { ...trained.network, path: `${folder}/${filePaths.network}` },
  tokenizer: { ...trained.tokenizer, path: `${folder}/${filePaths.tokenizer}` },
  fusion: { heading: 0.15, neighbours: 0.15, lexical: 1, families: 2 },
};

import type { Embedder } from './embedder.ts';
import type { EngineFiles } from './engine-files.ts';
import type { Model } from './model.ts';
import { createEmbedder } from './model-embedder.ts';
import { selfTest } from './self-test.ts';
import type { FromPartner, ToPartner } from './worker-messages.ts';

/** The part of a worker's global scope that a partner uses. */
export interface PartnerScope {
  postMessage(message: FromPartner): void;
  addEventListener(type: 'message', heard: (event: { readonly data: ToPartner }) => void): void;
}

/**
 * Helps an engine in another worker: loads and proves the model when told to join, and then embeds one text after
 * another. Hears nothing else, so that one script can be engine or partner.
 *
 * @param model the same as the engine's
 * @param filesAt the package's files under an address
 */
export function runPartner(scope: PartnerScope, model: Model, filesAt: (base: string) => EngineFiles): void {
  let embedder: Embedder;
  let work = Promise.resolve();

  const next = (step: () => Promise<FromPartner>) => {
    work = work.then(async () => scope.postMessage(await step()));
    work.catch((error) => scope.postMessage({ is: 'failed', detail: String(error) }));
  };

  scope.addEventListener('message', ({ data }) => {
    if (data.is === 'join') {
      next(async () => {
        embedder = await createEmbedder({ files: filesAt(data.base), model });
        await selfTest(embedder);
        return { is: 'joined' };
      });
    } else if (data.is === 'embed') {
      next(async () => ({ is: 'embedded', vector: (await embedder.embed([data.text]))[0]! }));
    }
  });
}

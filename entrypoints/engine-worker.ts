import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchedFiles } from '../lib/engine/fetched-files.ts';
import { identityOf } from '../lib/engine/model.ts';
import { type PartnerScope, runPartner } from '../lib/engine/partner.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import type { PartnerThread } from '../lib/engine/team-embedder.ts';
import { runEngine, type WorkerScope } from '../lib/engine/worker.ts';
import { openCorrectionKeeper } from '../lib/store/corrections/correction-keeper.ts';
import { openVectorCache } from '../lib/store/vector-cache.ts';

// Runs in a dedicated Worker, where there is no extension API: its owner tells it the package's address. The engine
// starts the same script once more as its partner.
export default defineUnlistedScript(() => {
  runEngine(
    self as unknown as WorkerScope,
    policyModel,
    fetchedFiles,
    () => openVectorCache({ identity: identityOf(policyModel), dimensions: policyModel.dimensions }),
    openCorrectionKeeper,
    () => new Worker(self.location.href) as PartnerThread,
  );
  runPartner(self as unknown as PartnerScope, policyModel, fetchedFiles);
});

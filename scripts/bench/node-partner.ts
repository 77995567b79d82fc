import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { runPartner } from '../../lib/engine/partner.ts';
import { policyModel } from '../../lib/engine/policy-model.ts';
import type { PartnerThread } from '../../lib/engine/team-embedder.ts';
import type { FromPartner, ToPartner } from '../../lib/engine/worker-messages.ts';
import { publicFiles } from '../public-files.ts';

// The engine's partner in Node: this module started once more in a thread of its own.

/** Starts it. */
export function startNodePartner(): PartnerThread {
  const worker = new Worker(new URL(import.meta.url));
  const thread: PartnerThread = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.on('message', (data: FromPartner) => thread.onmessage?.({ data }));
  worker.on('error', (error) => {
    thread.onmessage?.({ data: { is: 'failed', detail: String(error) } });
  });
  return thread;
}

if (!isMainThread) {
  runPartner(
    {
      postMessage: (message) => parentPort!.postMessage(message),
      addEventListener: (_, heard) => parentPort!.on('message', (data: ToPartner) => heard({ data })),
    },
    policyModel,
    () => publicFiles,
  );
}

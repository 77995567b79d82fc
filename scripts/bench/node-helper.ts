import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { runHelper } from '../../lib/engine/helper.ts';
import type { HelperThread } from '../../lib/engine/team-embedder.ts';
import type { FromHelper, ToHelper } from '../../lib/engine/worker-messages.ts';
import { publicFiles } from '../public-files.ts';

// The engine's helper in Node: this module started once more in a thread of its own.

/** Starts it. */
export function startNodeHelper(): HelperThread {
  const worker = new Worker(new URL(import.meta.url));
  const thread: HelperThread = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => void worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.on('message', (data: FromHelper) => thread.onmessage?.({ data }));
  worker.on('error', (error) => {
    thread.onmessage?.({ data: { is: 'failed', detail: String(error) } });
  });
  return thread;
}

if (!isMainThread) {
  runHelper(
    {
      postMessage: (message) => parentPort!.postMessage(message),
      addEventListener: (_, heard) => parentPort!.on('message', (data: ToHelper) => heard({ data })),
    },
    () => publicFiles,
  );
}

import { breather } from './breathe.ts';
import type { CorrectionKeeper } from './correction-keeper.ts';
import { asEngineError } from './engine-error.ts';
import type { EngineFiles } from './engine-files.ts';
import { type Library, readLibrary } from './library.ts';
import type { Model } from './model.ts';
import { createEmbedder } from './model-embedder.ts';
import { selfTest } from './self-test.ts';
import { EngineSession } from './session.ts';
import { type PartnerThread, TeamEmbedder } from './team-embedder.ts';
import { ThreadDesk } from './threads/thread-desk.ts';
import type { VectorKeeper } from './vector-keeper.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** The part of a worker's global scope that the engine uses. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', heard: (event: { readonly data: ToWorker }) => void): void;
}

/** Loading is told in steps of this size: panels need no more. */
const partStep = 0.02;

/**
 * Runs the engine in a worker: loads model and library, proves the model, and answers what is heard. Requests that come
 * before all is loaded wait.
 *
 * @param model what texts are embedded with, and the library's were
 * @param filesAt the package's files under an address
 * @param openKeeper opens the cache of passage vectors
 * @param openCorrections opens the user's corrections
 * @param createPartner starts a thread that runs `runPartner`; without it the engine embeds alone
 */
export function runEngine(
  scope: WorkerScope,
  model: Model,
  filesAt: (base: string) => EngineFiles,
  openKeeper: () => VectorKeeper,
  openCorrections: () => CorrectionKeeper,
  createPartner?: () => PartnerThread,
): void {
  let session: EngineSession | undefined;
  let failed = false;
  const waiting: ToWorker[] = [];

  const fail = (error: unknown) => {
    failed = true;
    const { fault, message } = asEngineError(error, 'crashed');
    scope.postMessage({ is: 'failed', fault, detail: message });
  };

  const openDesk = async (library: Library) => {
    const corrections = openCorrections();
    const desk = new ThreadDesk(library);
    await desk.load(breather());
    desk.correct(await corrections.all());
    return { library, desk, corrections };
  };

  const start = async (base: string, threads: number) => {
    let told = 0;
    const files = filesAt(base);
    const loading = {
      embedder: createEmbedder({
        files,
        model,
        onPart(part) {
          if (failed || part - told < partStep) return;
          told = part;
          scope.postMessage({ is: 'part', part });
        },
      }),
      library: readLibrary(files, model).then(openDesk),
    };
    // Both, so that a failing library does not leave the model's rejection unheard.
    const [embedder, { library, desk, corrections }] = await Promise.all([loading.embedder, loading.library]);
    await selfTest(embedder);
    const team = threads > 1 && createPartner ? new TeamEmbedder(embedder, base, createPartner) : embedder;
    session = new EngineSession(
      { embedder: team, library, keeper: openKeeper(), desk, corrections },
      {
        begins: (panel, question) => scope.postMessage({ is: 'begins', panel, question }),
        answer: (panel, message) => scope.postMessage({ is: 'answer', panel, message }),
        rest: () => scope.postMessage({ is: 'rest' }),
        failed: fail,
      },
    );
    scope.postMessage({ is: 'ready', tasks: library.index.tasks.length, plans: library.plans.size });
    for (const message of waiting.splice(0)) hear(message);
  };

  const hear = (message: ToWorker) => {
    switch (message.is) {
      case 'start':
        start(message.base, message.threads).catch(fail);
        return;
      case 'ping':
        scope.postMessage({ is: 'pong' });
        return;
      case 'hear':
        if (session) session.hear(message.panel, message.message);
        else if (!failed) waiting.push(message);
        return;
      case 'leave':
        if (session) session.leave(message.panel);
        else if (!failed) waiting.push(message);
    }
  };

  scope.addEventListener('message', ({ data }) => hear(data));
}

import type { Realm } from './rig.ts';

interface Holding {
  held?: Worker[];
  Worker: typeof Worker;
}

/** Keeps hold of the workers that Firefox's background page starts from now on, so that one can be ended. */
export function holdWorkers(background: Realm): Promise<boolean> {
  return background.evaluate(() => {
    const page = window as unknown as Holding;
    if (page.held) return true;
    page.held = [];
    const Real = page.Worker;
    page.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        page.held!.push(this);
      }
    };
    return true;
  });
}

export function endWorker(background: Realm): Promise<void> {
  return background.evaluate(() => {
    const worker = (window as unknown as Holding).held?.pop();
    if (!worker) throw new Error('No worker of the extension runs.');
    worker.terminate();
  });
}

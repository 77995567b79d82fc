export interface SliceOptions<P> {
  /** Longest stretch of work at a time, in ms. Default 8. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
  /** Called once a slice with what the generator last yielded. */
  readonly onProgress?: (progress: P) => void;
  /** Told the ms of work of every slice. */
  readonly onSlice?: (ms: number) => void;
}

/**
 * Runs a generator to its end in short slices, giving the event loop its turn between them.
 * @returns what the generator returns.
 * @throws the signal's reason when aborted (the generator is closed), and whatever the generator throws.
 */
export async function runSliced<P, T>(
  work: Generator<P, T, void>,
  { budget = 8, signal, onProgress, onSlice }: SliceOptions<P> = {},
): Promise<T> {
  try {
    for (;;) {
      signal?.throwIfAborted();
      const begin = performance.now();
      let step: IteratorResult<P, T>;
      do step = work.next();
      while (!step.done && performance.now() - begin < budget);
      onSlice?.(performance.now() - begin);
      if (step.done) return step.value;
      onProgress?.(step.value);
      await nextTurn();
    }
  } finally {
    work.return(undefined as T);
  }
}

/** Runs a generator to its end at once: for Node, where nobody waits for a frame. */
export function runAtOnce<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

interface TaskScheduler {
  postTask?(task: () => void): Promise<void>;
}

/**
 * Resolves in a later task, so that input, painting and the page's own work come in between. Timers would be throttled
 * in hidden tabs; `scheduler.yield` would come back before the page's own timers and starve them.
 */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

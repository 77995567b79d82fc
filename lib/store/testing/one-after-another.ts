/** What `navigator.locks.request` does for one lock, which Node does not have: one after another. */
export function oneAfterAnother() {
  let last: Promise<unknown> = Promise.resolve();
  return (_name: string, { signal }: { signal?: AbortSignal }, work: () => Promise<unknown>) => {
    const next = last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last = next.catch(() => {});
    return next;
  };
}

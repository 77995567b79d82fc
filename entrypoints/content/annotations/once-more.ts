/**
 * Work that is done one run at a time: asked for while it is under way, it is done once more afterwards.
 * @returns asks for it; the promise resolves when a run that began after the asking has ended, and rejects with what a
 *   run throws
 */
export function onceMore(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    again = true;
    return (running ??= run());
  };
}

/**
 * Lets waiting messages in. A timer would do, but browsers stretch nested timers to 4 ms.
 */
export async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
  // Node: an open port would keep the process alive.
  port1.close();
}

/** Messages wait at most about this long (ms), plus the one embedding in hand. */
const breath = 30;

/** Makes a function that lets waiting messages in, when they have not been let in for a while. */
export function breather(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < breath) return;
    await nextTurn();
    last = now();
  };
}

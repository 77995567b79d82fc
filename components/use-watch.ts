import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Runs a callback at once whenever a signal that it reads changes. Unlike `useSignalEffect`, which waits for the next
 * frame, it misses no state that lasts shorter than one.
 * @param callback may return what undoes it before the next run
 */
export function useWatch(callback: () => (() => void) | undefined): void {
  const latest = useRef(callback);
  latest.current = callback;
  useEffect(() => effect(() => latest.current()), []);
}

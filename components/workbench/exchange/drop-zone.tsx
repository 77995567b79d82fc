import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useWorkbench } from '../workbench-context.ts';

/** A file may be dropped anywhere in the window: it is read, and shown before anything is changed. */
export function DropZone() {
  const { view, state, words } = useWorkbench();
  const over = useSignal(false);

  useEffect(() => {
    const stop = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      document.addEventListener(type, listener, { signal: stop.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Otherwise the browser would leave the workbench and show the file.
      event.preventDefault();
      const free = view.work.peek() === null;
      event.dataTransfer.dropEffect = free ? 'copy' : 'none';
      over.value = free;
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) over.value = false;
    });
    on('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      over.value = false;
      if (view.work.peek() !== null) return;
      const corrections = state.place.peek() === 'corrections';
      state.dialog.value = { is: corrections ? 'import-corrections' : 'import', file };
    });
    return () => stop.abort();
  }, []);

  return over.value ? <div class="drop-zone">{words.workbench.import.dropHere}</div> : null;
}

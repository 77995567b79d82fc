import { batch, type Signal, signal } from '@preact/signals';
import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import type { Editing } from '../annotations/editing.ts';
import { faultOf } from '../annotations/store-fault.ts';

interface Followed {
  /** All that are not in the bin; null while they are read for the first time. */
  readonly annotations: Signal<readonly Annotation[] | null>;
  readonly binned: Signal<readonly Annotation[]>;
  find(id: string): Annotation | undefined;
}

/**
 * Keeps all annotations of the store in step with it. What did not change stays the same object, so that nobody has to
 * look at it again.
 */
export function followStore(store: AnnotationStore, editing: Editing): Followed {
  const annotations = signal<readonly Annotation[] | null>(null);
  const binned = signal<readonly Annotation[]>([]);
  let known = new Map<string, Annotation>();
  /** What is to be read again; null for everything. */
  let wanted: Set<string> | null = null;
  let reading = false;
  let again = false;

  const same = (read: Annotation): Annotation => {
    const before = known.get(read.id);
    return before?.modified === read.modified ? before : read;
  };

  async function readAll(): Promise<void> {
    const next = new Map<string, Annotation>();
    for (const which of ['kept', 'binned'] as const) {
      for await (const batch of store.all(which)) for (const each of batch) next.set(each.id, same(each));
    }
    known = next;
  }

  async function readSome(ids: readonly string[]): Promise<void> {
    const found = await store.get(ids);
    for (const id of ids) {
      const read = found.get(id);
      if (read) known.set(id, same(read));
      else known.delete(id);
    }
  }

  /** One reading at a time: an older one must not write over what a newer one has found. */
  async function read(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again) {
        again = false;
        const ids = wanted;
        wanted = new Set();
        try {
          await (ids === null ? readAll() : readSome([...ids]));
        } catch (error) {
          // All of it is read again, when there is a next time.
          wanted = null;
          throw error;
        }
      }
      const all = [...known.values()];
      batch(() => {
        annotations.value = all.filter((each) => each.deleted === undefined);
        binned.value = all.filter((each) => each.deleted !== undefined);
      });
      editing.readable(null);
    } catch (error) {
      editing.readable(faultOf(error));
    } finally {
      reading = false;
    }
  }

  editing.onChange((ids) => {
    if (ids.length === 0) wanted = null;
    else if (wanted) for (const id of ids) wanted.add(id);
    void read();
  });
  // A store that could not be read may be there again.
  window.addEventListener('focus', () => {
    if (annotations.value === null) void read();
  });
  void read();

  return { annotations, binned, find: (id) => known.get(id) };
}

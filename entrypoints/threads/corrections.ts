import { signal } from '@preact/signals';
import type {
  CorrectionActions,
  CorrectionDone,
  CorrectionsFault,
  CorrectionsView,
} from '../../components/threads/threads-view.ts';
import type { CorrectionStore } from '../../lib/store/corrections/correction-store.ts';
import type { Correction } from '../../lib/threads/correction.ts';
import { announceCorrections, hearCorrections } from './correction-news.ts';

export interface CorrectionsOptions {
  /**
   * The corrections have changed, here, in another page, or in the background, which has brought back what was lost and
   * knows no engine: it is to be told. It does nothing when it has been told already.
   */
  onChanged(): void;
}

/** How panel and workbench correct threads: each change is kept and told to the others, and the last can be undone. */
export interface Corrections {
  readonly view: CorrectionsView;
  readonly actions: CorrectionActions;
  /** Takes over corrections of a file. @returns how many were new, or null when they could not be kept */
  bringIn(corrections: readonly Correction[]): Promise<number | null>;
  /** The engine has worked the last correction in, or has failed. */
  applied(): void;
}

/** @param store stays open as long as the page */
export function createCorrections(store: CorrectionStore, { onChanged }: CorrectionsOptions): Corrections {
  const all = signal<readonly Correction[] | null>(null);
  const undoable = signal<CorrectionDone | null>(null);
  const failed = signal<CorrectionsFault | null>(null);
  const applying = signal(false);
  /** Kept apart: that something can be read does not say that it can be written again. */
  const faults = { reading: false, writing: false };
  const faulty = (what: keyof typeof faults, is: boolean) => {
    faults[what] = is;
    failed.value = faults.writing ? 'writing' : faults.reading ? 'reading' : null;
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, as they were asked for: no answer of the store overtakes a later one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }

  async function read(): Promise<void> {
    try {
      all.value = await store.all();
      faulty('reading', false);
    } catch (error) {
      console.error(error);
      faulty('reading', true);
    }
  }

  /**
   * Changes the store.
   * @param work gives the corrections that it made or took back
   * @param is what can be undone then, if anything
   * @returns the same, or null when nothing could be done
   */
  const change = (work: () => Promise<readonly Correction[]>, is?: CorrectionDone['is']) =>
    inTurn(async () => {
      let corrections: readonly Correction[];
      try {
        corrections = await work();
      } catch (error) {
        console.error(error);
        faulty('writing', true);
        return null;
      }
      faulty('writing', false);
      if (corrections.length === 0) return corrections;
      if (is) undoable.value = { is, corrections };
      applying.value = true;
      announceCorrections();
      onChanged();
      await read();
      return corrections;
    });

  hearCorrections(() => {
    void inTurn(read);
    onChanged();
  });
  // A store that could not be read may be there again.
  window.addEventListener('focus', () => {
    if (faults.reading) void inTurn(read);
  });
  void inTurn(read);

  return {
    view: { all, undoable, failed, applying },
    actions: {
      correct: (draft) => void change(async () => [await store.add(draft)], 'made'),
      remove: (ids) => void change(() => store.remove(ids), 'removed'),
      undo() {
        const done = undoable.value;
        undoable.value = null;
        if (done)
          void change(() => takeBack(store, done)).then((undone) => {
            // Nothing was done: it can be tried again, unless another change has come since.
            if (undone === null) undoable.value ??= done;
          });
      },
      dismiss() {
        undoable.value = null;
      },
    },
    bringIn: async (corrections) => {
      const added = await change(async () => (await store.merge(corrections)).added, 'imported');
      return added === null ? null : added.length;
    },
    applied() {
      applying.value = false;
    },
  };
}

async function takeBack(store: CorrectionStore, { is, corrections }: CorrectionDone) {
  if (is === 'removed') return (await store.merge(corrections)).added;
  return store.remove(corrections.map(({ id }) => id));
}

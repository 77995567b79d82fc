import { computed, type ReadonlySignal } from '@preact/signals';

/** Something whose last change can be taken back. */
export interface UndoSource {
  /** What can be taken back, another object for another change; null when nothing is offered. */
  readonly undoable: ReadonlySignal<object | null>;
  /** What was done, in words. Asked only while something is offered. */
  said(): string;
  undo(): void;
  /** The offer has been seen. */
  dismiss(): void;
}

/** Several sources as one: what was changed last is offered first. */
export interface Undo {
  /** The source whose change is offered, with that change. */
  readonly offer: ReadonlySignal<{ readonly source: UndoSource; readonly what: object } | null>;
  /** Takes the last change back, also when it is no longer offered. */
  undo(): void;
  /** Whatever is offered has been seen. */
  dismiss(): void;
}

export function joinUndo(sources: readonly [UndoSource, ...UndoSource[]]): Undo {
  let last: UndoSource = sources[0];
  let before = new Map<UndoSource, object | null>();
  const offer = computed(() => {
    const now = new Map(sources.map((source) => [source, source.undoable.value]));
    for (const [source, what] of now) if (what && what !== before.get(source)) last = source;
    before = now;
    // Once the last change is taken back, the one before it can be.
    if (!now.get(last)) last = sources.find((source) => now.get(source)) ?? last;
    const what = now.get(last);
    return what ? { source: last, what } : null;
  });
  return {
    offer,
    undo() {
      void offer.value;
      last.undo();
    },
    dismiss() {
      for (const source of sources) if (source.undoable.peek()) source.dismiss();
    },
  };
}

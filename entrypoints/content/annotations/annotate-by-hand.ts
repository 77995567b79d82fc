import type { Meaning } from '../../../lib/annotation/annotation.ts';
import type { Refused } from '../../../lib/messages/annotations.ts';
import { selectedRange } from '../../../lib/page/selected-range.ts';
import { SelectionToolbar } from '../../../lib/page/toolbar/selection-toolbar.ts';
import { watchSelection } from '../../../lib/page/toolbar/watch-selection.ts';
import { isToolbarOn, watchToolbar } from '../../../lib/store/settings.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { askToWriteNote } from './ask-background.ts';
import type { PageAnnotations } from './page-annotations.ts';
import { faultWords, labelWords, pageWords, toolbarWords } from './page-words.ts';

/** What the user does with annotations on the page itself. */
export interface AnnotatingByHand {
  /** Highlights what is selected, with the meaning that was used last (shortcut, context menu). */
  highlightSelection(): void;
  /** The user clicked on an annotation. */
  choose(id: string): void;
  /** Highlights a passage, and opens its note in the panel that asked for it. */
  highlightPassage(passage: string, meaning: Meaning): void;
  /** Takes what stands at the place of an annotation now as its words. */
  acceptText(id: string): void;
  /** The next selection is the new place of this annotation; null to leave off. */
  reattach(id: string | null): void;
  /** Opens the note of an annotation in the panel, or asks for one. */
  writeNote(id: string): void;
}

interface ByHandOptions {
  readonly signal: AbortSignal;
  /** Resolves when the page has been read as it is now. */
  readonly caughtUp: () => Promise<void>;
  /** Whether the extension has gone from under this script, which then ends. */
  readonly retired: () => boolean;
}

/** Offers the toolbar at selections and annotations, until the signal. */
export function annotateByHand(
  document: Document,
  annotations: PageAnnotations,
  ports: PanelPorts,
  { signal, caughtUp, retired }: ByHandOptions,
): AnnotatingByHand {
  let selected: Range | undefined;
  /** The annotation that the toolbar stands at. */
  let at: string | undefined;
  let removed: string | undefined;
  let reattaching: string | undefined;
  let last: Meaning = 'target';
  let offered = true;
  void isToolbarOn().then(
    (on) => (offered = on),
    () => undefined,
  );
  signal.addEventListener(
    'abort',
    watchToolbar((on) => (offered = on)),
  );

  const toolbar = new SelectionToolbar(document, {
    signal,
    words: toolbarWords,
    labels: () => labelWords(annotations.labels),
    chosen: {
      meaning: (meaning) => attempt(at === undefined ? highlight(meaning) : change(at, meaning)),
      note: () => attempt(note()),
      remove: () => attempt(remove()),
      undo: () => attempt(putBack()),
      reattach: () => attempt(place()),
      closed() {
        at = undefined;
      },
    },
  });

  watchSelection(document, signal, {
    selected(range) {
      if (retired()) return;
      selected = range;
      at = undefined;
      // It may have been removed, or the page may have become another.
      if (reattaching !== undefined && !annotations.get(reattaching)) api.reattach(null);
      if (reattaching !== undefined) toolbar.place(range);
      else if (offered) toolbar.offer(range, { last });
    },
    cleared() {
      selected = undefined;
      if (at === undefined) toolbar.hide();
    },
  });

  /** What is selected now, which may be more than was selected when the toolbar came. It stays when the selection goes. */
  const chosenRange = () => (selectedRange(document) ?? selected)?.cloneRange();

  /**
   * Takes a selection back, for it hides what was painted.
   * @returns false when the user has gone on and selected something else, which stays
   */
  function unselect(range: Range): boolean {
    const now = selectedRange(document);
    if (now && !isSameRange(now, range)) return false;
    if (now) range.startContainer.ownerDocument?.getSelection()?.removeAllRanges();
    selected = undefined;
    return true;
  }

  async function highlight(meaning: Meaning): Promise<string | undefined> {
    const range = chosenRange();
    if (!range) {
      toolbar.say(pageWords.nothingSelected);
      return undefined;
    }
    last = meaning;
    await caughtUp();
    const made = await annotations.make(range, meaning);
    if (made === 'no-text') toolbar.say(pageWords.noText);
    else if ('is' in made) refused(made);
    else {
      if (!unselect(range)) return undefined;
      stand(made.id, meaning);
      return made.id;
    }
    return undefined;
  }

  async function highlightByKey(): Promise<void> {
    const id = await highlight(last);
    // Who works by keyboard goes on from here.
    if (id !== undefined) stand(id, last, true);
  }

  async function highlightFor(passage: string, meaning: Meaning): Promise<void> {
    await caughtUp();
    const span = annotations.passage(passage);
    if (!span) return;
    last = meaning;
    const made = await annotations.make(span, meaning);
    if (made === 'no-text') return;
    if ('is' in made) ports.tell({ type: 'store-fault', fault: made.fault });
    else ports.tell({ type: 'annotation-chosen', id: made.id, edit: true });
  }

  async function change(id: string, meaning: Meaning): Promise<void> {
    last = meaning;
    const fault = await annotations.edit(id, { meaning });
    if (fault) refused(fault);
    else if (at === id) stand(id, meaning);
  }

  async function note(): Promise<void> {
    // Without a panel it has to be asked for before anything is awaited: browsers open it only in the user's gesture.
    if (at !== undefined) return api.writeNote(at);
    const id = await highlight(last);
    if (id !== undefined) api.writeNote(id);
  }

  async function remove(): Promise<void> {
    const id = at;
    if (id === undefined) return;
    const fault = await annotations.edit(id, { binned: true });
    if (fault) return refused(fault);
    removed = id;
    // Nothing that the user has turned to meanwhile is covered.
    if (at !== id && toolbar.shown) return;
    at = undefined;
    toolbar.say(pageWords.binned, { undo: true });
  }

  async function putBack(): Promise<void> {
    if (removed === undefined) return;
    const fault = await annotations.edit(removed, { binned: false });
    removed = undefined;
    if (fault) refused(fault);
  }

  /** The place chosen for a lost annotation goes to the panel, which keeps it and can undo it. */
  async function place(): Promise<void> {
    const id = reattaching;
    const range = chosenRange();
    if (id === undefined || !range) return;
    await caughtUp();
    if (reattaching !== id) return;
    const target = annotations.targetFor(range);
    if (!target) return toolbar.say(pageWords.noText);
    ports.tell({ type: 'place-chosen', id, target });
    if (unselect(range)) toolbar.hide();
    api.reattach(null);
  }

  async function accept(id: string): Promise<void> {
    await caughtUp();
    const target = annotations.targetNow(id);
    if (target) ports.tell({ type: 'place-chosen', id, target });
  }

  function stand(id: string, meaning: Meaning, focus = false): void {
    const range = annotations.rangeOf(id);
    if (!range) return toolbar.hide();
    at = id;
    toolbar.change(range, meaning, { focus });
  }

  /** Nothing that was asked for may end without a word. */
  const attempt = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => {
      if (signal.aborted) return;
      console.error(error);
      refused({ fault: 'failed' });
    });

  const refused = ({ fault }: Pick<Refused, 'fault'>) => toolbar.say(faultWords(fault), { stays: true });

  const api: AnnotatingByHand = {
    highlightSelection: () => attempt(highlightByKey()),
    choose(id) {
      const annotation = annotations.get(id);
      if (!annotation || retired()) return;
      stand(id, annotation.meaning);
      ports.tell({ type: 'annotation-chosen', id, edit: false });
    },
    highlightPassage: (passage, meaning) => attempt(highlightFor(passage, meaning)),
    acceptText: (id) => attempt(accept(id)),
    reattach(id) {
      if (id === null && reattaching === undefined) return;
      reattaching = id ?? undefined;
      if (id === null) ports.forget('reattaching');
      ports.tell({ type: 'reattaching', id });
      if (id === null) return;
      const range = selectedRange(document);
      if (range) toolbar.place((selected = range));
    },
    writeNote(id) {
      const message = { type: 'annotation-chosen', id, edit: true } as const;
      if (ports.some) ports.tell(message);
      else {
        // Firefox shows a window of the note's own instead, and a panel that is opened soon has nothing to do with it.
        if (import.meta.env.BROWSER !== 'firefox') ports.leave(message);
        askToWriteNote(id);
      }
      toolbar.hide();
    },
  };
  return api;
}

const isSameRange = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

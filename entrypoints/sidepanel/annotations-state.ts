import { type Signal, signal } from '@preact/signals';
import type {
  AnnotationsActions,
  AnnotationsView,
  AnnotationView,
} from '../../components/annotations/annotations-view.ts';
import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { FromPage, PageAnchor, ToPage } from '../../lib/messages/page.ts';
import type { Match } from '../../lib/policy/match.ts';
import type { AnnotationStore } from '../../lib/store/annotations/annotation-store.ts';
import { createEditing } from '../annotations/editing.ts';
import { openWorkbench } from '../annotations/open-workbench.ts';
import { faultOf } from '../annotations/store-fault.ts';
import { matchAnnotations } from './annotation-matches.ts';

interface PageSide {
  /** Tells the page. */
  send(message: ToPage): void;
  /** The tasks found for a passage; undefined while they are not known. */
  matchesOf(passage: string): readonly Match[] | undefined;
  /** The year the page is about. */
  year(): number | null;
}

/** The panel's annotations: those of its page out of the store, with how the page says they stand. */
export interface PanelAnnotations {
  readonly view: AnnotationsView;
  readonly actions: AnnotationsActions;
  /** Takes what the page tells of annotations. @returns whether it was about them */
  hear(message: FromPage): boolean;
  /** Matches have come. */
  matched(): void;
  /** Another page stands beside the panel. */
  turn(): void;
}

export function startAnnotations(store: AnnotationStore, page: PageSide): PanelAnnotations {
  const editing = createEditing(store);
  const annotations = signal<readonly AnnotationView[]>([]);
  const chosenAnnotation: Signal<{ id: string; edit: boolean } | null> = signal(null);
  const reattaching = signal<string | null>(null);
  const records = new Map<string, Annotation>();
  const ofTexts = matchAnnotations(show);
  let anchors: readonly PageAnchor[] = [];

  /** Reads those that are not known, or all that may have changed. */
  async function read(ids: readonly string[]): Promise<void> {
    if (!ids.length) return show();
    try {
      const found = await store.get(ids);
      for (const id of ids) {
        const record = found.get(id);
        if (record) records.set(id, record);
        else records.delete(id);
      }
      editing.readable(null);
    } catch (error) {
      editing.readable(faultOf(error));
    }
    show();
  }

  editing.onChange((changed) => {
    // Also those that the page has left out since: one that comes back out of the bin is not to be known as binned.
    const ours = new Set([...anchors.map(({ id }) => id), ...records.keys()]);
    void read(changed.length ? changed.filter((id) => ours.has(id)) : [...ours]);
  });

  let shown = new Map<string, AnnotationView>();
  /** Those that did not change keep their object, so that their components are not rendered again. */
  function show(): void {
    const next = new Map<string, AnnotationView>();
    for (const { id, state, start, text: found, passages } of anchors) {
      const annotation = records.get(id);
      if (!annotation || annotation.deleted !== undefined) continue;
      const related = relatedTo(annotation, passages);
      const before = shown.get(id);
      const same =
        before?.annotation === annotation &&
        before.state === state &&
        before.start === start &&
        before.found === found &&
        isSame(before.related, related);
      next.set(id, same ? before : { annotation, state, start, found, related });
    }
    const same = next.size === shown.size && [...next].every(([id, view]) => shown.get(id) === view);
    shown = next;
    // Matches of other passages come in bursts.
    if (!same) annotations.value = [...next.values()].sort(inPageOrder);
    const alone = anchors.flatMap(({ id, passages }) =>
      passages.length ? [] : (next.get(id)?.annotation.target.quote.exact ?? []),
    );
    ofTexts.want(alone, page.year());
  }

  function relatedTo(annotation: Annotation, passages: readonly string[]): readonly Match[] | undefined {
    if (!passages.length) return ofTexts.of(annotation.target.quote.exact);
    const all = passages.map(page.matchesOf);
    if (all.includes(undefined)) return undefined;
    return all.length === 1 ? all[0] : bestOf(all.flatMap((matches) => matches ?? []));
  }

  return {
    view: { ...editing.view, annotations, chosenAnnotation, reattaching },
    actions: {
      ...editing.actions,
      lightAnnotation: (id) => page.send({ type: 'light-annotation', id }),
      showAnnotation: (id) => page.send({ type: 'show-annotation', id }),
      annotatePassage: (id, meaning) => page.send({ type: 'annotate-passage', id, meaning }),
      reattach: (id) => page.send({ type: 'reattach', id }),
      acceptText: (id) => page.send({ type: 'accept-text', id }),
      openWorkbench: () => void openWorkbench(),
    },
    hear(message) {
      switch (message.type) {
        case 'anchors':
          anchors = message.anchors;
          void read(anchors.map(({ id }) => id).filter((id) => !records.has(id)));
          return true;
        case 'annotation-chosen':
          chosenAnnotation.value = { id: message.id, edit: message.edit };
          return true;
        case 'reattaching':
          reattaching.value = message.id;
          return true;
        case 'place-chosen':
          // A page has a say in its own annotations only.
          if (anchors.some(({ id }) => id === message.id))
            void editing.actions.edit(message.id, { target: message.target });
          return true;
        case 'store-fault':
          editing.readable(message.fault);
          return true;
        default:
          return false;
      }
    },
    matched: show,
    turn() {
      anchors = [];
      records.clear();
      chosenAnnotation.value = null;
      reattaching.value = null;
      ofTexts.forget();
      show();
    },
  };
}

/** By place; those without one last, by the moment they were made. */
function inPageOrder(a: AnnotationView, b: AnnotationView): number {
  if (a.start !== null && b.start !== null)
    return a.start - b.start || order(a.annotation.created, b.annotation.created);
  if (a.start === null && b.start === null) return order(a.annotation.created, b.annotation.created);
  return a.start === null ? 1 : -1;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSame = (a: readonly Match[] | undefined, b: readonly Match[] | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.length === b.length && a.every((match, i) => match === b[i]));

/** Each task once, as it was found best. */
function bestOf(matches: readonly Match[]): readonly Match[] {
  const best = new Map<string, Match>();
  for (const match of [...matches].sort((a, b) => b.score - a.score)) {
    const key = `${match.task.plan}#${match.task.index}`;
    if (!best.has(key)) best.set(key, match);
  }
  return [...best.values()];
}

import { type Signal, signal } from '@preact/signals';
import type { Words } from '../../components/words/words.ts';
import type { Work, WorkbenchActions, WorkbenchView } from '../../components/workbench/workbench-view.ts';
import { openAnnotationStore } from '../../lib/store/annotations/open-store.ts';
import { createBackup } from '../../lib/store/backup/create-backup.ts';
import { isToolbarOn, setToolbar, watchToolbar } from '../../lib/store/settings.ts';
import { createEditing } from '../annotations/editing.ts';
import { bringIn } from './bring-in.ts';
import { followStore } from './follow-store.ts';
import { openPage } from './open-page.ts';
import { watchSafety } from './safety-facts.ts';
import { takeOut } from './take-out.ts';
import { startThreads } from './threads.ts';

/** Annotations that are not changed in the blink of an eye. */
const many = 300;

/** What the workbench shows and does. */
export function startWorkbench(words: Words): { view: WorkbenchView; actions: WorkbenchActions } {
  const store = openAnnotationStore();
  const backup = createBackup();
  const editing = createEditing(store);
  const work = signal<Work | null>(null);
  const { annotations, binned, find } = followStore(store, editing);
  const { safety, look } = watchSafety(backup, editing);
  const toolbar = followToolbar();
  const threads = startThreads(words, askedThread(location.search));
  const shared = { store, backup, editing, work, look };

  /** Says that something is being done, where it is about so many that it takes a while. */
  async function shown<T>(ids: readonly string[], change: () => Promise<T>): Promise<T> {
    if (ids.length < many) return change();
    work.value = { what: 'changing', part: null };
    try {
      return await change();
    } finally {
      work.value = null;
    }
  }

  return {
    view: {
      ...editing.view,
      annotations,
      binned,
      safety,
      work,
      toolbar,
      asked: askedFor(location.search),
      threads: threads.view,
    },
    actions: {
      ...editing.actions,
      editAll: (ids, edit) => shown(ids, () => editing.editAll(ids, edit)),
      remove: (ids) =>
        shown(ids, () =>
          editing.run(async () => {
            await store.remove(ids);
            return ids;
          }),
        ),
      openPage(id) {
        const annotation = find(id);
        if (annotation) void openPage(annotation.target.page.address, id);
      },
      ...takeOut({ ...shared, words, find }),
      ...bringIn(shared),
      setLabel: (meaning, label) =>
        editing.run(async () => {
          await store.setLabel(meaning, label);
          return [];
        }),
      setToolbar: (on) => void setToolbar(on).catch(console.error),
      threads: threads.actions,
    },
  };
}

/** The annotation that the page's address asks for: `?annotation=<id>`, in a window of its own with `&alone`. */
export function askedFor(search: string): WorkbenchView['asked'] {
  const asked = new URLSearchParams(search);
  const id = asked.get('annotation');
  return id ? { id, alone: asked.has('alone') } : null;
}

/** The thread that the page's address asks for: `?thread=<id>`. */
export function askedThread(search: string): string | null {
  return new URLSearchParams(search).get('thread') || null;
}

function followToolbar(): Signal<boolean> {
  const toolbar = signal(true);
  watchToolbar((on) => (toolbar.value = on));
  isToolbarOn().then((on) => (toolbar.value = on), console.error);
  return toolbar;
}

import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { workbenchActionsOn } from '../gallery/workbench-actions.ts';
import { type WorkbenchFacts, workbenchView } from '../gallery/workbench-states.ts';
import type { Language } from '../words/words.ts';
import type { WorkbenchThreadsActions } from '../workbench/threads/threads-place-view.ts';
import { Workbench } from '../workbench/workbench.tsx';
import type { WorkbenchActions } from '../workbench/workbench-view.ts';
// Also for its cleaning up, and for what jsdom has not.
import { spied } from './render-panel.tsx';

// For tests only: a workbench with signals in hand and actions that do what the extension would do with them.

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollTo ??= () => {};

type Spied = {
  [K in Exclude<keyof WorkbenchActions, 'threads'>]: WorkbenchActions[K] & ReturnType<typeof vi.fn>;
} & { readonly threads: ReturnType<typeof spied<WorkbenchThreadsActions>> };

interface Given extends Partial<Omit<WorkbenchActions, 'threads'>> {
  readonly language?: Language;
  readonly threads?: Partial<WorkbenchThreadsActions>;
}

export function renderWorkbench(
  facts: WorkbenchFacts = {},
  { language = 'zh-CN', threads: ownThreads, ...own }: Given = {},
) {
  const view = workbenchView(facts);
  const { threads, ...usual } = workbenchActionsOn(view);
  const spies = Object.entries({ ...usual, ...own }).map(([name, action]) => [
    name,
    vi.fn(action as () => void),
  ]);
  const actions = {
    ...Object.fromEntries(spies),
    threads: spied({ ...threads, ...ownThreads }),
  } as Spied;
  const screen = render(<Workbench view={view} actions={actions} language={language} />);
  return { ...screen, view, actions };
}

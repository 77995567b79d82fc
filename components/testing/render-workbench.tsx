import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { workbenchActionsOn } from '../gallery/workbench-actions.ts';
import { type WorkbenchFacts, workbenchView } from '../gallery/workbench-states.ts';
import type { Language } from '../words/words.ts';
import { Workbench } from '../workbench/workbench.tsx';
import type { WorkbenchActions } from '../workbench/workbench-view.ts';
// For its cleaning up, and for what jsdom has not.
import './render-panel.tsx';

// For tests only: a workbench with signals in hand and actions that do what the extension would do with them.

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollTo ??= () => {};

type Spied = { [K in keyof WorkbenchActions]: WorkbenchActions[K] & ReturnType<typeof vi.fn> };

export function renderWorkbench(
  facts: WorkbenchFacts = {},
  { language = 'zh-CN', ...own }: Partial<WorkbenchActions> & { readonly language?: Language } = {},
) {
  const view = workbenchView(facts);
  const all = { ...workbenchActionsOn(view), ...own };
  const actions = Object.fromEntries(
    Object.entries(all).map(([name, action]) => [name, vi.fn(action as () => void)]),
  ) as unknown as Spied;
  const screen = render(<Workbench view={view} actions={actions} language={language} />);
  return { ...screen, view, actions };
}

import * as v from 'valibot';
import { browser } from 'wxt/browser';

const key = 'toolbar';

/** Whether a toolbar is offered when text is selected: yes, unless storage says no. */
const read = (value: unknown): boolean => (v.is(v.boolean(), value) ? value : true);

/** Whether a toolbar is offered when text is selected on a page. */
export async function isToolbarOn(): Promise<boolean> {
  return read((await browser.storage.local.get(key))[key]);
}

export async function setToolbar(on: boolean): Promise<void> {
  await browser.storage.local.set({ [key]: on });
}

/** Calls back with whether the toolbar is offered, each time that changes. Returns what ends the watching. */
export function watchToolbar(changed: (on: boolean) => void): () => void {
  const { onChanged } = browser.storage.local;
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const change = changes[key];
    if (!change) return;
    const on = read(change.newValue);
    if (on !== read(change.oldValue)) changed(on);
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNote, openWorkbench } from './open-workbench.ts';

const url = fakeBrowser.runtime.getURL('/workbench.html' as never);
const note = `${url}?annotation=urn%3Auuid%3Aa&alone`;
const made = { tab: vi.fn(), window: vi.fn(), shown: vi.fn() };

function withTabs(...urls: string[]) {
  for (const each of Object.values(made)) each.mockReset();
  const tabs = urls.map((each, i) => ({ id: i + 1, windowId: 1, url: each }));
  Object.assign(fakeBrowser.tabs, { query: async () => tabs, create: made.tab, update: made.shown });
  Object.assign(fakeBrowser.windows, { create: made.window, update: vi.fn() });
}

beforeEach(() => fakeBrowser.reset());

test('the workbench is opened once; a note in a window of its own is not taken for it', async () => {
  withTabs(note);
  await openWorkbench();
  expect(made.tab).toHaveBeenCalledExactlyOnceWith({ url });
  withTabs(note, url);
  await openWorkbench();
  expect(made.tab).not.toHaveBeenCalled();
  expect(made.shown).toHaveBeenCalledExactlyOnceWith(2, { active: true });
});

test('a note has one window', async () => {
  withTabs(url);
  await openNote('urn:uuid:a');
  expect(made.window).toHaveBeenCalledOnce();
  withTabs(url, note);
  await openNote('urn:uuid:a');
  expect(made.window).not.toHaveBeenCalled();
  expect(made.shown).toHaveBeenCalledExactlyOnceWith(2, { active: true });
});

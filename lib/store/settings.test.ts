import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isToolbarOn, setToolbar, watchToolbar } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test('the toolbar is offered until it is switched off', async () => {
  expect(await isToolbarOn()).toBe(true);
  await setToolbar(false);
  expect(await isToolbarOn()).toBe(false);
  await setToolbar(true);
  expect(await isToolbarOn()).toBe(true);
});

test('a damaged setting counts as none', async () => {
  await fakeBrowser.storage.local.set({ toolbar: 'never' });
  expect(await isToolbarOn()).toBe(true);
});

test('changes are told, once each, until the watching ends', async () => {
  const told = vi.fn();
  const end = watchToolbar(told);
  await fakeBrowser.storage.local.set({ sitesOff: [] });
  await setToolbar(true);
  await setToolbar(false);
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(false));
  end();
  await setToolbar(true);
  expect(await isToolbarOn()).toBe(true);
  expect(told).toHaveBeenCalledOnce();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToPersist, storageUse } from './persistence.ts';

const browserSays = (storage: object) => vi.stubGlobal('navigator', { storage });
const manifestHas = (...permissions: string[]) =>
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ permissions } as never);

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('what the browser has promised already is not asked for again', async () => {
  const persist = vi.fn();
  browserSays({ persisted: async () => true, persist });
  expect(await askToPersist()).toBe(true);
  expect(persist).not.toHaveBeenCalled();
});

test('a browser that grants it is believed, one that denies it too', async () => {
  manifestHas('storage');
  for (const answer of [true, false]) {
    browserSays({ persisted: async () => false, persist: async () => answer });
    expect(await askToPersist()).toBe(answer);
  }
});

test('in Chromium the permission counts, in Firefox the answer', async () => {
  manifestHas('unlimitedStorage');
  // As in a service worker, which has no `persist`.
  browserSays({ persisted: async () => false });
  expect(await askToPersist()).toBe(true);
  vi.stubEnv('BROWSER', 'firefox');
  expect(await askToPersist()).toBe(false);
});

test('a browser that does not say is not spoken for', async () => {
  browserSays({});
  expect(await askToPersist()).toBeNull();
  expect(await storageUse()).toEqual({ used: null, quota: null });
});

test('tells the bytes used and allowed', async () => {
  browserSays({ estimate: async () => ({ usage: 5, quota: 10 }) });
  expect(await storageUse()).toEqual({ used: 5, quota: 10 });
});

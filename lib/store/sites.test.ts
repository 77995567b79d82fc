import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSiteOff, setSite, watchSite } from './sites.ts';

beforeEach(() => fakeBrowser.reset());

test('a site is on until it is switched off, and on again after', async () => {
  expect(await isSiteOff('www.wuhai.gov.cn')).toBe(false);
  await setSite('www.wuhai.gov.cn', false);
  expect(await isSiteOff('www.wuhai.gov.cn')).toBe(true);
  expect(await isSiteOff('www.gov.cn')).toBe(false);
  await setSite('www.wuhai.gov.cn', true);
  expect(await isSiteOff('www.wuhai.gov.cn')).toBe(false);
});

test('damaged settings count as none', async () => {
  await fakeBrowser.storage.local.set({ sitesOff: { not: 'a list' } });
  expect(await isSiteOff('www.gov.cn')).toBe(false);
});

test('only changes of the watched host are told', async () => {
  const told = vi.fn();
  watchSite('www.gov.cn', told);
  await setSite('www.wuhai.gov.cn', false);
  await setSite('www.gov.cn', false);
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(true));
});

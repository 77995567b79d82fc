import { afterEach, expect, test, vi } from 'vitest';
import { StoreError } from '../store-error.ts';
import { sampleCorrection } from '../testing/sample-corrections.ts';
import { openCorrectionKeeper } from './correction-keeper.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('what was read once holds when it cannot be read again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const all = vi.fn(async () => [sampleCorrection(0)]).mockRejectedValueOnce(new StoreError('blocked'));
  const keeper = openCorrectionKeeper({ all });
  expect(await keeper.all()).toEqual([]);
  expect(await keeper.all()).toEqual([sampleCorrection(0)]);
  all.mockRejectedValueOnce(new StoreError('failed'));
  expect(await keeper.all()).toEqual([sampleCorrection(0)]);
});

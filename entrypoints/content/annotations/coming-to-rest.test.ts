// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ComingToRest } from './coming-to-rest.ts';

let ready: DocumentReadyState;
let rest: ComingToRest;
const told = vi.fn();
const ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  told.mockReset();
  ready = 'complete';
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => ready);
  rest = new ComingToRest(document, ending.signal, told);
});
afterEach(() => void vi.useRealTimers());

test('a page rests when nothing has changed for a while', () => {
  rest.changed();
  vi.advanceTimersByTime(2_000);
  rest.changed();
  vi.advanceTimersByTime(2_000);
  expect(rest.settled).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(rest.settled).toBe(true);
  expect(told).toHaveBeenCalledOnce();
  rest.changed();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveBeenCalledOnce();
});

test('a page with a ticker rests as well, and one that is never done loading', () => {
  for (let second = 0; second < 20; second++) {
    rest.changed();
    vi.advanceTimersByTime(1_000);
  }
  expect(told).toHaveBeenCalledOnce();
  ready = 'interactive';
  rest.begin();
  expect(rest.settled).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(rest.settled).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(rest.settled).toBe(true);
});

test('once loaded it need not be waited for any longer', () => {
  ready = 'interactive';
  rest.changed();
  vi.advanceTimersByTime(3_000);
  ready = 'complete';
  window.dispatchEvent(new Event('load'));
  vi.advanceTimersByTime(2_500);
  expect(rest.settled).toBe(true);
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDraft, readDraft } from './drafts.ts';

const draft = (to: string, from = '') => ({ from, to });

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a draft is there after every keystroke, beside others, until it is saved', () => {
  keepDraft('甲', draft('要', '先前'));
  keepDraft('甲', draft('要核', '先前'));
  keepDraft('乙', draft('另一条'));
  expect(readDraft('甲')).toEqual(draft('要核', '先前'));
  keepDraft('甲', null);
  expect(readDraft('甲')).toBeNull();
  expect(readDraft('乙')).toEqual(draft('另一条'));
});

test('an emptied note is a draft too', () => {
  keepDraft('甲', draft('', '先前'));
  expect(readDraft('甲')).toEqual(draft('', '先前'));
});

test('what is not a draft is none', () => {
  localStorage.setItem('draft:甲', 'no JSON');
  localStorage.setItem('draft:乙', '{"to": 3}');
  expect([readDraft('甲'), readDraft('乙'), readDraft('丙')]).toEqual([null, null, null]);
});

test('the oldest go when there are many', () => {
  vi.useFakeTimers();
  for (let i = 0; i < 60; i += 1) {
    vi.setSystemTime(1_000 * i);
    keepDraft(`${i}`, draft(`${i}`));
  }
  const left = Array.from({ length: 60 }, (_, i) => i).filter((i) => readDraft(`${i}`));
  expect(left).toEqual(Array.from({ length: 50 }, (_, i) => i + 10));
});

test('a full storage makes room by the oldest draft', () => {
  vi.useFakeTimers();
  for (const [i, id] of ['甲', '乙'].entries()) {
    vi.setSystemTime(1_000 * i);
    keepDraft(id, draft('x'.repeat(150_000), 'x'.repeat(150_000)));
  }
  const room = 5_000_000 - 2 * 300_000;
  localStorage.setItem('something else', 'z'.repeat(room - 20_000));
  keepDraft('丙', draft('y'.repeat(150_000)));
  expect(readDraft('丙')?.to.length).toBe(150_000);
  expect([readDraft('甲'), readDraft('乙') !== null]).toEqual([null, true]);
});

test('what is too long for a note is not kept, and pushes none out', () => {
  keepDraft('甲', draft('字'));
  keepDraft('乙', draft('x'.repeat(200_001)));
  expect([readDraft('甲'), readDraft('乙')]).toEqual([draft('字'), null]);
});

test('where storage is forbidden nothing is kept and nothing thrown', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  keepDraft('甲', draft('字'));
  keepDraft('甲', null);
  expect(readDraft('甲')).toBeNull();
});

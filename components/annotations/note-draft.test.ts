import { expect, test } from 'vitest';
import { annotation } from '../testing/sample-data.ts';
import { beginNote, bothNotes } from './note-draft.ts';

const saved = annotation('a', { note: '保存的' }).annotation;

test('without a draft, the note itself', () => {
  expect(beginNote(saved, null)).toEqual({ from: '保存的', to: '保存的', restored: false });
});

test('a draft with the note it was begun from', () => {
  expect(beginNote(saved, { from: '更早的', to: '写了一半' })).toEqual({
    from: '更早的',
    to: '写了一半',
    restored: true,
  });
});

test('a draft that was saved elsewhere is none', () => {
  expect(beginNote(saved, { from: '更早的', to: '保存的' })).toEqual({
    from: '保存的',
    to: '保存的',
    restored: false,
  });
});

test('both of two notes; what one has of the other is not said twice', () => {
  expect(bothNotes('甲\n', '\n乙')).toBe('甲\n\n---\n\n乙');
  expect(bothNotes('甲乙', '乙')).toBe('甲乙');
  expect(bothNotes('甲', '甲乙')).toBe('甲乙');
  expect(bothNotes('', '乙')).toBe('乙');
});

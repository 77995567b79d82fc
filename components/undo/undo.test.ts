import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { joinUndo } from './undo.ts';

function source(name: string) {
  const undoable = signal<object | null>(null);
  return {
    undoable,
    said: () => name,
    undo: vi.fn(() => void (undoable.value = null)),
    dismiss: vi.fn(() => void (undoable.value = null)),
  };
}

test('the last change is offered and taken back first, then the one before it', () => {
  const [a, b] = [source('a'), source('b')];
  const undo = joinUndo([a, b]);
  expect(undo.offer.value).toBeNull();
  a.undoable.value = {};
  expect(undo.offer.value?.source.said()).toBe('a');
  b.undoable.value = {};
  expect(undo.offer.value?.source.said()).toBe('b');
  undo.undo();
  expect(b.undo).toHaveBeenCalledOnce();
  expect(undo.offer.value?.source.said()).toBe('a');
  b.undoable.value = {};
  expect(undo.offer.value?.source.said()).toBe('b');
  a.undoable.value = {};
  expect(undo.offer.value?.source.said()).toBe('a');
});

test('what is no longer offered can still be taken back by the key, and nothing older comes up', () => {
  const [a, b] = [source('a'), source('b')];
  const undo = joinUndo([a, b]);
  a.undoable.value = {};
  expect(undo.offer.value).not.toBeNull();
  b.undoable.value = {};
  expect(undo.offer.value).not.toBeNull();
  undo.dismiss();
  expect(undo.offer.value).toBeNull();
  undo.undo();
  expect(b.undo).toHaveBeenCalledOnce();
  expect(a.undo).not.toHaveBeenCalled();
});

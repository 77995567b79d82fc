import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askToKeep, askToWriteNote } from './ask-background.ts';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const message = { type: 'edit-annotation', id: 'urn:uuid:a', edit: { binned: true } } as const;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  send.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
});
afterEach(() => void vi.useRealTimers());

test('an answer is given on', async () => {
  send.mockResolvedValue({ is: 'refused', fault: 'quota' });
  expect(await askToKeep(message)).toEqual({ is: 'refused', fault: 'quota' });
  expect(send).toHaveBeenCalledExactlyOnceWith(message);
});

test('a background that ends in the middle, or answers nonsense, is asked again', async () => {
  send
    .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce({ is: 'kept' });
  const kept = askToKeep(message);
  await vi.runAllTimersAsync();
  expect(await kept).toEqual({ is: 'kept' });
  expect(send).toHaveBeenCalledTimes(3);
});

test('when nobody answers, the user is told', async () => {
  send.mockRejectedValue(new Error('Could not establish connection.'));
  const kept = askToKeep(message);
  await vi.runAllTimersAsync();
  expect(await kept).toEqual({ is: 'refused', fault: 'failed' });
});

test('a note is asked for at once, in the gesture, and without throwing after an update', () => {
  send.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(() => askToWriteNote('urn:uuid:a')).not.toThrow();
  expect(send).toHaveBeenCalledOnce();
});

// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { ToolbarChoices, ToolbarOptions } from '../../../lib/page/toolbar/selection-toolbar.ts';
import type { SelectionWatcher } from '../../../lib/page/toolbar/watch-selection.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { annotateByHand } from './annotate-by-hand.ts';
import type { PageAnnotations } from './page-annotations.ts';

const { toolbar, heard } = vi.hoisted(() => ({
  toolbar: { offer: vi.fn(), change: vi.fn(), place: vi.fn(), say: vi.fn(), hide: vi.fn(), shown: false },
  heard: {} as { chosen: ToolbarChoices; watcher: SelectionWatcher },
}));
vi.mock('../../../lib/page/toolbar/selection-toolbar.ts', () => ({
  SelectionToolbar: class {
    constructor(_: Document, { chosen }: ToolbarOptions) {
      Object.assign(this, toolbar);
      heard.chosen = chosen;
    }
  },
}));
vi.mock('../../../lib/page/toolbar/watch-selection.ts', () => ({
  watchSelection: (_: Document, __: AbortSignal, watcher: SelectionWatcher) => (heard.watcher = watcher),
}));
vi.mock('./page-words.ts', () => ({
  pageWords: { nothingSelected: 'nothing', noText: 'no text', binned: 'binned' },
  faultWords: (fault: string) => fault,
  toolbarWords: () => ({}),
}));

const id = 'urn:uuid:a';

function start() {
  const annotations = {
    make: vi.fn(async () => ({ id }) as unknown),
    edit: vi.fn(async () => undefined),
    get: vi.fn<(asked: string) => unknown>(() => ({ id, meaning: 'target' })),
    rangeOf: vi.fn(() => document.createRange()),
    targetFor: vi.fn(() => ({ quote: {} })),
  };
  const ports = { tell: vi.fn(), forget: vi.fn(), leave: vi.fn(), some: true };
  const retired = vi.fn(() => false);
  const { signal } = new AbortController();
  const byHand = annotateByHand(
    document,
    annotations as unknown as PageAnnotations,
    ports as unknown as PanelPorts,
    { signal, caughtUp: async () => undefined, retired },
  );
  return { annotations, ports, retired, byHand };
}

function select(words: string): Range {
  const text = document.body.firstChild!.firstChild as Text;
  const from = text.data.indexOf(words);
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, from + words.length);
  const selection = document.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  return range;
}

beforeEach(() => {
  document.body.innerHTML = '<p>推进行政村宽带上网工程，继续实施行动。</p>';
  vi.clearAllMocks();
});

test('what is highlighted is what is selected now, and the selection goes, for it hides the mark', async () => {
  const { annotations } = start();
  heard.watcher.selected(select('宽带'));
  // By keys, a moment ago: the toolbar has not followed yet.
  select('行政村宽带上网工程');
  heard.chosen.meaning('measure');
  await vi.waitFor(() => expect(toolbar.change).toHaveBeenCalled());
  const [range] = annotations.make.mock.calls[0] as unknown as [Range];
  expect(range.toString()).toBe('行政村宽带上网工程');
  expect(document.getSelection()!.rangeCount).toBe(0);
});

test('what the user has selected meanwhile stays', async () => {
  const { annotations } = start();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  annotations.make.mockReturnValueOnce(promise);
  heard.watcher.selected(select('宽带'));
  heard.chosen.meaning('measure');
  await vi.waitFor(() => expect(annotations.make).toHaveBeenCalled());
  select('继续实施');
  resolve({ id });
  await new Promise((turn) => setTimeout(turn));
  expect(document.getSelection()!.toString()).toBe('继续实施');
  expect(toolbar.change).not.toHaveBeenCalled();
});

test('a new place is asked for only as long as the annotation is there', async () => {
  const { annotations, ports, byHand } = start();
  byHand.reattach(id);
  heard.watcher.selected(select('宽带'));
  expect(toolbar.place).toHaveBeenCalledOnce();
  annotations.get.mockReturnValue(undefined);
  heard.watcher.selected(select('继续'));
  expect(toolbar.place).toHaveBeenCalledOnce();
  expect(toolbar.offer).toHaveBeenCalledOnce();
  expect(ports.tell).toHaveBeenLastCalledWith({ type: 'reattaching', id: null });
});

test('a script whose extension has gone offers nothing', () => {
  const { retired, byHand } = start();
  retired.mockReturnValue(true);
  heard.watcher.selected(select('宽带'));
  byHand.choose(id);
  expect(toolbar.offer).not.toHaveBeenCalled();
  expect(toolbar.change).not.toHaveBeenCalled();
});

test('nothing that is asked for ends without a word', async () => {
  const { annotations, byHand } = start();
  document.getSelection()!.removeAllRanges();
  byHand.highlightSelection();
  await vi.waitFor(() => expect(toolbar.say).toHaveBeenLastCalledWith('nothing'));
  annotations.make.mockResolvedValueOnce('no-text');
  select('宽带');
  byHand.highlightSelection();
  await vi.waitFor(() => expect(toolbar.say).toHaveBeenLastCalledWith('no text'));
  annotations.make.mockResolvedValueOnce({ is: 'refused', fault: 'quota' });
  byHand.highlightSelection();
  await vi.waitFor(() => expect(toolbar.say).toHaveBeenLastCalledWith('quota', { stays: true }));
});

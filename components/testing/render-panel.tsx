import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { options } from 'preact';
import { afterEach, expect, type Mock, vi } from 'vitest';
import type { Draft } from '../../lib/annotation/edit.ts';
import type { AnnotationView, TagCount } from '../annotations/annotations-view.ts';
import { Panel } from '../panel.tsx';
import type { EngineState, PageState, PanelActions, PassageView } from '../view.ts';
import type { Language } from '../words/words.ts';
import { memoryAnnotations } from './memory-annotations.ts';
import { type GivenThreads, memoryThreads } from './memory-threads.ts';

// For tests only: a panel with signals in hand and actions that do what the extension would do with them.

/** Elements that were scrolled to. jsdom lays nothing out, so that is all there is to see of scrolling. */
export const scrolledTo = vi.fn<(element: Element) => void>();
Element.prototype.scrollIntoView = function () {
  scrolledTo(this);
};
Element.prototype.scrollBy = () => {};
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Without this, effects wait for a frame, and may find jsdom gone after the last test of a file.
options.requestAnimationFrame = (flush) => void setTimeout(flush);

afterEach(() => {
  cleanup();
  scrolledTo.mockClear();
});

interface Given {
  readonly page?: PageState;
  readonly engine?: EngineState;
  readonly passages?: readonly PassageView[];
  readonly done?: number;
  readonly open?: string;
  readonly language?: Language;
  readonly annotations?: readonly AnnotationView[];
  readonly tags?: readonly TagCount[];
  readonly drafts?: Readonly<Record<string, Draft>>;
  readonly threads?: GivenThreads;
}

export const readPage: PageState = {
  is: 'read',
  title: '乌海市2009年信息化工作要点',
  site: '乌海市人民政府',
  host: 'www.wuhai.gov.cn',
  year: 2009,
};

export function renderPanel({
  page = readPage,
  engine,
  passages = [],
  done,
  open,
  language = 'zh-CN',
  threads: givenThreads = {},
  ...given
}: Given = {}) {
  const memory = memoryAnnotations(given);
  const threads = memoryThreads(givenThreads);
  const view = {
    page: signal<PageState>(page),
    engine: signal<EngineState>(engine ?? { is: 'ready', tasks: 312, plans: 5 }),
    passages: signal(passages),
    progress: signal({ done: done ?? passages.length, total: passages.length }),
    open: signal<string | null>(open ?? null),
    chosen: signal<{ id: string } | null>(null),
    inView: signal<ReadonlySet<string>>(new Set()),
    annotations: memory.view,
    threads: threads.view,
  };
  const actions = {
    light: vi.fn<PanelActions['light']>(),
    choose: vi.fn<PanelActions['choose']>((id) => void (view.open.value = id)),
    close: vi.fn<PanelActions['close']>(() => void (view.open.value = null)),
    readPage: vi.fn<PanelActions['readPage']>(),
    retryEngine: vi.fn<PanelActions['retryEngine']>(),
    setSite: vi.fn<PanelActions['setSite']>(),
    annotations: spied(memory.actions),
    threads: spied(threads.actions),
  };
  const screen = render(<Panel view={view} actions={actions} language={language} />);
  return { ...screen, view, actions, memory };
}

/** The same actions, each of which can be asked how it was called. */
export function spied<A extends { readonly [K in keyof A]: (...given: never[]) => unknown }>(actions: A) {
  const named = Object.entries(actions as Record<string, (...given: never[]) => unknown>);
  const spies = named.map(([name, action]) => [name, vi.fn(action)]);
  return Object.fromEntries(spies) as { [K in keyof A]: Mock<A[K]> };
}

/** Fails with axe's findings. Colours are not computed here: `npm run gallery:shots` checks contrast in a browser. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
}

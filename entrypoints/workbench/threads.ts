import { signal } from '@preact/signals';
import type { Words } from '../../components/words/words.ts';
import type {
  WorkbenchThreadsActions,
  WorkbenchThreadsView,
} from '../../components/workbench/threads/threads-place-view.ts';
import type { EngineFault, FromEngine, ThreadQuestion, ToEngine } from '../../lib/messages/engine.ts';
import { openCorrections } from '../../lib/store/corrections/open-corrections.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import { linkToEngine } from '../engine/engine-link.ts';
import { bringInCorrections } from '../threads/bring-in.ts';
import { createCorrections } from '../threads/corrections.ts';
import { takeOutComparison, takeOutCorrections } from '../threads/take-out.ts';

/** Threads in the workbench: asked of the engine when a place needs them, and again when they have changed. */
export function startThreads(
  words: Words,
  askedThread: string | null,
): { view: WorkbenchThreadsView; actions: WorkbenchThreadsActions } {
  const library: WorkbenchThreadsView['library'] = signal(null);
  const opened: WorkbenchThreadsView['opened'] = signal(null);
  const comparison: WorkbenchThreadsView['comparison'] = signal(null);
  /** The plans that are compared: what is shown may be about others yet. */
  let compared: { readonly earlier: string; readonly later: string } | undefined;
  /** The task that the open thread is asked for by: corrections may take the one it was called by out of it. */
  let openedBy = '';
  /** The state of the threads that was told last: all that is shown was asked for since. */
  let stateAsked: string | undefined;
  /** Whoever waits for a thread beside the one that is open, by its id. */
  const waiting = new Map<string, ((thread: Thread | null) => void)[]>();

  const store = openCorrections();
  const corrections = createCorrections(store, {
    onChanged() {
      // An engine that is started later reads them by itself.
      if (engine.tell({ type: 'corrections-changed' })) return;
      corrections.applied();
      askAnew();
    },
  });
  const engine = linkToEngine(hear);

  const asksForThread = (id: string): ToEngine => ({ type: 'library-thread', thread: id });

  function hear(message: FromEngine): void {
    switch (message.type) {
      case 'loading':
        return showLoading(message.part);
      case 'failed':
        return fail(message.fault);
      case 'threads':
        library.value = { is: 'there', of: { threads: message.threads, plans: message.plans } };
        return;
      case 'library-thread':
        return takeThread(message.id, message.thread);
      case 'comparison':
        return takeComparison(message);
      case 'unanswered':
        return giveUp(message.question);
      case 'threads-changed':
        corrections.applied();
        // Another page has told of the same correction.
        if (message.state === stateAsked) return;
        stateAsked = message.state;
        return askAnew();
    }
  }

  function takeThread(id: string, thread: Thread | null): void {
    for (const take of waiting.get(id) ?? []) take(thread);
    waiting.delete(id);
    if (!opened.value || openedBy !== id) return;
    const { id: name, state } = opened.value;
    const rest = state.is === 'thread' && id === name ? mostOf(state.thread, thread) : null;
    if (rest) {
      openedBy = rest;
      return engine.ask(asksForThread(rest));
    }
    opened.value = { id: name, state: thread ? { is: 'thread', thread } : { is: 'none' } };
  }

  function takeComparison(message: Extract<FromEngine, { type: 'comparison' }>): void {
    if (message.earlier !== compared?.earlier || message.later !== compared.later) return;
    comparison.value = message.comparison
      ? { is: 'there', of: message.comparison }
      : { is: 'failed', fault: 'library' };
  }

  /** The engine broke down over this question, and does not take it any more. */
  function giveUp(question: ThreadQuestion): void {
    switch (question.type) {
      case 'corrections-changed':
        return corrections.applied();
      case 'threads':
        library.value = { is: 'failed', fault: 'crashed' };
        return;
      case 'library-thread': {
        const id = question.thread;
        for (const take of waiting.get(id) ?? []) take(null);
        waiting.delete(id);
        if (opened.value && openedBy === id) opened.value = { id: opened.value.id, state: { is: 'failed' } };
        return;
      }
      case 'compare': {
        const { earlier, later } = question;
        if (earlier === compared?.earlier && later === compared.later)
          comparison.value = { is: 'failed', fault: 'crashed' };
      }
    }
  }

  /** What is shown may be otherwise now. It stays until the new has come. */
  function askAnew(): void {
    if (library.value) engine.ask({ type: 'threads' });
    if (opened.value) engine.ask(asksForThread(openedBy));
    if (compared) engine.ask({ type: 'compare', ...compared });
  }

  function showLoading(part: number | null): void {
    if (library.value && library.value.is !== 'there') library.value = { is: 'loading', part };
    if (comparison.value && comparison.value.is !== 'there') comparison.value = { is: 'loading', part };
  }

  function fail(fault: EngineFault): void {
    corrections.applied();
    // Whoever waits for a thread is told so as well, and retries as whoever waits for the list.
    const waits = opened.value?.state.is === 'loading' || library.value?.is !== 'there';
    if (library.value && waits) library.value = { is: 'failed', fault };
    if (comparison.value && comparison.value.is !== 'there') comparison.value = { is: 'failed', fault };
    for (const takes of waiting.values()) for (const take of takes) take(null);
    waiting.clear();
  }

  return {
    view: { library, opened, comparison, corrections: corrections.view, askedThread },
    actions: {
      ...corrections.actions,
      ...takeOutCorrections(store, words),
      ...takeOutComparison(comparison, words),
      ...bringInCorrections(corrections),
      load() {
        if (library.value?.is === 'failed') engine.retry();
        if (library.value?.is !== 'there') library.value = { is: 'loading', part: null };
        engine.ask({ type: 'threads' });
      },
      open(id) {
        if (opened.value?.state.is === 'failed') engine.retry();
        openedBy = id;
        opened.value = { id, state: { is: 'loading' } };
        engine.ask(asksForThread(id));
      },
      close() {
        opened.value = null;
      },
      threadOf: (id) =>
        new Promise((take) => {
          waiting.set(id, [...(waiting.get(id) ?? []), take]);
          engine.ask(asksForThread(id));
        }),
      compare(earlier, later) {
        if (comparison.value?.is === 'failed') engine.retry();
        compared = { earlier, later };
        comparison.value = { is: 'loading', part: null };
        engine.ask({ type: 'compare', ...compared });
      },
      printComparison: () => window.print(),
    },
  };
}

/** The first of the tasks that have left a thread, where that is most of it; null where most has stayed. */
function mostOf(before: Thread, now: Thread | null): string | null {
  const stayed = new Set(now?.entries.map(({ task }) => task.key));
  const left = before.entries.filter(({ task }) => !stayed.has(task.key));
  return left.length > before.entries.length / 2 ? left[0]!.task.key : null;
}

import { allMatched } from './all-matched.ts';
import { having, named } from './by-words.ts';
import type { Stage } from './in-each-browser.ts';
import type { Panel } from './rig.ts';
import { until } from './until.ts';

/** A task of an opened thread as it is shown. */
export interface ShownEntry {
  readonly key: string;
  /** The year it stands under; null where its year is not known. */
  readonly year: number | null;
  /** It is the page's own. */
  readonly page: boolean;
  /** `data-relation`: continued, raised, lowered, reported, reworded, new; null when none is told. */
  readonly relation: string | null;
  /** Its words, without what is told as taken away. */
  readonly text: string;
  /** What is told as put in and as taken away. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** All of what is said of it. */
  readonly words: string;
}

export interface ShownThread {
  readonly name: string;
  /** Years with tasks, in their order. */
  readonly years: readonly number[];
  readonly entries: readonly ShownEntry[];
  /** Summaries of the plots. */
  readonly plots: readonly string[];
  /** All of its text, for what has no place of its own here. */
  readonly words: string;
}

/**
 * Opens the panel beside a page, and waits for all that is said of its passages. The workbench is opened later: the panel
 * opens in the window that has the focus.
 */
export async function panelBeside(stage: Stage, url: string): Promise<Panel> {
  await stage.read(url);
  const panel = await stage.openPanel();
  await stage.panelShows('all matches', allMatched, 60_000);
  return panel;
}

/** Selects a passage's card by a part of its text. */
export const cardOf = (panel: Panel, part: string): Promise<string> =>
  named(panel, { role: '.passage', name: having(part) });

/** Selects the button that is a passage's year strip. */
export const stripButton = (card: string) => `${card} button[aria-expanded]:not([data-row])`;

/** What a passage's year strip says to screen readers; null when there is none. */
export const stripWords = (panel: Panel, part: string): Promise<string | null> =>
  panel.evaluate((text) => {
    const cards = [...document.querySelectorAll('.passage')];
    const card = cards.find((each) => each.querySelector('.passage-text')?.textContent.includes(text));
    return card?.querySelector('.strip .only-spoken')?.textContent ?? null;
  }, part);

/** The opened thread, in the panel or in the workbench; null while there is none. */
export const shownThread = (at: Panel): Promise<ShownThread | null> =>
  at.evaluate(() => {
    const body = document.querySelector('.thread-body');
    if (!body) return null;
    const textOf = (element: Element, without: string) => {
      const copy = element.cloneNode(true) as Element;
      for (const left of copy.querySelectorAll(without)) left.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    };
    const yearOf = (element: Element) => {
      const [year] = /\d{4}/.exec(element.closest('li.year')!.querySelector('h4')!.textContent) ?? [];
      return year === undefined ? null : Number(year);
    };
    const entries = [...body.querySelectorAll<HTMLElement>('[data-task]')].map((entry) => ({
      key: entry.dataset.task!,
      year: yearOf(entry),
      page: entry.dataset.page === 'true',
      relation: entry.querySelector<HTMLElement>('[data-relation]')?.dataset.relation ?? null,
      text: textOf(entry.querySelector('div[lang]')!, '.only-spoken, del'),
      added: [...entry.querySelectorAll('ins')].map((each) => textOf(each, '.only-spoken')),
      removed: [...entry.querySelectorAll('del')].map((each) => textOf(each, '.only-spoken')),
      words: textOf(entry, '.only-spoken'),
    }));
    return {
      name: body.querySelector('h3')!.textContent,
      years: [...new Set(entries.map(({ year }) => year))].filter((year) => year !== null),
      entries,
      plots: [...body.querySelectorAll('[role="img"]')].map((plot) => plot.getAttribute('aria-label') ?? ''),
      words: textOf(body, '.only-spoken'),
    };
  });

/** Waits until the opened thread is as wanted, and gives it. */
export const threadShows = (
  at: Panel,
  what: string,
  wanted: (thread: ShownThread) => unknown = () => true,
): Promise<ShownThread> =>
  until(what, async () => {
    const thread = await shownThread(at);
    if (thread && wanted(thread)) return thread;
    throw new Error(JSON.stringify(thread?.entries ?? null));
  });

/** Opens a passage's thread, and gives it. */
export async function openThread(panel: Panel, part: string): Promise<ShownThread> {
  await panel.click(stripButton(await cardOf(panel, part)));
  return threadShows(panel, 'the thread', ({ entries }) =>
    entries.some(({ page, text }) => page && text.includes(part)),
  );
}

/** Whether a task with these words is in a thread. */
export const hasEntry = ({ entries }: ShownThread, part: string): boolean =>
  entries.some(({ text }) => text.includes(part));

/** Waits for a task of the opened thread by a part of its words. */
export async function entryWith(at: Panel, part: string): Promise<ShownEntry> {
  const { entries } = await threadShows(at, part, (thread) => hasEntry(thread, part));
  return entries.find(({ text }) => text.includes(part))!;
}

/** The id of a passage, by a part of its text. */
export const passageOf = async (panel: Panel, part: string): Promise<string> =>
  (await panel.evaluate(
    (card) => document.querySelector(card)!.querySelector<HTMLElement>('[data-row]')!.dataset.row,
    await cardOf(panel, part),
  ))!;

/** Selects a task of the opened thread. */
export const entryOf = ({ key }: ShownEntry) => `[data-task="${key}"]`;

/** The rows of the tables in the opened thread, each cell's text. */
export const tableRows = (at: Panel): Promise<readonly (readonly string[])[]> =>
  at.evaluate(() =>
    [...document.querySelectorAll('.thread-body table tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.trim()),
    ),
  );

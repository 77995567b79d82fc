import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Panel } from './rig.ts';
import { until } from './until.ts';

/** A row of the workbench's list of threads, as far as it is drawn. */
export interface ShownListed {
  readonly is: 'field' | 'thread';
  readonly id: string | null;
  /** Name of the thread, or of the field. */
  readonly name: string;
  /** All of it, with what screen readers are told of its years. */
  readonly words: string;
}

export interface ShownList {
  /** So many threads are found, of so many. */
  readonly found: number;
  readonly all: number;
  readonly rows: readonly ShownListed[];
}

/** The workbench's list of threads; null while there is none. */
export const shownList = (bench: Panel): Promise<ShownList | null> =>
  bench.evaluate(() => {
    const main = document.querySelector('main');
    const grid = main?.querySelector('[role="treegrid"]');
    const [found, all] = main?.querySelector('.list-count')?.textContent.match(/\d+/g)?.map(Number) ?? [];
    if (found === undefined) return null;
    const rows = [...(grid?.querySelectorAll<HTMLElement>('[role="rowgroup"] [role="row"]') ?? [])];
    return {
      found,
      all: all ?? found,
      rows: rows.map((row) => ({
        is: row.hasAttribute('aria-expanded') ? ('field' as const) : ('thread' as const),
        id: row.dataset.id ?? null,
        name: (row.querySelector('[role="rowheader"], [role="gridcell"] [lang]') ?? row).textContent.trim(),
        words: row.textContent.trim(),
      })),
    };
  });

/** Waits until the list of threads is as wanted, and gives it. */
export const listShowsThreads = (
  bench: Panel,
  what: string,
  wanted: (list: ShownList) => unknown,
): Promise<ShownList> =>
  until(what, async () => {
    const list = await shownList(bench);
    if (list && wanted(list)) return list;
    throw new Error(JSON.stringify(list));
  });

/** The threads of a list, without the headings. */
export const threadsIn = ({ rows }: ShownList) => rows.filter(({ is }) => is === 'thread');

/** A line of two plans side by side. */
export interface ShownCompared {
  /** `data-kind`: continued, raised, lowered, reworded, reported, fresh, gone. */
  readonly kind: string;
  readonly heading: string;
  /** Null where the plan has no such task. */
  readonly before: string | null;
  readonly after: string | null;
  /** All of it, without what only screen readers are told. */
  readonly words: string;
}

export interface ShownComparison {
  /** The heads of the two plans. */
  readonly plans: readonly string[];
  readonly rows: readonly ShownCompared[];
  /** The kinds that can be filtered by, with their counts. */
  readonly counts: Readonly<Record<string, number>>;
  /** All rows are there that will be. */
  readonly whole: boolean;
}

/** Two plans side by side; null while there is nothing of it. */
export const shownComparison = (bench: Panel): Promise<ShownComparison | null> =>
  bench.evaluate(() => {
    const table = document.querySelector('main table');
    if (!table) return null;
    const textOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const left of copy.querySelectorAll('.only-spoken')) left.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    };
    const side = (row: HTMLElement, at: 'before' | 'after') =>
      row.dataset[at] === undefined
        ? null
        : textOf(row.querySelectorAll('td')[at === 'before' ? 0 : 1]!.querySelector('p:last-of-type')!);
    const filters = [...document.querySelectorAll<HTMLElement>('main fieldset button[data-kind]')];
    return {
      plans: [...table.querySelectorAll('thead th')].slice(1).map(textOf),
      rows: [...table.querySelectorAll<HTMLElement>('tr[data-kind]')].map((row) => ({
        kind: row.dataset.kind!,
        heading: row.closest('tbody')!.querySelector('th[scope="rowgroup"]')!.textContent,
        before: side(row, 'before'),
        after: side(row, 'after'),
        words: textOf(row),
      })),
      counts: Object.fromEntries(
        filters.map((each) => [each.dataset.kind!, Number(/\d+$/.exec(each.textContent.trim())?.[0])]),
      ),
      whole: table.parentElement!.querySelector('[role="status"]')?.textContent === '',
    };
  });

/** Waits until two plans are compared as wanted, all rows drawn. */
export const comparisonShows = (
  bench: Panel,
  what: string,
  wanted: (comparison: ShownComparison) => unknown = () => true,
): Promise<ShownComparison> =>
  until(what, async () => {
    const comparison = await shownComparison(bench);
    if (comparison?.whole && wanted(comparison)) return comparison;
    throw new Error(JSON.stringify(comparison && { ...comparison, rows: comparison.rows.length }));
  });

/** Chooses an entry of a list by a part of its text, as its user would. */
export const choose = (bench: Panel, list: string, part: string): Promise<void> =>
  bench.evaluate(
    (selector, wanted) => {
      const select = document.querySelector<HTMLSelectElement>(selector)!;
      select.value = [...select.options].find(({ text }) => text.includes(wanted))!.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    list,
    part,
  );

/** Waits for a file of that ending among the downloads, and takes it away. Gives its name and contents. */
export async function downloaded(folder: string, ending: string): Promise<{ name: string; bytes: Buffer }> {
  const name = await until(`a file ${ending}`, async () =>
    readdirSync(folder).find(
      (each) =>
        each.endsWith(ending) &&
        // Firefox writes beside it, and moves it into its place at the end.
        !existsSync(join(folder, `${each}.part`)) &&
        readFileSync(join(folder, each)).length > 0,
    ),
  );
  const bytes = readFileSync(join(folder, name));
  rmSync(join(folder, name));
  return { name, bytes };
}

/** The corrections that the workbench lists, each card's text. */
export const shownCorrections = (bench: Panel): Promise<readonly string[]> =>
  bench.evaluate(() =>
    [...document.querySelectorAll('main ol[aria-label] > li')].map(({ textContent }) => textContent),
  );

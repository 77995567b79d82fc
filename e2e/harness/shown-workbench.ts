import type { Place } from '../../components/workbench/workbench-state.ts';
import type { Panel } from './rig.ts';
import { until } from './until.ts';

/** A row of the workbench's list. */
export interface ShownRow {
  readonly id: string;
  readonly quote: string;
  readonly meaning: string;
  readonly note: string | null;
  readonly tags: readonly string[];
}

/** The rows in sight. */
export const shownRows = (bench: Panel): Promise<readonly ShownRow[]> =>
  bench.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.annotation-row[data-id]')].map((row) => ({
      id: row.dataset.id!,
      quote: row.querySelector('.row-quote')!.textContent,
      meaning: row.querySelector('.meaning-name')!.textContent,
      note: row.querySelector('.row-note-text')?.textContent ?? null,
      tags: [...row.querySelectorAll('.tag-text')].map(({ textContent }) => textContent),
    })),
  );

/** Waits until the rows are as wanted, and gives them. */
export const rowsShow = (
  bench: Panel,
  what: string,
  wanted: (rows: readonly ShownRow[]) => unknown,
): Promise<readonly ShownRow[]> =>
  until(what, async () => {
    const rows = await shownRows(bench);
    if (wanted(rows)) return rows;
    throw new Error(JSON.stringify(rows));
  });

/** Selects the row of an annotation. */
export const benchRow = (id: string) => `.annotation-row[data-id="${id}"]`;

/** Goes to a part of the workbench. */
export const goToPlace = (bench: Panel, place: Place): Promise<void> =>
  bench.click(`nav [data-place="${place}"]`);

/** Gives a file to the import dialog, as choosing it would. */
export async function chooseFile(bench: Panel, name: string, text: string): Promise<void> {
  await bench.click('.workbench-doors button:first-child');
  await until('the way in', () => bench.evaluate(() => document.querySelector('.dialog .file-input')));
  await bench.evaluate(
    (called, contents) => {
      const data = new DataTransfer();
      data.items.add(new File([contents], called));
      const input = document.querySelector<HTMLInputElement>('.file-input')!;
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** Drops a file onto the workbench. */
export const dropFile = (bench: Panel, name: string, text: string): Promise<void> =>
  bench.evaluate(
    (called, contents) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([contents], called));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    name,
    text,
  );

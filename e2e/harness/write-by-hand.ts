import type { Panel } from './rig.ts';

/** Ids of annotations that the workbench's list draws just now. */
export const drawnIds = (bench: Panel): Promise<readonly string[]> =>
  bench.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.annotation-row[data-id]')].map(({ dataset }) => dataset.id!),
  );

/**
 * Writes a note in the workbench as its user does: opens the annotation, writes, saves. All of it in the page, so that
 * nothing but the workbench itself takes time.
 * @returns when the editor has closed, which it does when the note is kept
 */
export const writeInWorkbench = (bench: Panel, id: string, note: string): Promise<void> =>
  bench.evaluate(
    async (wanted, text) => {
      const there = async <T extends Element>(selector: string) => {
        for (let i = 0; i < 500; i++) {
          const found = document.querySelector<T>(selector);
          if (found) return found;
          await new Promise((done) => setTimeout(done, 10));
        }
        throw new Error(`There is no ${selector}: ${document.querySelector('.detail')?.textContent}`);
      };
      const row = `.annotation-row[data-id="${wanted}"]`;
      if (!document.querySelector(`${row}[data-opened="true"]`)) (await there<HTMLElement>(row)).click();
      await there(`${row}[data-opened="true"]`);
      if (!document.querySelector('.detail .note-area')) {
        (await there<HTMLElement>('.detail .annotation-tools button[aria-expanded="false"]')).click();
      }
      const area = await there<HTMLTextAreaElement>('.detail .note-area');
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      (await there<HTMLElement>('.detail .save-note')).click();
      await there('.detail .annotation-tools button[aria-expanded="false"], .detail .conflict');
      // What was left as a draft when a page was killed may have been kept after all: then it is written over.
      const conflict = document.querySelector<HTMLElement>('.detail .conflict button:nth-of-type(2)');
      if (!conflict) return;
      conflict.click();
      await there('.detail .annotation-tools button[aria-expanded="false"]');
    },
    id,
    note,
  );

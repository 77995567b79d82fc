import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  annotate,
  cardShows,
  inCard,
  listShows,
  paintedAs,
  untilPainted,
  useToolbar,
  wordsOf,
  writeNote,
} from './harness/annotating.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import type { Panel } from './harness/rig.ts';
import { selectText } from './harness/select-text.ts';
import { shownAnnotations } from './harness/shown-annotations.ts';
import { benchRow, chooseFile, dropFile, goToPlace, rowsShow } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const broadband = '年内实现行政村宽带上网率100%';
const community = '整合社区信息资源';
const of2008 = '明年内达到100%';

inEachBrowser('a note with no panel open', (stage) => {
  test('the toolbar leads to its editor: the panel, or where a page cannot open it, a small window', async () => {
    await stage.read(pages.plan2009);
    await selectText(stage.rig.page, broadband);
    await useToolbar(stage, 'note');
    await untilPainted(stage.rig.page, broadband, 'target');
    const editor =
      stage.rig.name === 'chromium' ? await stage.rig.panel() : await stage.rig.workbench('alone');
    await until('the editor', () => editor.evaluate(() => document.querySelector('.note-area')));
    await writeNote(editor, 'at once');
    if (stage.rig.name === 'firefox') {
      await until(
        'the window to close',
        async () => !(await stage.rig.workbench('alone', 0).catch(() => null)),
      );
    }
    const panel = await stage.openPanel();
    // The panel that opens soon after has the editor open too, with what was saved.
    await until('the note in the panel', async () => {
      const [{ note } = { note: null }] = await shownAnnotations(panel);
      const area = await panel.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.note-area')?.value,
      );
      return note?.includes('at once') || area === 'at once';
    });
  });
});

inEachBrowser('panel and workbench at once', (stage) => {
  let panel: Panel;
  let bench: Panel;

  test('the workbench lists the annotations of all pages, and finds them', async () => {
    await stage.read(pages.plan2008);
    await annotate(stage, of2008, 'question');
    await stage.read(pages.plan2009);
    await annotate(stage, broadband, 'target');
    await annotate(stage, community, 'measure');
    panel = await stage.openPanel();
    await cardShows(panel, broadband);
    bench = await stage.rig.openWorkbench();
    await rowsShow(bench, 'three rows', (rows) => rows.length === 3);
    expect(await bench.evaluate(() => document.querySelectorAll('.page-row').length)).toBe(2);

    await bench.click('.search-input');
    await bench.type('社区信息');
    await rowsShow(bench, 'what was looked for', ([row, more]) => row?.quote === community && !more);
    await bench.press('Escape');
    await rowsShow(bench, 'all again', (rows) => rows.length === 3);
  });

  test('what is changed in one is seen in the other', async () => {
    const { id } = await cardShows(panel, broadband);
    await panel.click(inCard({ id }, '.annotation-tools button[aria-expanded]'));
    await panel.click('.tag-input');
    await panel.type('农区,');
    await rowsShow(bench, 'the tag in the workbench', (rows) =>
      rows.find((row) => row.id === id)?.tags.includes('农区'),
    );

    await bench.click(benchRow(id));
    await bench.click('.detail .annotation-tools button[aria-expanded]');
    await bench.click('.detail input[value="other"] + .meaning-mark');
    const { other } = wordsOf(stage).annotations.meaning;
    await cardShows(panel, broadband, ({ meaning, tags }) => meaning === other && tags.includes('农区'));
    await untilPainted(stage.rig.page, broadband, 'other');
  });

  test('two who write the same note lose nothing', async () => {
    // Both editors are open.
    await panel.click('.note-area');
    await panel.type('from the panel');
    await bench.click('.note-area');
    await bench.type('from the workbench');
    await bench.press('Control+Enter');
    await rowsShow(bench, 'the note', (rows) => rows.some(({ note }) => note === 'from the workbench'));
    await panel.press('Control+Enter');
    const versions = await until('both versions', async () => {
      const texts = await panel.evaluate(() =>
        [...document.querySelectorAll('.version-text')].map(({ textContent }) => textContent),
      );
      return texts.length === 2 && texts;
    });
    expect(versions).toEqual(['from the panel', 'from the workbench']);
    await panel.click('.conflict .editor-foot button:first-child');
    await rowsShow(bench, 'both notes', (rows) =>
      rows.some(({ note }) => note?.includes('from the panel') && note.includes('from the workbench')),
    );
  });

  test('tags are given to many at once, and taken back at once', async () => {
    await bench.click('.list-head > .text-button');
    await bench.click('.selection-deeds button:first-child');
    await bench.click('.dialog .tag-input');
    await bench.type('审阅,');
    await bench.click('.dialog-foot .main-button');
    await rowsShow(bench, 'the tag on all', (rows) => rows.every(({ tags }) => tags.includes('审阅')));
    await cardShows(panel, community, ({ tags }) => tags.includes('审阅'));
    await bench.click('.undo-button');
    await rowsShow(bench, 'it gone', (rows) => rows.every(({ tags }) => !tags.includes('审阅')));
    await cardShows(panel, community, ({ tags }) => !tags.includes('审阅'));
  });

  test('a meaning is renamed for the workbench, the panel and the page', async () => {
    await goToPlace(bench, 'settings');
    await bench.click('.label-field:nth-of-type(2) .text-input');
    await bench.press('Control+a');
    await bench.type('做法');
    await bench.press('Enter');
    await cardShows(panel, community, ({ meaning }) => meaning === '做法');
    await selectText(stage.rig.page, '加快推进企业信息化发展');
    await until('the new name in the toolbar', async () =>
      (await stage.rig.toolbar())?.buttons.some(({ name }) => name === '做法'),
    );
  });

  test('the toolbar can be switched off; the menu still highlights', async () => {
    await bench.click('.switch');
    await until('it off', () =>
      bench.evaluate(() => document.querySelector('.switch')?.getAttribute('aria-checked') === 'false'),
    );
    const { page } = stage.rig;
    await page.mouse.click(5, 5);
    const text = '加强对网络文化产业的管理';
    const at = await selectText(page, text);
    await stage.rig.chooseMenu(at);
    await until('it highlighted', async () =>
      (['target', 'measure', 'responsibility', 'question', 'other'] as const).reduce(
        async (found, meaning) => (await found) || (await paintedAs(page, meaning)).includes(text),
        Promise.resolve(false),
      ),
    );
    await page.keyboard.press('Escape');
    await selectText(page, '完善信息化人才培训培养体系');
    // The toolbar would be there by the time the next one is made.
    await stage.rig.chooseMenu(await selectText(page, '继续做好农区信息员培训工作'));
    await listShows(panel, 'two more', (all) => all.length === 4);
    await bench.click('.switch');
    await until('it on', () =>
      bench.evaluate(() => document.querySelector('.switch')?.getAttribute('aria-checked') === 'true'),
    );
    await selectText(page, '完善信息化人才培训培养体系');
    await until('the toolbar', async () =>
      (await stage.rig.toolbar())?.buttons.some(({ pressed, keys }) => pressed === null && keys === '1'),
    );
  });
});

/** Folders for downloads, by browser. */
const folders = new Map<string, string>();
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
});

inEachBrowser(
  'export, wipe, import',
  (stage) => {
    let bench: Panel;
    let panel: Panel;
    let file = '';
    const downloads = () => folders.get(stage.rig.name)!;
    async function closeDialog(): Promise<void> {
      await bench.click('.dialog-head .icon-button');
      await until('the dialog to close', () => bench.evaluate(() => !document.querySelector('dialog')));
    }
    /** Exports everything as JSON-LD and gives the file. */
    async function exported(): Promise<string> {
      await bench.click('.workbench-doors button:last-child');
      await bench.click('.dialog-foot .main-button');
      const name = await until('the file', async () =>
        readdirSync(downloads()).find(
          (each) => each.endsWith('.jsonld') && readFileSync(join(downloads(), each)).length,
        ),
      );
      await closeDialog();
      const contents = readFileSync(join(downloads(), name), 'utf8');
      rmSync(join(downloads(), name));
      return contents;
    }

    test('everything is exported into a file of the W3C model', async () => {
      await stage.read(pages.plan2009);
      await annotate(stage, broadband, 'target');
      await annotate(stage, community, 'question');
      panel = await stage.openPanel();
      await panel.click(inCard(await cardShows(panel, community), '.annotation-tools button[aria-expanded]'));
      await panel.click('.tag-input');
      await panel.type('社区,');
      await writeNote(panel, '**why** here?');
      await cardShows(panel, community, ({ note, tags }) => note && tags.length === 1);
      bench = await stage.rig.openWorkbench();
      await rowsShow(bench, 'both', (rows) => rows.length === 2);
      file = await exported();
      expect(file).toContain('http://www.w3.org/ns/anno.jsonld');
      for (const part of [
        broadband,
        community,
        '**why** here?',
        '社区',
        'TextQuoteSelector',
        pages.plan2009,
      ]) {
        expect(file).toContain(part);
      }
    });

    test('wiped is wiped, everywhere', async () => {
      await bench.click('.list-head > .text-button');
      await bench.click('.selection-deeds button:last-child');
      await listShows(panel, 'nothing in the panel', (all) => all.length === 0);
      await until('nothing on the page', async () => {
        const painted = await Promise.all([
          paintedAs(stage.rig.page, 'target'),
          paintedAs(stage.rig.page, 'question'),
        ]);
        return painted.flat().length === 0;
      });
      await goToPlace(bench, 'bin');
      await rowsShow(bench, 'both in the bin', (rows) => rows.length === 2);
      await bench.click('.bin-head .small-button');
      await bench.click('.dialog-foot .danger');
      await rowsShow(bench, 'an empty bin', (rows) => rows.length === 0);
      await goToPlace(bench, 'annotations');
      await rowsShow(bench, 'nothing', (rows) => rows.length === 0);
    });

    test('a file that is something else changes nothing and is said to be', async () => {
      await dropFile(bench, 'broken.jsonld', file.slice(0, file.length / 2));
      await until('why not', () => bench.evaluate(() => document.querySelector('.dialog [role="alert"] h3')));
      await closeDialog();
    });

    test('the import brings everything back, also onto the open page, and the same file again', async () => {
      await chooseFile(bench, 'mine.jsonld', file);
      await bench.click('.dialog-foot .main-button:not(:disabled)');
      const { done, merged } = wordsOf(stage).workbench.import;
      const said = (text: string) =>
        until(text, () =>
          bench.evaluate(
            (wanted) => document.querySelector('.dialog-body')?.textContent.includes(wanted),
            text,
          ),
        );
      await said(done);
      await said(merged({ added: 2, updated: 0, kept: 0 }));
      await closeDialog();
      await rowsShow(bench, 'both', (rows) => rows.length === 2);
      await untilPainted(stage.rig.page, broadband, 'target');
      await untilPainted(stage.rig.page, community, 'question');
      const back = await cardShows(panel, community, ({ state }) => state === 'anchored');
      expect(back.tags).toEqual(['社区']);
      expect(back.note).toContain('<strong>why</strong>');
      // Once more changes nothing.
      await chooseFile(bench, 'mine.jsonld', file);
      await bench.click('.dialog-foot .main-button:not(:disabled)');
      await said(merged({ added: 0, updated: 0, kept: 2 }));
      await closeDialog();
      const parts = (text: string) => JSON.stringify(JSON.parse(text).first?.items ?? JSON.parse(text));
      expect(parts(await exported())).toEqual(parts(file));
    });
  },
  (name) => {
    const downloads = mkdtempSync(join(tmpdir(), `zhengmai-downloads-${name}-`));
    folders.set(name, downloads);
    return { downloads };
  },
);

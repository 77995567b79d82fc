import { expect, test } from 'vitest';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, named } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { ownFolders } from './harness/own-folders.ts';
import type { Panel } from './harness/rig.ts';
import {
  comparisonShows,
  downloaded,
  listShowsThreads,
  shownCorrections,
  threadsIn,
} from './harness/shown-thread-places.ts';
import {
  entryOf,
  entryWith,
  hasEntry,
  openThread,
  panelBeside,
  threadShows,
} from './harness/shown-threads.ts';
import { goToPlace } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { of2006, programme, programmeName } from './site/thread-texts.ts';

const folderOf = ownFolders('corrections');

inEachBrowser(
  'corrections in panel and workbench at once',
  (stage) => {
    let bench: Panel;
    let panel: Panel;
    const words = () => wordsOf(stage).threads;
    const ofBench = () => wordsOf(stage).workbench.threads;
    const listed = (what: string, wanted: (cards: readonly string[]) => unknown) =>
      until(what, async () => {
        const cards = await shownCorrections(bench);
        if (wanted(cards)) return cards;
        throw new Error(JSON.stringify(cards));
      });
    const downloads = () => folderOf(stage.rig.name);
    const undo = () => wordsOf(stage).annotations.undo.undo;
    const inPanel = (what: string, there: boolean) =>
      threadShows(panel, what, (thread) => hasEntry(thread, of2006) === there);

    test('what the panel corrects is in the open workbench at once', async () => {
      panel = await panelBeside(stage, pages.part2010);
      bench = await stage.rig.openWorkbench();
      await goToPlace(bench, 'corrections');
      await named(bench, { role: 'heading', name: ofBench().corrections.empty.title });
      await openThread(panel, programme);
      const entry = entryOf(await entryWith(panel, of2006));
      await clickNamed(panel, 'button', words().corrections.label, entry);
      await clickNamed(panel, 'button', words().corrections.apart, entry);
      await inPanel('it gone', false);
      const [card] = await listed('the correction', (cards) => cards.length === 1);
      expect(card).toContain(of2006);
      expect(card).toContain(ofBench().corrections.kinds.apart);
    });

    test('what the workbench takes back is back in the panel, and gone again when that is undone', async () => {
      await clickNamed(bench, 'button', ofBench().corrections.takeBack);
      await listed('none', (cards) => cards.length === 0);
      await inPanel('it there', true);
      await clickNamed(bench, 'button', undo());
      await listed('it again', (cards) => cards.length === 1);
      await inPanel('it gone again', false);
    });

    test('a correction in the workbench is seen in the panel', async () => {
      await goToPlace(bench, 'threads');
      await bench.press('/');
      await bench.type(programmeName);
      // The task that was taken out is a thread of its own, and the two are told apart by what follows their name.
      const isIt = ({ name }: { readonly name: string }) => name.startsWith(programmeName);
      const list = await listShowsThreads(bench, 'the thread', ({ rows }) => rows.some(isIt));
      await bench.click(`[data-id="${threadsIn(list).find(isIt)!.id!}"]`);
      const { entries } = await threadShows(bench, 'it');
      const last = entries.at(-1)!;
      await clickNamed(bench, 'button', words().corrections.label, entryOf(last));
      await clickNamed(bench, 'button', words().corrections.year, entryOf(last));
      await clickNamed(bench, 'radio', words().corrections.ofTask, entryOf(last));
      await bench.click(`${entryOf(last)} input[type="number"]`);
      await bench.press('Control+a');
      await bench.type('2011');
      await bench.press('Enter');
      await threadShows(bench, '2011', ({ years }) => years.includes(2011));
      await threadShows(panel, '2011 in the panel', ({ years }) => years.includes(2011));
      await clickNamed(bench, 'button', undo());
      await threadShows(panel, 'none in the panel', ({ years }) => !years.includes(2011));
    });

    test('they are exported, wiped and imported', async () => {
      const said = ofBench().corrections;
      await goToPlace(bench, 'corrections');
      await listed('one', (cards) => cards.length === 1);
      await clickNamed(bench, 'button', said.export);
      const file = (await downloaded(downloads(), '.json')).bytes.toString('utf8');
      const { corrections } = JSON.parse(file) as { corrections: readonly { kind: string }[] };
      expect(corrections.map(({ kind }) => kind)).toEqual(['apart']);
      expect(file).toContain(of2006);

      await clickNamed(bench, 'button', said.selectAll);
      await clickNamed(bench, 'button', said.takeBackSome(1));
      await listed('none', (cards) => cards.length === 0);
      await inPanel('it there', true);

      const choosing = async (contents: string) => {
        await until('the way in', () =>
          bench.evaluate(() => document.querySelector('dialog input[type="file"]')),
        );
        await bench.evaluate((text) => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'mine.json'));
          const input = document.querySelector<HTMLInputElement>('dialog input[type="file"]')!;
          input.files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }, contents);
      };
      await clickNamed(bench, 'button', said.import);
      await choosing(file.slice(0, file.length / 2));
      await named(bench, { role: 'heading', name: said.unusableTitle });
      await choosing(file);
      await clickNamed(bench, 'button', said.action(1));
      await named(bench, { role: 'heading', name: said.done });
      await clickNamed(bench, 'button', wordsOf(stage).workbench.close, 'dialog footer, dialog .dialog-foot');
      await listed('it again', (cards) => cards.length === 1 && cards[0]!.includes(of2006));
      await inPanel('it gone', false);
    });

    test('the engine ends in between: everything still answers', async () => {
      await goToPlace(bench, 'threads');
      await stage.rig.end('engine host');
      const list = await listShowsThreads(bench, 'the list', ({ rows }) =>
        rows.some(({ is }) => is === 'thread'),
      );
      const { id } = threadsIn(list).find((row) => row.id !== null)!;
      await bench.click(`[data-id="${id!}"]`);
      await threadShows(bench, 'a thread');
      await goToPlace(bench, 'comparison');
      await stage.rig.end('engine host');
      await clickNamed(bench, 'button', ofBench().comparison.swap);
      await comparisonShows(bench, 'two plans');
      await goToPlace(bench, 'corrections');
      await stage.rig.end('engine host');
      await clickNamed(bench, 'button', ofBench().corrections.takeBack);
      await inPanel('it there', true);
      await clickNamed(bench, 'button', undo());
      await inPanel('it gone', false);
    });
  },
  (name) => ({ downloads: folderOf(name) }),
);

import { expect, test } from 'vitest';
import {
  annotate,
  cardShows,
  inCard,
  listShows,
  paintedAs,
  squeezed,
  untilPainted,
  useToolbar,
  wordsOf,
} from './harness/annotating.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { clickMark, placeOfMark } from './harness/page-marks.ts';
import { selectText } from './harness/select-text.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

/** Stays as it is. */
const kept = '推进农牧业信息化服务体系标准建设';
/** Gets a corrected typo. */
const corrected = '年内实现行政村宽带上网率100%';
/** Its punctuation gets another width. */
const rewidthed = '一是要开展全市三级信息网络建设，形成上下联动的全市信息网络体系;二是要充分利用';
/** Its paragraph is taken away. */
const lost = '做好114阳光政务便民服务工程建设，进一步推进社区信息化建设';
/** Where the lost one finds its new place. */
const newPlace = '按照我市有关人才引进的政策，积极引进和储备信息技术人才';

inEachBrowser('annotations and a page that changes', (stage) => {
  const { plan2009 } = pages;
  const change = (edit: (body: string) => string) => stage.site.put(plan2009, plan2009, edit);

  test('they are found after a correction, another width of punctuation and a new paragraph, with what has changed', async () => {
    await stage.read(plan2009);
    await annotate(stage, kept, 'target');
    await annotate(stage, corrected, 'target');
    await annotate(stage, rewidthed, 'measure');
    await annotate(stage, lost, 'question');

    const paragraph = '<p>（编者按：以下是二〇〇九年的任务，各部门要认真落实。）</p>';
    change((body) =>
      body
        .replace('行政村宽带上网率', '行政村宽带入户率')
        .replace('全市信息网络体系;二是要', '全市信息网络体系；二是要')
        .replace('<p class="Custom_UnionStyle">', `${paragraph}<p class="Custom_UnionStyle">`),
    );
    await stage.read(plan2009);
    const panel = await stage.openPanel();
    await cardShows(panel, kept, ({ state }) => state === 'anchored');
    await cardShows(panel, lost, ({ state }) => state === 'anchored');
    await cardShows(panel, rewidthed, ({ state }) => state === 'anchored');
    const { added, removed } = await cardShows(panel, corrected, ({ state }) => state === 'approximate');
    expect({ added, removed }).toEqual({ added: ['入户'], removed: ['上网'] });
    await untilPainted(stage.rig.page, '年内实现行政村宽带入户率100%', 'target');
  });

  test('what stands there now can be taken over, and that can be taken back', async () => {
    const panel = await stage.rig.panel();
    const shown = await cardShows(panel, corrected, ({ state }) => state === 'approximate');
    await panel.click(inCard(shown, '.place-ways button:first-child'));
    await cardShows(
      panel,
      '年内实现行政村宽带入户率100%',
      ({ state, id }) => state === 'anchored' && id === shown.id,
    );
    await panel.click('.undo-button');
    await cardShows(panel, corrected, ({ state }) => state === 'approximate');
  });

  test('choosing one scrolls to it; clicking it on the page brings it up in the list', async () => {
    const panel = await stage.rig.panel();
    const { page } = stage.rig;
    await page.evaluate(() => scrollTo(0, 0));
    await panel.click(inCard(await cardShows(panel, lost), '.annotation-row'));
    await until('it in sight', async () => (await placeOfMark(page, squeezed(lost)))?.visible);
    await clickMark(page, kept);
    const { id } = await cardShows(panel, kept);
    await until('it chosen', () =>
      panel.evaluate(
        (selector) => document.querySelector(selector)?.matches('[data-chosen="true"]'),
        inCard({ id }),
      ),
    );
    await page.keyboard.press('Escape');
  });

  test('one whose text is gone is shown as not found, with its text; it gets a new place by selecting it', async () => {
    change((body) => body.replace(/<p [^>]*><span [^>]*>[^<]*114阳光[^<]*<\/span><\/p>/, ''));
    await stage.read(plan2009);
    const panel = await stage.rig.panel();
    const names = wordsOf(stage).annotations;
    const gone = await cardShows(panel, lost, ({ state }) => state === 'not-found');
    expect(gone.original).toBe(lost);
    expect(await panel.evaluate(() => document.querySelector('.tab-lost')?.textContent)).toBe(
      wordsOf(stage).tabs.notFound(1),
    );
    await cardShows(panel, corrected, ({ state }) => state === 'anchored');
    expect(await paintedAs(stage.rig.page, 'question')).toEqual([]);
    // Those that are not found stand last.
    const list = await listShows(panel, 'all', (all) => all.length === 4);
    expect(list.at(-1)!.id).toBe(gone.id);

    await panel.click(inCard(gone, '.place-ways button'));
    await until('what to do', () =>
      panel.evaluate(
        (title) => document.querySelector('.reattach-notice')?.textContent.includes(title),
        names.place.reattaching.title,
      ),
    );
    await selectText(stage.rig.page, newPlace);
    await useToolbar(stage, 'the text button');
    await untilPainted(stage.rig.page, newPlace, 'question');
    const found = await cardShows(panel, newPlace, ({ state }) => state === 'anchored');
    expect(found.id).toBe(gone.id);
    await until('the notice to go', () => panel.evaluate(() => !document.querySelector('.reattach-notice')));
  });

  test('the new place can be taken back; when the text comes back, it is found again', async () => {
    const panel = await stage.rig.panel();
    await panel.click(inCard(await cardShows(panel, newPlace), '.annotation-row'));
    await panel.press('Control+z');
    await cardShows(panel, lost, ({ state }) => state === 'not-found');
    expect(await paintedAs(stage.rig.page, 'question')).toEqual([]);
    change((body) => body);
    await stage.read(plan2009);
    await cardShows(panel, lost, ({ state }) => state === 'anchored');
    await untilPainted(stage.rig.page, lost, 'question');
  });

  test('one that was deleted comes back: on the page by its undo, in the panel by Ctrl+Z', async () => {
    const panel = await stage.rig.panel();
    const { page } = stage.rig;
    await clickMark(page, lost);
    await useToolbar(stage, 'remove');
    await listShows(panel, 'three', (all) => all.length === 3);
    await until('it gone from the page', async () => (await paintedAs(page, 'question')).length === 0);
    await useToolbar(stage, 'the text button');
    await untilPainted(page, lost, 'question');
    await listShows(panel, 'four', (all) => all.length === 4);

    await panel.click(inCard(await cardShows(panel, kept), '.annotation-row'));
    await panel.press('Delete');
    await listShows(panel, 'three', (all) => all.length === 3);
    await until('it gone from the page', async () => !(await paintedAs(page, 'target')).includes(kept));
    await panel.press('Control+z');
    await listShows(panel, 'four', (all) => all.length === 4);
    await untilPainted(page, kept, 'target');
  });

  test('a note that is being written survives the closing of the panel', async () => {
    const panel = await stage.rig.panel();
    await panel.click(inCard(await cardShows(panel, kept), '.annotation-tools button[aria-expanded]'));
    await panel.click('.note-area');
    await panel.type('half a thought');
    await until('it in its field', () =>
      panel.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.note-area')?.value === 'half a thought',
      ),
    );
    await stage.rig.closePanel();
    const again = await stage.openPanel();
    const { note } = await cardShows(again, kept);
    expect(note).toBeNull();
    await again.click(inCard(await cardShows(again, kept), '.unsaved'));
    await until('what was written', () =>
      again.evaluate(
        () => document.querySelector<HTMLTextAreaElement>('.note-area')?.value === 'half a thought',
      ),
    );
    await again.press('Control+Enter');
    await cardShows(again, kept, (each) => each.note?.includes('half a thought'));
  });
});

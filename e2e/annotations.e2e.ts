import { expect, test } from 'vitest';
import {
  annotate,
  cardShows,
  inCard,
  listShows,
  paintedAs,
  squeezed,
  untilKept,
  untilPainted,
  useToolbar,
  wordsOf,
  writeNote,
} from './harness/annotating.ts';
import { inEachBrowser, type Stage } from './harness/in-each-browser.ts';
import { selectText } from './harness/select-text.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const broadband = '年内实现行政村宽带上网率100%';
const community = '整合社区信息资源';
const card = '一是要组织专业技术人员到发达地区调研“一卡通”工程情况';
/** Stands in two paragraphs. */
const across = '要着重抓好十个方面的工作：一、组织领导工作';
/** Shares words with `broadband`. */
const overlapping = '行政村宽带上网率100%;三是要发挥星火科技';

/** What the page has besides what its server sent. */
const added = ({ rig }: Stage) =>
  rig.page.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    const untouched = new DOMParser().parseFromString(source, 'text/html').documentElement;
    const now = document.documentElement.cloneNode(true) as Element;
    const own = [...now.children].filter(({ localName }) => localName !== 'head' && localName !== 'body');
    for (const each of own) each.remove();
    return {
      elements: own.map(({ localName, childElementCount }) => `${localName} ${childElementCount}`),
      rest: now.outerHTML === untouched.outerHTML ? 'untouched' : 'changed',
    };
  });

inEachBrowser('annotations are made', (stage) => {
  const marked = (text: string, meaning: Parameters<typeof paintedAs>[1]) =>
    untilPainted(stage.rig.page, text, meaning);

  test('what is selected is highlighted, to the character, and stays over a reload; the page is not changed', async () => {
    await stage.read(pages.plan2009);
    expect(await added(stage)).toEqual({ elements: [], rest: 'untouched' });
    await selectText(stage.rig.page, broadband);
    await until('the toolbar', () => stage.rig.toolbar());
    expect(await added(stage)).toEqual({ elements: ['div 0'], rest: 'untouched' });
    await useToolbar(stage, 'target');
    await marked(broadband, 'target');
    await untilKept(stage, 'target');
    await stage.rig.page.keyboard.press('Escape');
    await until('the toolbar to go', async () => !(await stage.rig.toolbar()));
    expect(await added(stage)).toEqual({ elements: [], rest: 'untouched' });

    await stage.read(pages.plan2009);
    await marked(broadband, 'target');
    expect(await paintedAs(stage.rig.page, 'target')).toEqual([broadband]);
  });

  test('the context menu and the shortcut highlight with the meaning used last', async () => {
    await selectText(stage.rig.page, across);
    await useToolbar(stage, 'question');
    await marked(squeezed(across), 'question');
    await untilKept(stage, 'question');
    await stage.rig.chooseMenu(await selectText(stage.rig.page, community));
    await marked(community, 'question');
    await selectText(stage.rig.page, card);
    await stage.rig.pressShortcut();
    await marked(card, 'question');
    await untilKept(stage, 'question');
    // The shortcut leaves the keyboard in the toolbar: a digit is another meaning.
    await stage.rig.page.keyboard.press('2');
    await marked(card, 'measure');
  });

  test('annotations may overlap, and each is shown', async () => {
    await annotate(stage, overlapping, 'responsibility');
    const painted = (await paintedAs(stage.rig.page, 'target')).join('');
    expect(painted).toContain(broadband);
  });

  test('the panel lists them in the order of the page; a passage is annotated by one click', async () => {
    const panel = await stage.openPanel();
    const names = wordsOf(stage).annotations.meaning;
    const list = await listShows(
      panel,
      'all annotations, found',
      (all) => all.length === 5 && all.every(({ state }) => state === 'anchored'),
    );
    expect(list.map(({ original, meaning }) => [squeezed(original), meaning])).toEqual([
      [squeezed(across), names.question],
      [broadband, names.target],
      [overlapping, names.responsibility],
      [card, names.measure],
      [community, names.question],
    ]);

    await panel.click('#tab-passages');
    const passage = await until('a passage', () =>
      panel.evaluate(() => {
        const cards = [...document.querySelectorAll('.passage')];
        const found = cards.find(({ textContent }) => textContent.includes('信息员队伍'));
        return found?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
      }),
    );
    await panel.click(`.passage:has([data-row="${passage}"]) .annotate`);
    await listShows(panel, 'one more', (all) => all.length === 6);
    await writeNote(panel, 'one click');
    const [made] = (await listShows(panel, 'its note', (all) => all.some(({ note }) => note))).filter(
      ({ note }) => note,
    );
    expect(made).toMatchObject({ state: 'anchored' });
    expect(made!.original).toContain('信息员队伍');
    // It is gone again for the tests that follow.
    await panel.click(inCard(made!, '.annotation-tools button:last-child'));
    await listShows(panel, 'it gone', (all) => all.length === 5);
  });

  test('a note in Markdown, tags, meaning and a linked task are kept', async () => {
    const panel = await stage.rig.panel();
    const target = await cardShows(panel, broadband);
    await panel.click(inCard(target, '.annotation-tools button[aria-expanded]'));
    // Tags: one new, and in another annotation one that is offered.
    await panel.click(inCard(target, '.tag-input'));
    await panel.type('宽带、农区,');
    await until('two tags', () =>
      panel.evaluate(() => document.querySelectorAll('.tag-box .tag').length === 2),
    );
    await panel.click(inCard(target, 'input[value="measure"] + .meaning-mark'));
    await until('another meaning', () =>
      panel.evaluate(() => document.querySelector('.chip[data-on="true"] input[value="measure"]')),
    );
    await panel.click(inCard(target, '.link-toggle'));
    await until('a link', () =>
      panel.evaluate(() => document.querySelector('.link-toggle[aria-pressed="true"]')),
    );
    await writeNote(panel, '**去年**是70%\n- 今年100%');
    const edited = await cardShows(panel, broadband, ({ note }) => note);
    const names = wordsOf(stage).annotations.meaning;
    expect(edited).toMatchObject({ tags: ['宽带', '农区'], meaning: names.measure, state: 'anchored' });
    expect(edited.note).toMatch(/<strong>去年<\/strong>.*<li>/s);
    expect(edited.links).toHaveLength(1);
    expect(edited.links[0]).toMatch(/\S/);
    await marked(broadband, 'measure');

    const other = await cardShows(panel, community);
    await panel.click(inCard(other, '.annotation-tools button[aria-expanded]'));
    await panel.click(inCard(other, '.tag-input'));
    await panel.type('宽');
    await until('the tag to be offered', () => panel.evaluate(() => document.querySelector('.tag-option')));
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await until('the tag', () =>
      panel.evaluate(() => document.querySelector('.tag-box .tag')?.textContent.includes('宽带')),
    );
    await panel.press('Escape');
    await cardShows(panel, community, ({ tags }) => tags.join() === '宽带');

    await stage.read(pages.plan2009);
    await cardShows(
      panel,
      broadband,
      ({ state, note, tags, links }) =>
        state === 'anchored' && note === edited.note && tags.length === 2 && links.length === 1,
    );
  });
});

import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { readMarks } from './harness/page-marks.ts';
import { passagesOf, rowOf } from './harness/panel-contents.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

inEachBrowser('pages of several content systems', (stage) => {
  test.each([
    ['a later year, in TRS', pages.plan2010, '五统一', 60],
    ['2008, in UCAP tables', pages.plan2008, '96048', 50],
    ['2007, exported from Word', pages.results2007, '阳光政务服务热线', 15],
    ['the 2006 speech, broken by line breaks', pages.speech2006, '电子政务', 15],
    ['the region, in UCAP tables', pages.region2006, '金煤工程', 60],
    ['a table', pages.table, '一卡通', 4],
  ] as const)('%s', async (_, url, word, least) => {
    const count = await stage.read(url);
    expect(count).toBeGreaterThanOrEqual(least);
    const marked = Object.values(await readMarks(stage.rig.page))
      .flat()
      .join('\n');
    expect(marked).toContain(word);
    // Navigation, position line, share bar and footer are nobody's policy.
    expect(marked).not.toMatch(/网站标识码|ICP备|您当前的位置|打印本页|索引号/);
  });

  test('bytes in GB18030 are read as what they say', async () => {
    const count = await stage.read(pages.gb18030);
    const plain = await stage.read(pages.plan2009);
    expect(count).toBe(plain);
  });

  test('frames of the same origin are read and marked', async () => {
    const plain = await stage.read(pages.plan2009);
    for (const url of [pages.frameset, pages.iframe]) {
      expect(await stage.read(url)).toBe(plain);
      const inFrames = await Promise.all(stage.rig.page.frames().map(readMarks));
      expect(inFrames.flatMap((marks) => Object.values(marks).flat()).join('')).toContain(
        '行政村宽带上网率100%',
      );
      // The year stands in the frame, not in the page around it.
      await stage.openPanel();
      const contents = await stage.panelShows('all matches', allMatched, 60_000);
      expect(contents.title).toContain('2009');
      expect(passagesOf(contents).flatMap(({ years }) => years)).not.toContain(2009);
    }
  });

  test.each([
    ['a news page', pages.news],
    ['a list', pages.list],
  ])('%s has nothing to show', async (_, url) => {
    await stage.rig.goto(pages.plan2009);
    await until('the number', async () => Number(await stage.rig.badge()) > 0);
    await stage.openPanel();
    await stage.rig.goto(url);
    const { sections } = await stage.panelShows('the empty state', ({ title, notice }) => title && notice);
    expect(sections).toEqual([]);
    expect(await stage.rig.badge()).toMatch(/^0?$/);
  });

  test('a single-page application is followed, and what comes late is read', async () => {
    await stage.rig.goto(pages.spa2009);
    await stage.openPanel();
    const plain2009 = await stage.panelShows(
      'the late half',
      (contents) =>
        passagesOf(contents).some(({ text }) => text.includes('电子政务内网')) &&
        allMatched(contents) &&
        contents,
      60_000,
    );
    const years2009 = new Set(passagesOf(plain2009).flatMap(({ years }) => years));
    expect(years2009).not.toContain(2009);

    // What the user has open and looks for on a page ends with it, though none is loaded.
    const panel = await stage.rig.panel();
    await panel.click(rowOf(passagesOf(plain2009)[0]!.id));
    await stage.panelShows('it open', ({ open }) => open);
    await panel.click('.filter-box input');
    await panel.press('9');
    const filter = () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('.filter-box input')!.value);
    await until('the filter', async () => (await filter()) === '9');

    await stage.rig.page.click('[data-article="2008"]');
    const of2008 = await stage.panelShows(
      'the 2008 plan',
      (contents) =>
        passagesOf(contents).some(({ text }) => text.includes('管理中心')) && allMatched(contents),
      60_000,
    );
    const texts = passagesOf(of2008)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).not.toContain('“12396”公益服务体系');
    const years = new Set(passagesOf(of2008).flatMap((passage) => passage.years));
    expect(years).toContain(2009);
    expect(years).not.toContain(2008);
    expect(of2008.open).toBeNull();
    expect(await filter()).toBe('');

    await stage.rig.page.click('[data-article="about"]');
    await stage.panelShows('nothing', ({ sections, notice }) => sections.length === 0 && notice);
    expect(Object.values(await readMarks(stage.rig.page)).flat()).toEqual([]);

    await stage.rig.page.goBack();
    await stage.panelShows('the 2008 plan again', ({ sections }) => sections.length > 0);
  });
});

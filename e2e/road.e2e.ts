import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { clickMark, placeOfMark, readMarks } from './harness/page-marks.ts';
import { passagesOf, readPanel, rowOf } from './harness/panel-contents.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { readDocument } from './site/texts.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

inEachBrowser('the 2009 plan read against the plans', (stage) => {
  let counted = 0;

  test('the icon shows how many passages were found, and each is marked on the page', async () => {
    counted = await stage.read(pages.plan2009);
    expect(counted).toBeGreaterThan(30);
    const panel = await stage.openPanel();
    const contents = await stage.panelShows('the list', ({ sections }) => sections.length);
    expect(passagesOf(contents)).toHaveLength(counted);
    expect(contents.title).toContain('2009年信息化建设任务');

    const marked = Object.values(await readMarks(stage.rig.page)).flat();
    const unmarked = passagesOf(contents).filter(({ text }) => {
      // A passage may be painted in several stretches; every one of them is a part of it.
      const stretches = marked.filter((each) => squeezed(text).includes(each) && each.length > 0);
      return stretches.reduce((sum, each) => sum + each.length, 0) < squeezed(text).length;
    });
    expect(unmarked).toEqual([]);
    expect(await panel.evaluate(() => document.querySelectorAll('.passage').length)).toBe(counted);
  });

  test('passages stand in page order under the headings of the page', async () => {
    const contents = await readPanel(await stage.rig.panel());
    const page = squeezed(readDocument('wuhai-2009').paragraphs.join(''));
    let from = 0;
    for (const { text } of passagesOf(contents)) {
      const at = page.indexOf(squeezed(text), from);
      expect(at, `"${text}" after the one before it`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    const names = contents.sections.map(({ name }) => name).join('\n');
    const headings = [
      '“数字乌海”建设',
      '“两化”融合创新工作',
      '电子政务工作',
      '农牧业信息化工作',
      '“一卡通”工程建设',
    ];
    const places = headings.map((heading) => names.indexOf(heading));
    expect(
      places.every((place) => place >= 0),
      names,
    ).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('every passage is matched; three other years are found, and its own is left out', async () => {
    const contents = await stage.panelShows('all matches', allMatched, 60_000);
    const years = new Set(passagesOf(contents).flatMap((passage) => passage.years));
    expect([...years].sort()).toEqual([2006, 2007, 2008]);
  });

  test('an open passage lists tasks by year, newest first, with source, heading and shared words', async () => {
    const before = await readPanel(await stage.rig.panel());
    const broadband = passagesOf(before).find(({ text }) => text.includes('行政村宽带上网率100%'))!;
    await (await stage.rig.panel()).click(rowOf(broadband.id));
    const { tasks } = await stage.panelShows(
      'its tasks',
      ({ open, tasks }) => open === broadband.id && tasks.length,
    );

    const shown = tasks.filter(({ folded }) => !folded);
    expect(shown.map(({ year }) => year)).toEqual(shown.map(({ year }) => year).toSorted((a, b) => b - a));
    expect(tasks.map(({ year }) => year)).not.toContain(2009);
    const of2008 = shown.find(({ year, text }) => year === 2008 && text.includes('70%'))!;
    expect(of2008).toMatchObject({ strength: 'strong' });
    expect(of2008.plan).toContain('2008');
    expect(of2008.path).toContain('农区信息化');
    expect(of2008.marked.join()).toContain('行政村宽带上网');
  });

  test('pointing at a passage lights it on the page, and only it', async () => {
    const panel = await stage.rig.panel();
    const [first, second] = passagesOf(await readPanel(panel)).slice(2);
    const lit = async (text: string) => {
      const marks = await readMarks(stage.rig.page);
      return Object.values(marks).some((texts) => texts.length > 0 && texts.join('') === squeezed(text));
    };
    expect(await lit(first!.text)).toBe(false);
    await panel.point(rowOf(first!.id));
    await until('the first to be lit', () => lit(first!.text));
    await panel.point(rowOf(second!.id));
    await until('the second to be lit', () => lit(second!.text));
    expect(await lit(first!.text)).toBe(false);
  });

  test('choosing a passage scrolls the page to it', async () => {
    const panel = await stage.rig.panel();
    const last = passagesOf(await readPanel(panel)).at(-1)!;
    await stage.rig.page.evaluate(() => scrollTo(0, 0));
    await until('the top', async () => (await stage.rig.page.evaluate(() => scrollY)) === 0);
    expect(await placeOfMark(stage.rig.page, last.text)).toMatchObject({ visible: false });
    await panel.click(rowOf(last.id));
    await until(
      'the passage in the viewport',
      async () => (await placeOfMark(stage.rig.page, last.text))?.visible,
    );
  });

  test('clicking a mark on the page brings up its passage in the panel', async () => {
    const panel = await stage.rig.panel();
    const passages = passagesOf(await readPanel(panel));
    const wanted = passages[Math.floor(passages.length / 2)]!;
    await stage.rig.page.evaluate(() => scrollTo(0, 0));
    await clickMark(stage.rig.page, wanted.text);
    await stage.panelShows('the passage open', ({ open }) => open === wanted.id);
    await until('it to be in sight', () =>
      panel.evaluate((selector) => {
        const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, rowOf(wanted.id)),
    );
  });

  test('the page is as if nobody had read it', async () => {
    // Parsed again from what the server sent, in the same browser, where no extension reaches it.
    expect(Object.values(await readMarks(stage.rig.page)).flat()).not.toEqual([]);
    const { same, styles, rules, moved } = await stage.rig.page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const untouched = new DOMParser().parseFromString(source, 'text/html');
      const rects = () =>
        [...document.querySelectorAll('body *')].map((element) => {
          const { top, left, width, height } = element.getBoundingClientRect();
          return [top, left, width, height].join();
        });
      const marked = rects();
      const kept = [...CSS.highlights];
      CSS.highlights.clear();
      const bare = rects();
      for (const [name, highlight] of kept) CSS.highlights.set(name, highlight);
      return {
        same: document.documentElement.outerHTML === untouched.documentElement.outerHTML,
        styles: document.styleSheets.length - untouched.querySelectorAll('style').length,
        // How marks look stands in a constructed sheet, which is no part of the DOM; it may speak of nothing else.
        rules: document.adoptedStyleSheets.flatMap((sheet) =>
          [...sheet.cssRules].flatMap((rule) =>
            rule instanceof CSSMediaRule ? [...rule.cssRules].map(({ cssText }) => cssText) : [rule.cssText],
          ),
        ),
        moved: marked.filter((rect, i) => rect !== bare[i]).length,
      };
    });
    expect({ same, styles, moved }).toEqual({ same: true, styles: 0, moved: 0 });
    expect(rules.filter((rule) => !rule.startsWith('::highlight(zhengmai-'))).toEqual([]);
  });
});

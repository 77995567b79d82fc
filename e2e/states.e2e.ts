import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languageOf, wordsFor } from '../components/words/language.ts';
import type { BrowserName } from '../scripts/browsers.ts';
import { allMatched } from './harness/all-matched.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { readMarks } from './harness/page-marks.ts';
import { type PanelContents, passagesOf } from './harness/panel-contents.ts';
import { builds } from './harness/start.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

/** The extension's API, as functions that run in its background find it. */
declare const browser: typeof import('wxt/browser').browser | undefined;
declare const chrome: typeof import('wxt/browser').browser;

inEachBrowser('other sites', (stage) => {
  test('nothing runs before the user asks; then this page is read, and only it', async () => {
    await stage.rig.goto(pages.shop);
    // A government page in between shows that the extension is awake and would have had the time.
    await stage.read(pages.plan2009);
    await stage.rig.goto(pages.shop);
    expect(await stage.rig.badge()).toBe('');
    expect(await readMarks(stage.rig.page)).toEqual({});

    await stage.openPanel();
    const contents = await stage.panelShows('the passages', ({ sections }) => sections.length);
    expect(await until('the number', () => stage.rig.badge())).toBe(String(passagesOf(contents).length));
    expect(
      Object.values(await readMarks(stage.rig.page))
        .flat()
        .join(''),
    ).toContain('行政村宽带上网率100%');

    await stage.rig.goto(`${pages.shop}?again`);
    await stage.panelShows(
      'that it is no government page',
      ({ notice, sections }) => notice && !sections.length,
    );
    expect(await readMarks(stage.rig.page)).toEqual({});
  });
});

inEachBrowser('the ways to ask', (stage) => {
  test('the context menu has the page read; nothing but it did so before', async () => {
    await stage.rig.goto(pages.shop);
    if (stage.rig.name === 'chromium') {
      // The icon opens the panel and gives access to this site's pages in this tab, as the real menu would have done.
      await stage.openPanel();
      await stage.panelShows('the passages', ({ sections }) => sections.length);
      await stage.rig.goto(`${pages.shop}?again`);
      await stage.panelShows('that it is not read', ({ notice, sections }) => notice && !sections.length);
    }
    expect(await readMarks(stage.rig.page)).toEqual({});
    await stage.rig.chooseMenu();
    const contents = await stage.panelShows('the passages', ({ sections }) => sections.length);
    expect(await until('the number', () => stage.rig.badge())).toBe(String(passagesOf(contents).length));
  });

  test('the keyboard commands are there with their keys', async () => {
    const commands = await stage.rig.background.evaluate(() =>
      (typeof browser === 'undefined' ? chrome : browser!).commands.getAll(),
    );
    expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
      [stage.rig.name === 'chromium' ? '_execute_action' : '_execute_browser_action', 'Alt+Shift+M'],
      ['highlight-selection', 'Alt+Shift+H'],
    ]);
  });
});

inEachBrowser('a PDF on a government site', (stage) => {
  test('the panel says that it cannot be read, whether it was open before or not; the next page is read', async () => {
    const cannotBeRead = ({ notice, language }: PanelContents) =>
      notice === wordsFor(languageOf(language)).notices.notAPage.title;
    await stage.rig.goto(pages.pdf);
    await stage.openPanel();
    await stage.panelShows('that it cannot be read', cannotBeRead);
    expect(await stage.rig.badge()).toBe('');

    await stage.read(pages.plan2009);
    await stage.panelShows('the list', ({ sections }) => sections.length);
    await stage.rig.goto(pages.pdf);
    await stage.panelShows('that it cannot be read', cannotBeRead);
    expect(await stage.rig.badge()).toBe('');
  });
});

inEachBrowser('a site switched off', (stage) => {
  test('its marks, list and number go, it stays unread, and it can be switched on again', async () => {
    const count = await stage.read(pages.plan2009);
    const panel = await stage.openPanel();
    await stage.panelShows('the list', ({ sections }) => sections.length);

    await panel.click('.site-switch');
    await stage.panelShows('that the site is off', ({ notice, sections }) => notice && !sections.length);
    await until(
      'the marks to go',
      async () => Object.values(await readMarks(stage.rig.page)).flat().length === 0,
    );
    await until('the number to go', async () => (await stage.rig.badge()) === '');

    await stage.rig.goto(pages.plan2008);
    await stage.panelShows('that the site is still off', ({ notice, title }) => notice && !title);
    expect(await stage.rig.badge()).toBe('');

    await panel.click('.main-button');
    const contents = await stage.panelShows('the 2008 plan', ({ sections }) => sections.length);
    expect(contents.title).toContain('2008');
    expect(await stage.read(pages.plan2009)).toBe(count);
  });
});

/** A copy of the build whose model is spoilt. */
function spoilt(name: BrowserName, spoil: (model: string) => void): string {
  const copy = mkdtempSync(join(tmpdir(), `zhengmai-${name}-`));
  cpSync(builds[name], copy, { recursive: true });
  const models = join(copy, 'models');
  const file = readdirSync(models, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('.onnx'),
  );
  if (!file) throw new Error('The build has no model to spoil.');
  spoil(join(models, file));
  return copy;
}

describe('a spoilt model', () => {
  const copies: string[] = [];
  const spoiltCopy = (name: BrowserName, spoil: (model: string) => void) => {
    const copy = spoilt(name, spoil);
    copies.push(copy);
    return copy;
  };
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true });
  });

  inEachBrowser(
    'a damaged model',
    (stage) => {
      test('is said to be damaged; the passages stay readable, and another try says the same', async () => {
        await stage.read(pages.plan2009);
        const panel = await stage.openPanel();
        const { fault, sections } = await stage.panelShows('the fault', (contents) => contents.fault);
        expect(sections.length).toBeGreaterThan(3);
        expect(fault).toMatch(/损坏|damaged/);
        await panel.click('.engine-notice .small-button');
        await stage.panelShows('the fault again', (contents) => contents.fault);
      });
    },
    (name) => ({
      extension: spoiltCopy(name, (model) => {
        const bytes = readFileSync(model);
        bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
        writeFileSync(model, bytes);
      }),
    }),
  );

  const kept = new Map<string, string>();
  inEachBrowser(
    'a missing model',
    (stage) => {
      test('is said to be missing; when it is there again, another try matches', async () => {
        await stage.read(pages.part2010);
        const panel = await stage.openPanel();
        const { fault } = await stage.panelShows('the fault', (contents) => contents.fault);
        expect(fault).toMatch(/缺|不见|找不到|missing/);
        const [model, hidden] = [...kept].find(([path]) => path.includes(`zhengmai-${stage.rig.name}-`))!;
        cpSync(hidden, model);
        await panel.click('.engine-notice .small-button');
        const contents = await stage.panelShows('all matches', allMatched, 60_000);
        expect(contents.fault).toBeNull();
      });
    },
    (name) => ({
      extension: spoiltCopy(name, (model) => {
        const aside = `${model}.aside`;
        cpSync(model, aside);
        rmSync(model);
        kept.set(model, aside);
      }),
    }),
  );
});

import { mkdirSync, writeFileSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed } from 'vitest';
import { browserNames } from '../../scripts/browsers.ts';
import { type Site, serve } from '../serve.ts';
import { borrow, type Loan } from './kept-browsers.ts';
import { type PanelContents, passagesOf, readPanel } from './panel-contents.ts';
import type { Panel, Rig, RigOptions } from './rig.ts';
import { start } from './start.ts';
import { until } from './until.ts';

/** Hosts of the fixture pages. A request to any other fails the tests. */
const ownHosts = ['www.wuhai.gov.cn', 'm.wuhai.gov.cn', 'www.nmg.gov.cn', 'shop.example'];

/** What the tests of one browser work with. */
export interface Stage {
  readonly rig: Rig;
  readonly site: Site;
  /** Closes the browser and starts it again, with the profile that the options name. */
  restart(): Promise<void>;
  /** Loads an address, and waits until the icon shows how many passages were found. Gives that number. */
  read(url: string): Promise<number>;
  /** Clicks the icon and gives the panel that opens. */
  openPanel(): Promise<Panel>;
  /** Waits until what stands in the panel is as wanted, and gives it. */
  panelShows(
    what: string,
    wanted: (contents: PanelContents) => unknown,
    limit?: number,
  ): Promise<PanelContents>;
}

/**
 * Describes the same behaviour for Chromium and Firefox: one browser with the extension for all tests of the block, where
 * nothing is left of the block before. With a profile among the options it is a browser of its own, that can be restarted.
 * Afterwards, whatever the tests did, no request may have gone to a host that is not the fixtures' own.
 */
export function inEachBrowser(
  what: string,
  tests: (stage: Stage) => void,
  options: (name: Rig['name']) => Partial<RigOptions> = () => ({}),
): void {
  const only = process.env.E2E_BROWSER;
  for (const name of browserNames.filter((each) => !only || each === only)) {
    describe(`${what} (${name})`, () => {
      let rig: Rig;
      let site: Site;
      let loan: Loan | undefined;
      let sound = true;
      const chosen = options(name);
      beforeAll(async () => {
        if (!chosen.profile) {
          loan = await borrow(name, chosen);
          return void ({ rig, site } = loan);
        }
        site = await serve();
        rig = await start(name, { port: site.port, ...chosen });
      });
      afterAll(async () => {
        if (chosen.profile) {
          await rig?.close();
          await site?.close();
        }
        await loan?.giveBack(sound);
        const foreign = site?.visits.filter(({ host }) => !ownHosts.includes(host));
        const asked = foreign?.map(({ host, path }) => `${host} ${path ?? ''}`);
        expect(asked, 'requests to other hosts').toEqual([]);
      });
      beforeEach(({ task }) => {
        onTestFailed(() => {
          sound = false;
          return keepPictures(rig, `${name} ${what} ${task.name}`);
        });
      });

      const panelShows: Stage['panelShows'] = async (wantedIs, wanted, limit = 30_000) => {
        let last: PanelContents | undefined;
        const see = async () => {
          last = await readPanel(await rig.panel());
          if (!wanted(last)) return undefined;
          const [first] = passagesOf(last);
          return !first || (await standsOn(rig.page, first.text)) ? last : undefined;
        };
        try {
          return await until(wantedIs, see, limit);
        } catch (error) {
          const seen = last && { ...last, sections: last.sections.length, passages: passagesOf(last).length };
          throw new Error(`${(error as Error).message}; the panel shows ${JSON.stringify(seen)}`);
        }
      };
      tests({
        get rig() {
          return rig;
        },
        get site() {
          return site;
        },
        restart: async () => {
          await rig.close();
          rig = await start(name, { port: site.port, ...chosen });
        },
        read: async (url) => {
          await rig.goto(url);
          return until(`a number on the icon for ${url}`, async () => Number.parseInt(await rig.badge(), 10));
        },
        openPanel: async () => {
          await rig.clickIcon();
          return rig.panel();
        },
        panelShows,
      });
    });
  }
}

/**
 * Whether the page, or one of its frames, has the beginning of a passage: the panel may still show the page that stood
 * beside it before.
 */
async function standsOn(page: Page, passage: string): Promise<boolean> {
  const has = (frame: Frame) =>
    frame.evaluate(
      (wanted) => document.documentElement.textContent.replaceAll(/\s+/g, '').includes(wanted),
      passage.replaceAll(/\s+/g, '').slice(0, 12),
    );
  return (await Promise.all(page.frames().map(has))).includes(true);
}

/** Pictures of page, panel and workbench, for whoever looks into a failure. */
async function keepPictures(rig: Rig, of: string): Promise<void> {
  const folder = 'out/e2e';
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${of.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
  const pictures = {
    page: () => rig.page.screenshot(),
    panel: async () => (await rig.panel(500)).screenshot(),
    workbench: async () => (await rig.workbench('whole', 0)).screenshot(),
  };
  for (const [what, take] of Object.entries(pictures)) {
    try {
      writeFileSync(`${file}-${what}.png`, await take());
    } catch {
      // Not every test has all of them.
    }
  }
}

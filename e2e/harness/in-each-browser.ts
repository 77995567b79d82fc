import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed } from 'vitest';
import { browserNames } from '../../scripts/browsers.ts';
import { type Site, serve } from '../serve.ts';
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
  /** Closes the browser and starts it again, with the same profile if the options name one. */
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
 * Describes the same behaviour for Chromium and Firefox: one browser with the extension for all tests of the block.
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
      const chosen = options(name);
      beforeAll(async () => {
        site = await serve();
        rig = await start(name, { port: site.port, ...chosen });
      });
      afterAll(async () => {
        await rig?.close();
        await site?.close();
        const foreign = site?.visits.filter(({ host }) => !ownHosts.includes(host));
        expect(foreign, 'requests to other hosts').toEqual([]);
      });
      beforeEach(({ task }) => {
        onTestFailed(() => keepPictures(rig, `${name} ${what} ${task.name}`));
      });

      const panelShows: Stage['panelShows'] = async (wantedIs, wanted, limit = 30_000) => {
        let last: PanelContents | undefined;
        const see = async () => {
          last = await readPanel(await rig.panel());
          return wanted(last) ? last : undefined;
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

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type Site, serve } from '../serve.ts';
import type { Renew, Rig, RigOptions } from './rig.ts';
import { builds, start } from './start.ts';

/*
 * Browsers stay open from one block of tests to the next, and from file to file (the files run in one process, see
 * vitest.e2e.config.ts): to start one takes seconds. Between two blocks the extension is taken out with all that it
 * keeps, every tab is closed, and the extension is put in again, so a block finds what it would in a new browser.
 */

/** A browser for one block of tests, and the server that has all of its traffic. */
export interface Loan {
  readonly rig: Rig;
  readonly site: Site;
  /** @param sound nothing went wrong; a browser in which something did, or that cannot be cleared, is closed. */
  giveBack(sound: boolean): Promise<void>;
}

type Wanted = Partial<Pick<RigOptions, 'extension' | 'language' | 'downloads'>>;

const waiting = new Map<
  string,
  { readonly site: Site; readonly renew: Renew; readonly close: () => Promise<void> }
>();

/** Gives a browser with the extension, as if it had just been started. */
export async function borrow(name: BrowserName, options: Wanted): Promise<Loan> {
  // Chromium's language is given when it starts.
  const kind = name === 'chromium' ? `${name} ${options.language}` : name;
  const there = waiting.get(kind);
  waiting.delete(kind);
  const site = there?.site ?? (await serve());
  site.renew();
  const rig = there
    ? await there.renew({ extension: builds[name], ...options }).catch(async (error) => {
        await there.close();
        throw error;
      })
    : await start(name, { port: site.port, ...options });
  noteDown(rig);
  const close = async () => {
    await rig.close();
    // Its number may be another process's before the tests have ended.
    const note = noteOf(rig);
    if (note) rmSync(note, { force: true });
    await site.close();
  };
  return {
    rig,
    site,
    giveBack: async (sound) => {
      const renew = sound ? await rig.clear().catch(() => null) : null;
      if (renew) waiting.set(kind, { site, renew, close });
      else await close();
    },
  };
}

/** Writes down what has to be ended after the last test (see built.ts): this process is not told when that is. */
function noteDown(rig: Rig): void {
  const note = noteOf(rig);
  if (note) writeFileSync(note, JSON.stringify(rig.process));
}

function noteOf({ process: { pid } }: Rig): string | undefined {
  const folder = process.env.E2E_KEPT;
  return folder && join(folder, `${pid}.json`);
}

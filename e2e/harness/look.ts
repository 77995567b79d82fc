import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import type { Stage } from './in-each-browser.ts';
import type { Panel } from './rig.ts';
import { until } from './until.ts';

/** Where pictures go. */
export const looksFolder = 'out/looks';

/**
 * Has a look at a page of the extension: at this width nothing may be wider than its window, and axe may find nothing
 * wrong. Its picture is taken.
 *
 * What axe judges is the same in all browsers and, but for colours, in both themes, and it is what takes the time. So each
 * look is judged once in each of two themes and two languages: in Chinese light in Chromium and dark in Firefox, in
 * English in Chromium.
 *
 * @param what names it in the picture's file; a name that ends in "paper" is seen as printed
 * @param width in CSS pixels
 */
export async function look(stage: Stage, at: Panel, what: string, width: number): Promise<void> {
  const { name: browser, language } = stage.rig;
  mkdirSync(looksFolder, { recursive: true });
  await at.setWidth(width);
  const paper = what.endsWith('paper');
  const dark = language.startsWith('zh') && browser === 'firefox' && !paper;
  await stage.rig.setDark(dark);
  // The colours that are asked for would end it.
  if (paper) await at.setPaper(true);
  await until(`${what} at rest`, () =>
    at.evaluate(() => document.getAnimations().every(({ playState }) => playState !== 'running')),
  );
  const name = `${browser}-${language}-${what}-${width}-${dark ? 'dark' : 'light'}`;
  writeFileSync(`${looksFolder}/${name}.png`, await at.screenshot());
  const over = await at.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, `${name}: wider than its window`).toBeLessThanOrEqual(0);
  // A sheet of paper has no structure to find one's way by.
  if (paper || (browser === 'firefox' && !dark)) return;
  expect(await axeFaults(at), name).toEqual([]);
}

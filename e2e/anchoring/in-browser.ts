/** What runs in the browser's page: bundled, and called by the names it gives to the window. */
import type { Target } from '../../lib/annotation/annotation.ts';
import { written } from './baseline-line.ts';
import type { Choice } from './choose.ts';
import { findAll, save } from './find-again.ts';
import { fillFrames, type Loaded, load } from './in-page.ts';
import type { Page } from './versions.ts';

type Shown = Pick<Page, 'html' | 'frames'>;

/** Puts a page in the place of this one. */
function show({ html, frames }: Shown): Loaded {
  document.open();
  document.write(html);
  document.close();
  fillFrames(document, frames);
  return load(document);
}

const anchoring = {
  save: (page: Shown, choices: readonly Choice[]): Target[] => save(show(page), choices),
  find(page: Shown, targets: readonly Target[]): { readonly text: string; readonly outcomes: string } {
    const loaded = show(page);
    const outcomes = findAll(loaded, targets).map((outcome) => written(outcome, loaded.text));
    return { text: loaded.text, outcomes: outcomes.join(' ') };
  },
};
export type InBrowser = typeof anchoring;

Object.assign(window, { anchoring });

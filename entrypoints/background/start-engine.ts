import { browser } from 'wxt/browser';

const page = '/offscreen.html';
let starting: Promise<boolean> | undefined;

/** Has the engine's owner running. Firefox's background page is it; in Chrome an offscreen document is made. */
export function startEngine(): Promise<boolean> {
  if (!browser.offscreen) return Promise.resolve(true);
  // One at a time: two panels may ask at once, and Chrome allows one offscreen document.
  starting ??= createOffscreen().finally(() => {
    starting = undefined;
  });
  return starting;
}

async function createOffscreen(): Promise<boolean> {
  const there = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as never],
    documentUrls: [browser.runtime.getURL(page as never)],
  });
  if (there.length) return true;
  await browser.offscreen.createDocument({
    url: page,
    reasons: ['WORKERS' as never],
    justification: 'Owns the worker that compares passages with the plans of the library, on this machine.',
  });
  return true;
}

import { JSDOM } from 'jsdom';
import { fillFrames, type Loaded, load } from './in-page.ts';
import type { Page } from './versions.ts';

/** A page as a document without a browser. */
export function openPage({ html, frames, address }: Page): Loaded {
  const { document } = new JSDOM(html, { url: address }).window;
  fillFrames(document, frames);
  return load(document);
}

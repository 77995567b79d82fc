import { browser } from 'wxt/browser';
import { serveEngine } from '../offscreen/serve-engine.ts';

/** Where there is no offscreen document (Firefox), the background page owns the engine. */
export function serveEngineHere(): void {
  if (!browser.offscreen) serveEngine();
}

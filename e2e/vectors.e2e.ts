import { expect, test } from 'vitest';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { pages } from './site/catalogue.ts';

/** The extension's API, as functions that run in the panel find it. */
declare const browser: typeof import('wxt/browser').browser | undefined;
declare const chrome: typeof import('wxt/browser').browser;

inEachBrowser('the library', (stage) => {
  test('has the vectors this browser itself computes, for every task', async () => {
    // A page with nothing to match leaves the engine to the check.
    await stage.rig.goto(pages.news);
    const panel = await stage.openPanel();
    await stage.panelShows('that there is nothing', ({ notice }) => notice);
    const { tasks, least } = await panel.evaluate(async () => {
      const { runtime } = typeof browser === 'undefined' ? chrome : browser!;
      await runtime.sendMessage({ type: 'start-engine' });
      const port = runtime.connect({ name: 'zhengmai:engine' });
      const checked = new Promise<{ tasks: number; least: number }>((done, fail) => {
        port.onMessage.addListener(
          (message: { type: string; tasks: number; least: number; detail?: string }) => {
            if (message.type === 'checked') done({ tasks: message.tasks, least: message.least });
            if (message.type === 'failed') fail(new Error(message.detail));
          },
        );
        port.onDisconnect.addListener(() => fail(new Error('The engine hung up.')));
      });
      port.postMessage({ type: 'check' });
      return checked.finally(() => port.disconnect());
    });
    console.error(`${stage.rig.name}: least cosine over ${tasks} tasks: ${least}`);
    expect(tasks).toBeGreaterThan(250);
    expect(least).toBeGreaterThanOrEqual(0.999);
  });
});

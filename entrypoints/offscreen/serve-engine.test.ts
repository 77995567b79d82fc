import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EngineHost } from '../../lib/engine/host.ts';
import { enginePort } from '../../lib/messages/engine.ts';
import { serveEngine } from './serve-engine.ts';

type Connected = Parameters<typeof fakeBrowser.runtime.onConnect.addListener>[0];

let connected: Connected;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    connected = listener;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('pages of the extension are served, and nobody else', () => {
  const connect = vi.spyOn(EngineHost.prototype, 'connect').mockImplementation(() => {});
  serveEngine();
  const { id } = fakeBrowser.runtime;
  const own = fakeBrowser.runtime.getURL('/workbench.html' as never);
  const from = (sender: object, name = enginePort) => connected({ name, sender } as never);
  from({ id: 'another-extension', url: 'moz-extension://another/' });
  from({ id, tab: { id: 1 }, url: 'https://www.wuhai.gov.cn/' });
  from({ id, url: own }, 'another-port');
  expect(connect).not.toHaveBeenCalled();
  from({ id, url: own });
  from({ id, tab: { id: 1 }, url: own });
  expect(connect).toHaveBeenCalledTimes(2);
});

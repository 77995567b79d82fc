import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FromEngine, ToEngine } from '../../../lib/messages/engine.ts';

/** The engine's end of a port. */
export class EnginePort {
  readonly got: ToEngine[] = [];
  #heard = (_message: unknown) => {};
  #gone = () => {};
  readonly onMessage = { addListener: (heard: (message: unknown) => void) => void (this.#heard = heard) };
  readonly onDisconnect = { addListener: (gone: () => void) => void (this.#gone = gone) };

  postMessage(message: ToEngine): void {
    this.got.push(message);
  }

  disconnect(): void {}

  say(message: FromEngine): void {
    this.#heard(message);
  }

  end(): void {
    this.#gone();
  }
}

/** Has pages connect with a test instead of the engine. @returns the ports that they have opened */
export function standInForEngine(): () => readonly EnginePort[] {
  const ports: EnginePort[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(true as never);
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    ports.push(new EnginePort());
    return ports.at(-1) as never;
  });
  return () => ports;
}

import { type Browser, browser } from 'wxt/browser';
import type { ToBackground } from '../../lib/messages/background.ts';
import { enginePort, FromEngine, isAnswer, type ToEngine } from '../../lib/messages/engine.ts';
import { receive } from '../../lib/messages/receive.ts';

/** Milliseconds before the first and the last try to reach the engine again. */
const waits = { first: 200, last: 5_000 };
/** Tries in a row after which the user is told. */
const triesBeforeTold = 4;

type Match = Extract<ToEngine, { type: 'match' }>;

export interface EngineLink {
  /** Asks for matches; kept, and asked again if the engine has to be started anew. */
  match(request: Match): void;
  /** These first, from now on. */
  first(ids: string[]): void;
  /** Asks something else, once; again if the engine has to be started anew before it has answered. */
  ask(question: ToEngine): void;
  /**
   * Tells the engine, if it is there: one that is started later finds out by itself.
   * @returns whether it was told, and will answer
   */
  tell(news: ToEngine): boolean;
  retry(): void;
  /** Forgets what was asked: another page is beside the panel. */
  forget(): void;
}

/** A page's line to the engine. It outlives the engine's owner: a lost port is opened again and asked anew. */
export function linkToEngine(heard: (message: FromEngine) => void): EngineLink {
  let port: Browser.runtime.Port | undefined;
  let matching: Match | undefined;
  let questions: readonly ToEngine[] = [];
  let wait = waits.first;
  let opening = false;
  /** Tries since the engine was last heard. */
  let tries = 0;
  /** What it said last was that it had failed: it does nothing until `retry`. */
  let failed = false;

  const isAsking = () => matching !== undefined || questions.length > 0;

  const open = async () => {
    if (port || opening || !isAsking()) return;
    opening = true;
    const start: ToBackground = { type: 'start-engine' };
    const started = await browser.runtime.sendMessage(start).catch(() => false);
    opening = false;
    if (started !== true) return again();
    if (!isAsking()) return;
    const mine = browser.runtime.connect({ name: enginePort });
    port = mine;
    mine.onMessage.addListener((raw: unknown) => {
      const message = receive(FromEngine, raw);
      if (!message || port !== mine) return;
      wait = waits.first;
      tries = 0;
      failed = message.type === 'failed';
      questions = questions.filter((question) => !isAnswer(message, question));
      heard(message);
    });
    mine.onDisconnect.addListener(() => {
      void browser.runtime.lastError;
      if (port !== mine) return;
      port = undefined;
      again();
    });
    if (matching) mine.postMessage(matching);
    for (const question of questions) mine.postMessage(question);
  };

  const again = () => {
    tries += 1;
    if (tries === triesBeforeTold) {
      heard({ type: 'failed', fault: 'crashed', detail: 'The page that owns the engine cannot be started.' });
    }
    setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, waits.last);
  };

  const post = (message: ToEngine) => {
    if (port) port.postMessage(message);
    else void open();
  };

  const ask = (question: ToEngine) => {
    const name = JSON.stringify(question);
    questions = [...questions.filter((other) => JSON.stringify(other) !== name), question];
    post(question);
  };

  return {
    match(request) {
      matching = request;
      post(request);
    },
    first(ids) {
      if (matching) matching = { ...matching, first: ids };
      port?.postMessage({ type: 'first', ids } satisfies ToEngine);
    },
    ask,
    tell(news) {
      if (!port || failed) return false;
      ask(news);
      return true;
    },
    retry() {
      wait = waits.first;
      tries = 0;
      post({ type: 'retry' });
    },
    forget() {
      matching = undefined;
      questions = [];
      const old = port;
      port = undefined;
      old?.disconnect();
    },
  };
}

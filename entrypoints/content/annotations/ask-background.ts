import type * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  type AnnotationsToBackground,
  FoundOrRefused,
  KeptOrRefused,
} from '../../../lib/messages/annotations.ts';
import { receive } from '../../../lib/messages/receive.ts';

type Asked<T extends AnnotationsToBackground['type']> = Extract<AnnotationsToBackground, { type: T }>;

/** Times a message is sent: the background may be ended while it works, and the next message starts it again. */
const tries = 4;
/** Ms between them, growing. */
const pause = 150;

/** Asks for the annotations of a page. */
export const askForAnnotations = (message: Asked<'page-annotations'>): Promise<FoundOrRefused> =>
  ask(message, FoundOrRefused);

/** Has something kept. Repeating does no harm: a creation knows its id, and an edit says what is to be, not what changes. */
export const askToKeep = (
  message: Asked<'create-annotation'> | Asked<'edit-annotation'>,
): Promise<KeptOrRefused> => ask(message, KeptOrRefused);

/** Sends at once, in the user's gesture. */
export function askToWriteNote(id: string): void {
  const message: Asked<'write-note'> = { type: 'write-note', id };
  try {
    browser.runtime.sendMessage(message).catch(() => undefined);
  } catch {
    // After an update of the extension this script is on its own.
  }
}

async function ask<S extends v.GenericSchema>(message: AnnotationsToBackground, answer: S) {
  for (let i = 1; ; i++) {
    try {
      const answered = receive(answer, await browser.runtime.sendMessage(message));
      if (answered) return answered;
    } catch {
      // Nobody there, or ended in the middle.
    }
    if (i === tries) return { is: 'refused', fault: 'failed' } as const;
    await new Promise((done) => setTimeout(done, i * pause));
  }
}

import { createRequire } from 'node:module';

// jsdom gives no other way to an event that counts as the user's.
const { implForWrapper } = createRequire(import.meta.url)('jsdom/lib/generated/idl/utils.js') as {
  implForWrapper(wrapper: object): { isTrusted: boolean; _dispatch(event: object): void };
};

/** Dispatches an event as the browser does for the user's doing: with `isTrusted`. */
export function dispatchAsUser<E extends Event>(target: EventTarget, event: E): E {
  const inner = implForWrapper(event);
  inner.isTrusted = true;
  implForWrapper(target)._dispatch(inner);
  return event;
}

const through = { bubbles: true, cancelable: true, composed: true };

export const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  dispatchAsUser(target, new KeyboardEvent('keydown', { key, ...through, ...more }));

export const mouse = (target: EventTarget, type: string, more: MouseEventInit = {}): MouseEvent =>
  dispatchAsUser(target, new MouseEvent(type, { ...through, ...more }));

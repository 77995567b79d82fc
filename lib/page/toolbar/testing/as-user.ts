import { createRequire } from 'node:module';
import { ofView } from '../../of-view.ts';

// jsdom gives no other way to an event that counts as the user's.
const { implForWrapper } = createRequire(import.meta.url)('jsdom/lib/generated/idl/utils.js') as {
  implForWrapper(wrapper: object): { isTrusted: boolean; _dispatch(event: object): void };
};

/** Dispatches an event as the browser does for the user's doing: with `isTrusted`. */
function dispatchAsUser<E extends Event>(target: EventTarget, event: E): E {
  const inner = implForWrapper(event);
  inner.isTrusted = true;
  implForWrapper(target)._dispatch(inner);
  return event;
}

const through = { bubbles: true, cancelable: true, composed: true };

export function press(target: Node, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new (eventOf(target, 'KeyboardEvent'))('keydown', { key, ...through, ...more });
  return dispatchAsUser(target, event);
}

export function mouse(target: Node, type: string, more: MouseEventInit = {}): MouseEvent {
  return dispatchAsUser(target, new (eventOf(target, 'MouseEvent'))(type, { ...through, ...more }));
}

export function pointer(target: Node, type: string, pointerType: string): PointerEvent {
  const event = new (eventOf(target, 'PointerEvent'))(type, { ...through, pointerType });
  return dispatchAsUser(target, event);
}

/** What tells of itself without more, to its target and whoever catches it on the way. */
export function happen(target: Node, type: string): Event {
  return dispatchAsUser(target, new (eventOf(target, 'Event'))(type));
}

function eventOf<K extends 'Event' | 'KeyboardEvent' | 'MouseEvent' | 'PointerEvent'>(target: Node, name: K) {
  return ofView(target.ownerDocument ?? (target as Document), name);
}

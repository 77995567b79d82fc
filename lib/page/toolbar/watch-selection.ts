import { isStanding } from '../flat-tree.ts';
import { selectedRange } from '../selected-range.ts';

/** Px the mouse has to move for a drag. */
const still = 4;
/** Ms after the button was released: a click inside a selection takes it back only then. */
const afterMouse = 20;
/** Ms of rest after keys, or the handles of a touch screen, have changed a selection. */
const pause = 400;
/** Ms within which a change follows from a key. */
const fromKey = 1_000;

const heard = ['pointerdown', 'mousedown', 'dragend', 'keydown', 'selectionchange', 'load'] as const;

export interface SelectionWatcher {
  /** The user has finished selecting. Told again when the user has changed the selection. */
  selected(range: Range): void;
  /** What was selected last is so no more. */
  cleared(): void;
}

/**
 * Tells what the user selects in a document and in the frames of it that may be read, whenever they come: by mouse when
 * the button is released, by keys and by touch when they rest. What scripts select, and what is selected in editable
 * fields, is none.
 */
export function watchSelection(document: Document, signal: AbortSignal, watcher: SelectionWatcher): void {
  new SelectionWatch(signal, watcher).enter(document);
}

class SelectionWatch {
  private readonly signal: AbortSignal;
  private readonly watcher: SelectionWatcher;
  private readonly listeners = new WeakMap<Document, (event: Event) => void>();
  /** Where the mouse was pressed, while it is. */
  private pressed: { readonly document: Document; readonly event: MouseEvent } | undefined;
  /** A finger was used last: the handles it moves change the selection without any other event. */
  private touch = false;
  private keyed = Number.NEGATIVE_INFINITY;
  /** The selection has changed since it was last looked at. */
  private changed = false;
  /** Where the selection stands that was told. */
  private holder: Document | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal, watcher: SelectionWatcher) {
    this.signal = signal;
    this.watcher = watcher;
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Listens in a document. Done again it is harmless, and it is needed: `document.open` takes the listeners away. */
  enter(document: Document): void {
    let listener = this.listeners.get(document);
    if (!listener) this.listeners.set(document, (listener = (event) => this.hear(document, event)));
    const options = { capture: true, passive: true, signal: this.signal };
    for (const type of heard) document.addEventListener(type, listener, options);
    // On its way the first of all: a drag may end over our toolbar, which keeps its events to itself.
    document.defaultView?.addEventListener('mouseup', listener, options);
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) this.enterFrame(frame);
  }

  private enterFrame(frame: HTMLIFrameElement): void {
    // Another origin's is null.
    if (frame.contentDocument) this.enter(frame.contentDocument);
  }

  private hear(document: Document, event: Event): void {
    if (!event.isTrusted) return;
    switch (event.type) {
      case 'pointerdown':
        this.touch = (event as PointerEvent).pointerType === 'touch';
        break;
      case 'mousedown':
        if (!this.touch) this.press(document, event as MouseEvent);
        break;
      case 'mouseup':
        this.release(event as MouseEvent);
        break;
      case 'dragend':
        this.pressed = undefined;
        break;
      case 'keydown':
        this.keyed = performance.now();
        break;
      case 'selectionchange':
        this.change(document);
        break;
      case 'load':
        this.loaded(event.target as Element);
    }
  }

  private press(document: Document, event: MouseEvent): void {
    if (event.button !== 0) return;
    this.pressed = { document, event };
    this.keyed = Number.NEGATIVE_INFINITY;
    this.changed = false;
  }

  private release({ button, detail, screenX, screenY }: MouseEvent): void {
    const { pressed } = this;
    if (!pressed || button !== 0) return;
    this.pressed = undefined;
    const { event, document } = pressed;
    const moved = Math.hypot(screenX - event.screenX, screenY - event.screenY) > still;
    // A plain click selects nothing: then a script has done it.
    if (moved || detail > 1 || event.shiftKey) this.lookAfter(afterMouse, document);
  }

  private change(document: Document): void {
    this.changed = true;
    if (document === this.holder && !rangeIn(document)) this.clear();
    else if (!this.pressed && (this.touch || performance.now() - this.keyed < fromKey))
      this.lookAfter(pause, document);
  }

  private loaded(target: Element): void {
    if (/^i?frame$/.test(target.localName)) this.enterFrame(target as HTMLIFrameElement);
  }

  private lookAfter(ms: number, document: Document): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(document), ms);
  }

  private look(document: Document): void {
    if (!this.changed || this.pressed) return;
    this.changed = false;
    const range = rangeIn(document);
    if (range) {
      this.holder = document;
      this.watcher.selected(range);
    } else if (document === this.holder) this.clear();
  }

  private clear(): void {
    this.holder = undefined;
    clearTimeout(this.timer);
    this.watcher.cleared();
  }
}

/** What is selected in this very document; its frames are looked at on their own. */
function rangeIn(document: Document): Range | undefined {
  const range = isStanding(document) && document.defaultView ? selectedRange(document) : undefined;
  return range?.startContainer.ownerDocument === document ? range : undefined;
}

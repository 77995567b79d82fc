import { type Meaning, meanings } from '../../annotation/annotation.ts';
import { isStanding } from '../flat-tree.ts';
import { isBackward } from './is-backward.ts';
import { keepBeside } from './keep-beside.ts';
import { isRangeStanding } from './range-ends.ts';
import { shieldEvents } from './shield-events.ts';
import type { Side } from './stand-beside.ts';
import { type Mode, ToolbarElement, type ToolbarWords } from './toolbar-element.ts';

export type { ToolbarWords } from './toolbar-element.ts';

/** What the user chooses. What is shown next, the one told says: of itself the toolbar stays as it is. */
export interface ToolbarChoices {
  meaning(meaning: Meaning): void;
  /** To write the note: beside a selection, that of an annotation to be made. */
  note(): void;
  remove(): void;
  undo(): void;
  reattach(): void;
  /** Nothing is shown any more, whoever hid it. */
  closed(): void;
}

export interface ToolbarOptions {
  readonly signal: AbortSignal;
  readonly words: () => ToolbarWords;
  readonly labels: () => Readonly<Record<Meaning, string>>;
  readonly chosen: ToolbarChoices;
}

/** Ms that a message stays: long enough to be read twice; longer where it offers something. */
const stay = 6_000;
const stayWithUndo = 12_000;
/** Ms for which the status must have been on the page, empty, for screen readers to tell what comes into it. */
const settle = 50;

/**
 * The toolbar beside a selection or an annotation, and short messages in its place. One element in the top layer, in
 * the document only while something is shown; nothing else on the page is changed, and the selection stays.
 */
export class SelectionToolbar {
  private readonly document: Document;
  private readonly options: ToolbarOptions;
  private element: ToolbarElement | undefined;
  private range: Range | undefined;
  private side: Side = 'above';
  private lastUsed: Meaning | undefined;
  /** Ends the listeners of what is shown. */
  private showing: AbortController | undefined;
  private stand: () => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the keyboard before. */
  private before: HTMLElement | undefined;

  constructor(document: Document, options: ToolbarOptions) {
    this.document = document;
    this.options = options;
    options.signal.addEventListener('abort', () => this.hide());
  }

  get shown(): boolean {
    return this.showing !== undefined;
  }

  /** Whether an event comes from the toolbar. */
  contains(event: Event): boolean {
    return this.element !== undefined && event.composedPath().includes(this.element.host);
  }

  /**
   * Beside a range, to make a new annotation of it. `last`: the meaning that was last used, which stands out; `focus`
   * moves the keyboard there.
   */
  offer(range: Range, { last, focus }: { last?: Meaning; focus?: boolean } = {}): void {
    this.lastUsed = last ?? this.lastUsed;
    const element = this.show('offer', range, isBackward(range) ? 'above' : 'below');
    element.emphasise(undefined, this.lastUsed);
    if (focus) this.focus(element);
  }

  /** Beside an existing annotation: change its meaning, write its note, remove it. `focus` moves the keyboard there. */
  change(range: Range, meaning: Meaning, { focus }: { focus?: boolean } = {}): void {
    const element = this.show('change', range, 'above');
    element.emphasise(meaning, undefined);
    if (focus) this.focus(element);
  }

  /** Beside a selection that may be a lost annotation's new place. */
  place(range: Range): void {
    this.show('place', range, isBackward(range) ? 'above' : 'below');
  }

  /**
   * A short message where the toolbar last stood, or at the window's lower edge. `undo` offers to take back what it
   * tells of; `stays` keeps it until it is closed.
   */
  say(text: string, { undo = false, stays = false }: { undo?: boolean; stays?: boolean } = {}): void {
    const hadFocus = this.element?.hasFocus;
    const { range } = this;
    const element = this.show('message', range && isRangeStanding(range) ? range : undefined, this.side);
    element.undo.hidden = !undo;
    if (hadFocus) (undo ? element.undo : element.close).focus({ preventScroll: true });
    this.timer = setTimeout(() => {
      element.status.textContent = text;
      this.stand();
      if (!stays) this.hideAfter(undo ? stayWithUndo : stay);
    }, settle);
  }

  hide(): void {
    const { element, showing, before } = this;
    if (!element || !showing) return;
    const { hasFocus } = element;
    this.showing = undefined;
    this.before = undefined;
    showing.abort();
    clearTimeout(this.timer);
    element.host.remove();
    if (hasFocus && before && isStanding(before)) before.focus({ preventScroll: true });
    this.options.chosen.closed();
  }

  private show(mode: Mode, range: Range | undefined, side: Side): ToolbarElement {
    const element = (this.element ??= new ToolbarElement(this.document));
    const { signal } = this.listen(element, range);
    clearTimeout(this.timer);
    this.range = range;
    this.side = side;
    element.set(mode, this.options.words(), this.options.labels());
    if (!element.host.isConnected) {
      this.document.documentElement.append(element.host);
      element.host.showPopover();
    }
    const always = () => mode === 'message' || element.hasFocus;
    this.stand = keepBeside(element.surface, { range, side, always, signal });
    this.stand();
    return element;
  }

  private listen(element: ToolbarElement, range: Range | undefined): AbortController {
    this.showing?.abort();
    const showing = (this.showing = new AbortController());
    const { signal } = showing;
    const view = this.document.defaultView!;
    shieldEvents(element.host, view, signal, (event) => this.inside(element, event));
    for (const each of new Set([view, range?.startContainer.ownerDocument?.defaultView])) {
      each?.addEventListener('keydown', (event) => this.keyOutside(element, event), {
        capture: true,
        signal,
      });
      each?.addEventListener('click', (event) => this.clickOutside(element, event), {
        capture: true,
        signal,
      });
    }
    return showing;
  }

  private focus(element: ToolbarElement): void {
    if (!element.hasFocus) this.before = activeIn(this.document);
    element.focus();
  }

  /** What the user did in the toolbar, told by its window. */
  private inside(element: ToolbarElement, event: Event): void {
    // Selection and keyboard stay where they are.
    if (event.type === 'mousedown') event.preventDefault();
    else if (event.type === 'keydown') this.key(element, event as KeyboardEvent);
    // Firefox presses a button when Space is released, whatever became of its keydown.
    else if (event.type === 'keyup' && (event as KeyboardEvent).key === ' ') event.preventDefault();
    else if (event.type === 'focusin') element.tell(element.active);
    else if (event.type === 'click') this.choose(element, element.buttonAt(event as MouseEvent));
  }

  private key(element: ToolbarElement, event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') return this.hide();
    if (element.move(event.key) || event.repeat) return;
    this.choose(element, element.buttonOf(event.key));
  }

  private keyOutside({ mode, surface }: ToolbarElement, event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
    if (mode === 'message' || surface.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.hide();
  }

  private clickOutside({ mode }: ToolbarElement, event: MouseEvent): void {
    if (event.isTrusted && mode !== 'message') this.hide();
  }

  private choose(element: ToolbarElement, button: HTMLElement | undefined): void {
    const { chosen } = this.options;
    if (!button || button.hidden) return;
    const meaning = meanings.find((each) => element.meanings[each] === button);
    if (meaning) {
      this.lastUsed = meaning;
      chosen.meaning(meaning);
    } else if (button === element.note) chosen.note();
    else if (button === element.remove) chosen.remove();
    else if (button === element.place) chosen.reattach();
    else {
      this.hide();
      if (button === element.undo) chosen.undo();
    }
  }

  private hideAfter(ms: number): void {
    this.timer = setTimeout(() => {
      if (this.element?.inUse) this.hideAfter(ms);
      else this.hide();
    }, ms);
  }
}

/** What has the keyboard, in shadow trees too. */
function activeIn(document: Document): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active as HTMLElement | null) ?? undefined;
}

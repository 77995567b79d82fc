import { type Meaning, meanings } from '../../annotation/annotation.ts';
import { ofView } from '../of-view.ts';
import { markOwn } from './own-element.ts';
import { toolbarCss } from './toolbar-css.ts';

/** What the toolbar says, in the user's language. */
export interface ToolbarWords {
  /** Their language, as a `lang` attribute has it. */
  readonly language: string;
  /** Names of the toolbar: beside a selection, and beside an annotation. */
  readonly offer: string;
  readonly change: string;
  /** On its buttons. */
  readonly note: string;
  readonly remove: string;
  readonly place: string;
  readonly undo: string;
  readonly close: string;
}

export type Mode = 'offer' | 'change' | 'place' | 'message';

/** Paths in a square of 16, drawn with a line. */
const icons = {
  note: ['m3 13 .6-2.7 7-7a1.45 1.45 0 0 1 2.1 2.1l-7 7Z', 'm9.4 4.5 2.1 2.1'],
  remove: ['M3 4.5h10M6.25 4.5V3h3.5v1.5', 'm4.25 4.5.6 8.5h6.3l.6-8.5M6.9 7v3.5M9.1 7v3.5'],
  close: ['m4.75 4.75 6.5 6.5M11.25 4.75l-6.5 6.5'],
} as const;

/**
 * The toolbar's elements: a host for the top layer, all else in its closed shadow tree. Made node by node, for pages may
 * demand trusted types, and styled by a constructed sheet, for they may forbid every other style.
 */
export class ToolbarElement {
  readonly host: HTMLElement;
  /** What is moved about. */
  readonly surface: HTMLElement;
  readonly meanings: Readonly<Record<Meaning, HTMLButtonElement>>;
  readonly note: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
  readonly place: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly undo: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  mode: Mode = 'offer';
  private readonly document: Document;
  private readonly root: ShadowRoot;
  private readonly bar: HTMLElement;
  private readonly divider: HTMLElement;
  private readonly message: HTMLElement;
  private readonly tip: HTMLElement;

  constructor(document: Document) {
    this.document = document;
    this.host = document.createElement('div');
    this.host.setAttribute('popover', 'manual');
    markOwn(this.host);
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new (ofView(document, 'CSSStyleSheet'))();
    sheet.replaceSync(toolbarCss);
    this.root.adoptedStyleSheets.push(sheet);

    this.meanings = Object.fromEntries(
      meanings.map((meaning) => [meaning, this.button(`sign ${meaning}`, this.make('span', 'glyph'))]),
    ) as Record<Meaning, HTMLButtonElement>;
    this.divider = this.make('span', 'divider');
    this.note = this.button('sign', this.icon(icons.note));
    this.remove = this.button('sign', this.icon(icons.remove));
    this.place = this.button('text');
    const swatches = Object.values(this.meanings);
    this.bar = this.make('div', 'bar', ...swatches, this.divider, this.note, this.remove, this.place);
    this.bar.setAttribute('role', 'toolbar');
    this.status = this.make('span', 'status');
    this.status.setAttribute('role', 'status');
    this.undo = this.button('text');
    this.close = this.button('sign', this.icon(icons.close));
    this.message = this.make('div', 'message', this.status, this.undo, this.close);
    this.tip = this.make('div', 'tip');
    this.tip.setAttribute('aria-hidden', 'true');
    this.surface = this.make('div', 'surface', this.bar, this.message, this.tip);
    this.surface.addEventListener('pointerover', ({ target }) => this.tell(buttonAround(target as Element)));
    this.surface.addEventListener('pointerleave', () => this.tell(undefined));
    this.root.append(this.surface);
  }

  /** Shows what belongs to `mode`, with these words. */
  set(mode: Mode, words: ToolbarWords, labels: Readonly<Record<Meaning, string>>): void {
    this.mode = mode;
    this.surface.lang = words.language;
    this.bar.hidden = mode === 'message';
    this.message.hidden = mode !== 'message';
    this.status.textContent = '';
    for (const each of [...Object.values(this.meanings), this.divider, this.note]) {
      each.hidden = mode === 'place';
    }
    this.remove.hidden = mode !== 'change';
    this.place.hidden = mode !== 'place';
    this.bar.setAttribute('aria-label', mode === 'change' ? words.change : words.offer);
    meanings.forEach((meaning, i) => {
      const button = this.meanings[meaning];
      // Spaces make the line under a single letter long enough to show its pattern.
      button.firstElementChild!.textContent = `\u00a0${Array.from(labels[meaning])[0] ?? ''}\u00a0`;
      name(button, labels[meaning], `${i + 1}`);
    });
    name(this.note, words.note, 'N');
    name(this.remove, words.remove, 'Delete');
    name(this.close, words.close, 'Escape');
    this.place.textContent = words.place;
    this.undo.textContent = words.undo;
    this.rove(this.active);
    this.tell(this.active);
  }

  /** Shows which meaning the annotation has, or which one was used last. */
  emphasise(pressed: Meaning | undefined, last: Meaning | undefined): void {
    for (const meaning of meanings) {
      const button = this.meanings[meaning];
      button.classList.toggle('last', meaning === last);
      if (pressed) button.setAttribute('aria-pressed', String(meaning === pressed));
      else button.removeAttribute('aria-pressed');
    }
    const first = pressed ?? last;
    if (first && !this.buttons.some((button) => button === this.active)) this.rove(this.meanings[first]);
  }

  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  get active(): HTMLElement | undefined {
    return (this.root.activeElement as HTMLElement | null) ?? undefined;
  }

  /** Whether the user is just pointing at it or has the keyboard in it. */
  get inUse(): boolean {
    return this.hasFocus || this.surface.matches(':hover');
  }

  focus(): void {
    this.buttons.find((button) => button.tabIndex === 0)?.focus({ preventScroll: true });
    this.tell(this.active);
  }

  /** Moves the keyboard along the toolbar. @returns whether the key is one that moves. */
  move(key: string): boolean {
    const { buttons } = this;
    const at = buttons.indexOf(this.active as HTMLButtonElement);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    }[key];
    if (to === undefined) return false;
    if (this.mode === 'message') return true;
    this.rove(buttons.at(to % buttons.length));
    this.focus();
    return true;
  }

  /** The button that a key presses. */
  buttonOf(key: string): HTMLElement | undefined {
    if (key === 'Enter' || key === ' ') return this.active;
    if (this.mode === 'message') return undefined;
    if (key === 'Delete' || key === 'Backspace') return this.remove;
    if (key.toLowerCase() === 'n') return this.note;
    const meaning = meanings[Number(key) - 1];
    return meaning && this.meanings[meaning];
  }

  /** The button that was clicked. A click without a pointer (screen readers, keys) is on what has the keyboard. */
  buttonAt({ clientX, clientY, detail }: MouseEvent): HTMLElement | undefined {
    if (detail === 0) return this.active;
    return buttonAround(this.root.elementFromPoint(clientX, clientY));
  }

  /** Shows the name of a button, and the key that presses it where keys do. */
  tell(button: HTMLElement | undefined): void {
    const label = button?.getAttribute('aria-label');
    this.tip.hidden = !label;
    if (!button || !label) return;
    this.tip.textContent = label;
    if (button === this.active) {
      this.tip.append(this.make('kbd', 'key', button.getAttribute('aria-keyshortcuts') ?? ''));
    }
    const [outer, inner, own] = [this.surface, button, this.tip].map((each) => each.getBoundingClientRect());
    const middle = (inner!.left + inner!.right) / 2 - outer!.left - own!.width / 2;
    this.tip.style.left = `${Math.max(0, Math.min(middle, outer!.width - own!.width))}px`;
  }

  /** The toolbar's buttons that are shown. */
  private get buttons(): HTMLButtonElement[] {
    return [...Object.values(this.meanings), this.note, this.remove, this.place].filter(
      ({ hidden }) => !hidden,
    );
  }

  /** One button can be reached by Tab, from there the arrows go on (ARIA Authoring Practices, "Toolbar"). */
  private rove(to: HTMLElement | undefined): void {
    const { buttons } = this;
    const one = buttons.find((button) => button === to) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === one ? 0 : -1;
  }

  private make(tag: string, name: string, ...inside: readonly (Node | string)[]): HTMLElement {
    const element = this.document.createElement(tag);
    element.className = name;
    element.append(...inside);
    return element;
  }

  private button(name: string, ...inside: readonly Node[]): HTMLButtonElement {
    const element = this.make('button', name, ...inside) as HTMLButtonElement;
    element.type = 'button';
    return element;
  }

  private icon(paths: readonly string[]): Element {
    const svg = 'http://www.w3.org/2000/svg';
    const element = this.document.createElementNS(svg, 'svg');
    element.setAttribute('viewBox', '0 0 16 16');
    element.setAttribute('aria-hidden', 'true');
    for (const d of paths) {
      const path = this.document.createElementNS(svg, 'path');
      path.setAttribute('d', d);
      element.append(path);
    }
    return element;
  }
}

function name(button: HTMLElement, label: string, key: string): void {
  button.setAttribute('aria-label', label);
  button.setAttribute('aria-keyshortcuts', key);
}

function buttonAround(element: Element | null): HTMLElement | undefined {
  return element?.closest('button') ?? undefined;
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '../../icons.tsx';
import { BackIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';

interface PaneProps {
  readonly label: string;
  /** What is open; another object when something else is. `focus`: the keyboard goes there too. */
  readonly open: { readonly focus: boolean };
  onClose(): void;
  readonly children: ComponentChildren;
}

/** What is open of a list: beside it, or over it where the window is narrow. Escape closes it, wherever the focus is. */
export function Pane({ label, open, onClose, children }: PaneProps) {
  const words = useWorkbench().words.workbench;
  const pane = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (isOthers(event.target as Element, pane.current!)) return;
      event.preventDefault();
      close.current();
    };
    // Not in the pane alone: the focus is on nothing once something that is no control was pressed.
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  useEffect(() => {
    pane.current?.scrollTo(0, 0);
    const focused = document.activeElement;
    // Where it covers the list, the keyboard must not stay in what is covered.
    const covered =
      focused?.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) === false;
    if (open.focus || covered) pane.current?.focus();
  }, [open]);

  return (
    <section ref={pane} class="detail" aria-label={label} tabIndex={-1}>
      <div class="detail-head">
        <button type="button" class="text-button detail-back" onClick={onClose}>
          <BackIcon />
          {words.back}
        </button>
        <h2>{label}</h2>
        <button
          type="button"
          class="icon-button detail-close"
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </section>
  );
}

/** A field outside of the pane, or a dialog, has its own use for Escape; what is being written in the pane must not be lost. */
function isOthers(target: Element, pane: Element): boolean {
  if (hasForm(pane)) return true;
  if (pane.contains(target)) return false;
  return (
    target.closest('textarea, select, input:not([type="checkbox"], [type="radio"])') !== null ||
    document.querySelector('dialog[open]') !== null ||
    pane.querySelector('textarea') !== null
  );
}

/** Whether a pane, or the one within an element, has a form: unlike a note, it is not kept when the pane is closed. */
export const hasForm = (around: Element): boolean => around.querySelector('.detail form') !== null;

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

/** What is open of a list: beside it, or over it where the window is narrow. Escape closes it. */
export function Pane({ label, open, onClose, children }: PaneProps) {
  const { back, close } = useWorkbench().words.workbench;
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    pane.current?.scrollTo(0, 0);
    const focused = document.activeElement;
    // Where it covers the list, the keyboard must not stay in what is covered.
    const covered =
      focused?.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) === false;
    if (open.focus || covered) pane.current?.focus();
  }, [open]);

  return (
    <section
      ref={pane}
      class="detail"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="detail-head">
        <button type="button" class="text-button detail-back" onClick={onClose}>
          <BackIcon />
          {back}
        </button>
        <h2>{label}</h2>
        <button
          type="button"
          class="icon-button detail-close"
          aria-label={close}
          title={close}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CloseIcon } from '../../icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { WorkBar } from './work-bar.tsx';

interface DialogProps {
  readonly title: string;
  /** The user wants it closed, by its button, Escape or a press beside it. */
  onClose(): void;
  /** Buttons at the bottom. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The browser's own modal dialog: keeps the focus inside, gives it back, and closes with Escape. */
export function Dialog({ title, onClose, foot, children }: DialogProps) {
  const { words } = useWorkbench();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = box.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);

  return (
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // Closed because it is going away: that is said later, when another may be open already.
        if (!box.current) return;
        // The browser closes it at a second Escape, whatever was said to the first.
        onClose();
        requestAnimationFrame(() => {
          if (box.current && !box.current.open) box.current.showModal();
        });
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <div class="dialog-inside">
        <div class="dialog-head">
          {/* The first thing said, and no button that a hasty Enter would press. */}
          <h2 id={id} tabIndex={-1} ref={(heading) => heading?.setAttribute('autofocus', '')}>
            {title}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.workbench.close}
            title={words.workbench.close}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        <WorkBar inDialog />
        {foot && <div class="dialog-foot">{foot}</div>}
      </div>
    </dialog>
  );
}

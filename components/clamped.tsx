import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from './words/words.ts';

interface ClampedProps {
  /** Lines that are shown at first. */
  readonly lines: number;
  /** Class of the text. */
  readonly class: string;
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** A text of which the first lines are shown, with a button for the rest where there is more. */
export function Clamped({ lines, class: name, words, children }: ClampedProps) {
  const box = useRef<HTMLDivElement>(null);
  const open = useSignal(false);
  const cut = useSignal(false);

  useEffect(() => {
    const element = box.current!;
    // Called as soon as it is laid out, which for what is out of sight is later (content-visibility), and when the
    // panel was made wider or narrower.
    const watcher = new ResizeObserver(() => {
      if (!open.peek()) cut.value = element.scrollHeight > element.clientHeight + 2;
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [children]);

  return (
    <div class="clamped">
      <div
        ref={box}
        class={name}
        data-cut={cut.value && !open.value}
        style={open.value ? undefined : { '--lines': lines }}
      >
        {children}
      </div>
      {cut.value && (
        <button
          type="button"
          class="text-button clamp-toggle"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {open.value ? words.annotations.less : words.annotations.more}
        </button>
      )}
    </div>
  );
}

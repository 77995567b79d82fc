import { useRef } from 'preact/hooks';
import { MoreIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';

/** What is seldom needed: reading again, all annotations, and what the results rest on. */
export function PageMenu() {
  const { view, actions, words } = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const engine = view.engine.value;
  return (
    <>
      <button type="button" class="icon-button" popovertarget="page-menu" aria-label={words.header.more}>
        <MoreIcon />
      </button>
      <div id="page-menu" class="page-menu" popover="auto" ref={box}>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            box.current?.hidePopover();
            actions.readPage();
          }}
        >
          {words.header.readAgain}
        </button>
        <button
          type="button"
          class="menu-item"
          onClick={() => {
            box.current?.hidePopover();
            actions.annotations.openWorkbench();
          }}
        >
          {words.annotations.openWorkbench}
        </button>
        <p class="menu-note">
          {engine.is === 'ready' && (
            <>
              {words.header.library(engine.plans, engine.tasks)}
              <br />
            </>
          )}
          {words.header.onDevice}
        </p>
      </div>
    </>
  );
}

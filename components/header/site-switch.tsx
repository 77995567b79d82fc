import { usePanel } from '../panel-context.ts';

/** Switches the site off. Shown on a site that is on: the panel of a switched-off site has its own button. */
export function SiteSwitch({ host }: { host: string }) {
  const { actions, words } = usePanel();
  return (
    <button
      type="button"
      class="site-switch"
      role="switch"
      aria-checked="true"
      onClick={() => actions.setSite(host, false)}
    >
      {words.header.onThisSite}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}

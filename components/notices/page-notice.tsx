import { usePanel } from '../panel-context.ts';
import type { PageState } from '../view.ts';
import { Notice, TechnicalDetail } from './notice.tsx';

/** What the panel says while there is no page to list. */
export function PageNotice({ page }: { page: Exclude<PageState, { is: 'read' }> }) {
  const { actions, words } = usePanel();
  const { notices } = words;
  switch (page.is) {
    case 'waiting':
      return <Notice {...notices.waiting} tone="busy" />;
    case 'reading':
      return <Notice {...notices.reading(page.part)} tone="busy" />;
    case 'not-a-page':
      return <Notice {...notices.notAPage} />;
    case 'not-government':
      return page.canRead ? (
        <Notice title={notices.canRead.title} text={notices.canRead.text}>
          <Host host={page.host} />
          <Action label={notices.canRead.action} act={() => actions.readPage()} />
        </Notice>
      ) : (
        <Notice {...notices.askToRead}>
          <img class="toolbar-icon" src="/icon/32.png" width="32" height="32" alt={words.name} />
        </Notice>
      );
    case 'switched-off':
      return (
        <Notice title={notices.switchedOff.title} text={notices.switchedOff.text}>
          <Host host={page.host} />
          <Action label={notices.switchedOff.action} act={() => actions.setSite(page.host, true)} />
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={notices.pageFailed.title} text={notices.pageFailed.text}>
          <Action label={notices.pageFailed.action} act={() => actions.readPage()} />
          <TechnicalDetail label={words.technical} detail={page.detail} />
        </Notice>
      );
  }
}

function Host({ host }: { host: string }) {
  return host ? <p class="notice-host">{host}</p> : null;
}

function Action({ label, act }: { label: string; act: () => void }) {
  return (
    <button type="button" class="main-button" onClick={act}>
      {label}
    </button>
  );
}

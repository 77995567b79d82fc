import { usePanel } from '../panel-context.ts';
import type { PageState } from '../view.ts';
import { Notice, TechnicalDetail } from './notice.tsx';
import { noticeForPage } from './notice-for-page.ts';

interface PageNoticeProps {
  readonly page: Exclude<PageState, { is: 'read' }>;
}

/** What the panel says while there is no page to list, and what can be done about it. */
export function PageNotice({ page }: PageNoticeProps) {
  const { words } = usePanel();
  const { title, text } = noticeForPage(page, words);
  const busy = page.is === 'waiting' || page.is === 'reading';
  return (
    <Notice title={title} text={text} tone={busy ? 'busy' : 'calm'}>
      <WayOut page={page} />
    </Notice>
  );
}

function WayOut({ page }: PageNoticeProps) {
  const { actions, words } = usePanel();
  const { notices } = words;
  switch (page.is) {
    case 'not-government':
      if (!page.canRead) {
        return <img class="toolbar-icon" src="/icon/32.png" width="32" height="32" alt={words.name} />;
      }
      return (
        <>
          <Host host={page.host} />
          <Action label={notices.canRead.action} act={() => actions.readPage()} />
        </>
      );
    case 'switched-off':
      return (
        <>
          <Host host={page.host} />
          <Action label={notices.switchedOff.action} act={() => actions.setSite(page.host, true)} />
        </>
      );
    case 'failed':
      return (
        <>
          <Action label={notices.pageFailed.action} act={() => actions.readPage()} />
          <TechnicalDetail label={words.technical} detail={page.detail} />
        </>
      );
    default:
      return null;
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

import { ListTools } from '../header/list-tools.tsx';
import { MatchStatus } from '../header/match-status.tsx';
import { EngineNotice } from '../notices/engine-notice.tsx';
import { Notice } from '../notices/notice.tsx';
import { usePanel } from '../panel-context.ts';
import { PassageList } from './passage-list.tsx';

/** The passages of the page: tools above, the list below; or that there are none. */
export function PassagesTab() {
  const { view, words } = usePanel();
  if (view.passages.value.length === 0) {
    return (
      <div class="panel-body">
        <Notice title={words.notices.nothing.title} text={words.notices.nothing.text} level={2} />
      </div>
    );
  }
  return (
    <>
      <div class="tab-tools">
        <ListTools />
        <MatchStatus />
      </div>
      <div class="panel-body">
        <EngineNotice />
        <PassageList />
      </div>
    </>
  );
}

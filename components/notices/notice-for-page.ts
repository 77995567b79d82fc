import type { PageState } from '../view.ts';
import type { NoticeWords, Words } from '../words/words.ts';

/** What the panel says while there is no page to list. */
export function noticeForPage(page: Exclude<PageState, { is: 'read' }>, { notices }: Words): NoticeWords {
  switch (page.is) {
    case 'waiting':
      return notices.waiting;
    case 'reading':
      return notices.reading(page.part);
    case 'not-a-page':
      return notices.notAPage;
    case 'not-government':
      return page.canRead ? notices.canRead : notices.askToRead;
    case 'switched-off':
      return notices.switchedOff;
    case 'failed':
      return notices.pageFailed;
  }
}

import type { PageState } from '../../components/view.ts';
import { isGovernmentHost } from '../../lib/policy/government-host.ts';

type Described =
  | Extract<PageState, { is: 'waiting' | 'not-a-page' | 'not-government' }>
  | { is: 'reading'; host: string };

/**
 * What a tab without our content script is, from what the browser lets us see of it. The address is known only for
 * *.gov.cn and for tabs the user has asked about (`activeTab`).
 * @param url the tab's address, if visible
 * @param status the tab's loading state
 */
export function describeTab(url: string | undefined, status: string | undefined): Described {
  if (!url) return { is: 'not-government', host: '', canRead: false };
  if (!/^https?:\/\//i.test(url)) return { is: 'not-a-page' };
  const { hostname } = new URL(url);
  if (!isGovernmentHost(hostname)) return { is: 'not-government', host: hostname, canRead: true };
  return status === 'complete' ? { is: 'reading', host: hostname } : { is: 'waiting' };
}

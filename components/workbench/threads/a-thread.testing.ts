import type { ThreadSummary } from '../../../lib/threads/thread.ts';

/** A thread of a list, for tests. */
export const aThread = (id: string, more: Partial<ThreadSummary> = {}): ThreadSummary => ({
  id,
  name: id,
  field: 'networks',
  years: [2008, 2009],
  silent: [],
  tasks: 2,
  last: 'continued',
  places: ['乌海市'],
  levels: ['city'],
  programmes: [],
  targets: false,
  ended: false,
  corrected: false,
  latest: '',
  words: id,
  ...more,
});

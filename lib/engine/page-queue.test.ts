import { expect, test } from 'vitest';
import { type MatchRequest, PageQueue } from './page-queue.ts';

const request = (texts: string, more: Partial<MatchRequest> = {}): MatchRequest => ({
  type: 'match',
  revision: 1,
  year: null,
  title: '',
  passages: [...texts].map((text) => ({ id: text, text, kind: 'task', headings: [], section: 0 })),
  first: [],
  ...more,
});

function order(queue: PageQueue): string {
  let answered = '';
  for (let i = queue.next(); i !== undefined; i = queue.next()) {
    answered += queue.request!.passages[i]!.id;
    queue.answered(i);
  }
  return answered;
}

test('what is wanted first, then reading order, each once', () => {
  const queue = new PageQueue();
  queue.replace(request('甲乙丙丁戊', { first: ['丁', '丙', '无'] }));
  expect(order(queue)).toBe('丁丙甲乙戊');
  expect([queue.done, queue.total]).toEqual([5, 5]);
});

test('another view comes before what is left of the old one', () => {
  const queue = new PageQueue();
  queue.replace(request('甲乙丙丁戊', { first: ['乙', '丙'] }));
  queue.answered(queue.next()!);
  queue.putFirst(['戊']);
  expect(order(queue)).toBe('戊甲丙丁');
});

test('a new request asks only what changed, with the neighbours in whose context it stands', () => {
  const queue = new PageQueue();
  queue.replace(request('一二三四五六七八九'));
  order(queue);
  queue.replace(request('一二三四五六七八新', { revision: 2 }));
  expect([queue.done, queue.total]).toEqual([6, 9]);
  expect(order(queue)).toBe('七八新');
});

test('what is answered anew is asked again, and stays done meanwhile', () => {
  const queue = new PageQueue();
  queue.replace(request('甲乙丙'));
  queue.answered(queue.next()!);
  queue.startAgain();
  expect(queue.done).toBe(1);
  expect(order(queue)).toBe('甲乙丙');
  queue.startAgain();
  queue.replace(request('甲乙丙', { revision: 2 }));
  expect([queue.done, queue.total]).toEqual([3, 3]);
  expect(order(queue)).toBe('甲乙丙');
  expect(queue.next()).toBeUndefined();
});

test('another year asks everything again', () => {
  const queue = new PageQueue();
  queue.replace(request('甲乙丙'));
  order(queue);
  queue.replace(request('甲乙丙', { year: 2009 }));
  expect(order(queue)).toBe('甲乙丙');
});

test('twenty thousand passages are gone through in a moment', () => {
  const queue = new PageQueue();
  const passages = Array.from({ length: 20_000 }, (_, i) => ({ ...request('句').passages[0]!, id: `${i}` }));
  const start = performance.now();
  queue.replace({ ...request(''), passages });
  expect(order(queue).length).toBe(passages.map(({ id }) => id).join('').length);
  expect(performance.now() - start).toBeLessThan(2_000);
});

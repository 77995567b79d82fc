import { expect, test } from 'vitest';
import { aThread } from './a-thread.testing.ts';
import { searchThreads, similarThreads, termsOf } from './search-threads.ts';

const broadband = aThread('b', {
  name: '行政村宽带上网率',
  words: '行政村宽带上网率\n年内达到100%，由ＩＣＴ企业承担',
});
const computers = aThread('c', { name: '电脑入农户上网工程', words: '电脑入农户上网工程' });
const card = aThread('k', { name: '“一卡通”工程', places: ['海勃湾区'], words: '城市一卡通' });
const all = [broadband, computers, card];
const found = (query: string) => searchThreads(all, termsOf(query)).map(({ id }) => id);

test('all words of a query must be there, in name, places or texts, whatever their width and case', () => {
  expect(found('上网')).toEqual(['b', 'c']);
  expect(found(' 上网　宽带 ')).toEqual(['b']);
  expect(found('ict １００%')).toEqual(['b']);
  expect(found('海勃湾')).toEqual(['k']);
  expect(found('没有')).toEqual([]);
  expect(found('  ')).toEqual(['b', 'c', 'k']);
});

test('names that have something in common are similar, the thread itself is not', () => {
  const ids = similarThreads(aThread('x', { name: '农户上网', field: null }), [...all, aThread('x')], 9);
  expect(ids.map(({ id }) => id)).toEqual(['c', 'b']);
  expect(similarThreads(computers, all, 1)).toHaveLength(1);
});

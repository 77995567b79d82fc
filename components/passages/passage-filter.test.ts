import { expect, test } from 'vitest';
import { match, passage } from '../testing/sample-data.ts';
import { filterPassages } from './passage-filter.ts';

const list = [
  passage('a', { text: '推进“一卡通”工程', matches: [match(2008, 'strong', { text: '发行IC卡' })] }),
  passage('b', { headings: ['一、卡务管理'], matches: undefined }),
  passage('c', { text: '建设数据中心' }),
];
const ids = (query: string, onlyRelated = false, open: string | null = null) =>
  filterPassages(list, { query, onlyRelated, open })
    .map((each) => each.id)
    .join('');

test('finds words in passages, headings and tasks', () => {
  expect(ids('一卡通')).toBe('a');
  expect(ids('卡务')).toBe('b');
  expect(ids('ic卡')).toBe('a');
  expect(ids('ＩＣ 一卡通')).toBe('a');
  expect(ids('2008')).toBe('a');
  expect(ids('一卡通 数据')).toBe('');
});

test('only with related tasks; the open passage always stays', () => {
  expect(ids('', true)).toBe('a');
  expect(ids('', true, 'c')).toBe('ac');
});

test('no filter gives the very same list', () => {
  expect(filterPassages(list, { query: ' ', onlyRelated: false, open: null })).toBe(list);
});

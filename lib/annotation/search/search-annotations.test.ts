import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annotation } from '../annotation.ts';
import { foldForSearch } from './fold-for-search.ts';
import { foundPlaces } from './found-places.ts';
import { queryPairs, queryTerms } from './query-terms.ts';
import { annotationWith } from './sample.ts';
import { searchAnnotations, searchNear } from './search-annotations.ts';

const search = (annotations: readonly Annotation[], query: string) => [
  ...searchAnnotations(annotations, queryTerms(query)).keys(),
];
const finds = (given: Parameters<typeof annotationWith>[0], query: string) =>
  search([annotationWith(given)], query).length === 1;

const link = {
  plan: 'p',
  planTitle: '乌海市2008年信息化工作要点',
  year: 2008,
  start: 0,
  end: 4,
  text: '建设应急指挥平台',
  headings: [],
};

test.each([
  ['the quote', { quote: '年内实现行政村宽带上网率100%' }, '行政村宽带'],
  ['one character', { quote: '年内实现行政村宽带' }, '村'],
  ['the note', { note: '与上一年相比' }, '上一年'],
  ['a tag', { tags: ['数字乌海'] }, '乌海'],
  ['the page’s title', { title: '政府工作报告' }, '工作报告'],
  ['the page’s site', { site: '乌海市人民政府' }, '人民政府'],
  ['a linked task', { links: [link] }, '应急指挥'],
  ['a linked task’s plan', { links: [link] }, '2008年信息化'],
  ['words in several fields', { quote: '电子政务', note: '落后', tags: ['重点'] }, '重点 落后 政务'],
  ['traditional characters in a text', { quote: '電子政務網絡' }, '电子政务网络'],
  ['traditional characters in a query', { quote: '电子政务网络' }, '電子政務網絡'],
  ['full width in a text', { quote: 'ＸＭＬ　１００％' }, 'xml 100%'],
  ['full width in a query', { quote: 'XML 100%' }, 'ｘｍｌ　１００％'],
  ['a part of a Latin word', { note: 'eGovernment' }, 'GOVERN'],
  ['accents or none', { note: 'résumé' }, 'resume'],
  ['white space among Chinese characters', { quote: '2009 年\n目标' }, '2009年目标'],
  ['invisible characters', { quote: '推\u200b进\u00ad信息' }, '推进信息'],
  ['a phrase', { quote: 'one stop government' }, '"stop government"'],
  ['a phrase in Chinese quotation marks', { quote: '落实“数字乌海”' }, '“数字乌海”'],
  ['a quotation mark without its partner', { quote: '落实“数字乌海”' }, '“数字'],
])('finds %s', (_, given, query) => expect(finds(given, query)).toBe(true));

test.each([
  ['two bigrams that do not stand together', { quote: '政务公开和公务接待' }, '政务接待'],
  ['a word too many', { quote: '电子政务' }, '电子 商务'],
  ['a phrase whose words stand apart', { quote: 'government one stop' }, '"stop government"'],
  ['a term from one tag into the next', { tags: ['数字', '乌海'] }, '数字乌海'],
  ['a word across two Latin words', { note: 'smart tools' }, 'tt'],
])('does not find %s', (_, given, query) => expect(finds(given, query)).toBe(false));

test('an empty query finds all', () => {
  expect(search([annotationWith(), annotationWith()], ' \u3000"" ')).toHaveLength(2);
});

test('what the user wrote fits better than what the page says, and more often better than once', () => {
  const inTitle = annotationWith({ title: '宽带' });
  const inQuote = annotationWith({ quote: '宽带网' });
  const inNote = annotationWith({ note: '宽带网' });
  const twice = annotationWith({ note: '宽带，宽带' });
  const inLong = annotationWith({ note: `宽带${'的'.repeat(2000)}` });
  const fits = searchAnnotations([inLong, inTitle, inQuote, inNote, twice], ['宽带']);
  const ranked = [...fits].sort(([, a], [, b]) => b - a).map(([annotation]) => annotation);
  expect(ranked).toEqual([twice, inNote, inQuote, inTitle, inLong]);
});

test('an annotation that was changed is found by its new words only', () => {
  const before = annotationWith({ note: '旧的' });
  expect(search([before], '旧的')).toHaveLength(1);
  const after = { ...before, note: '新的' };
  expect(search([after], '旧的')).toHaveLength(0);
  expect(search([after], '新的')).toEqual([after]);
});

/** Text of all kinds that people select and write: Chinese, Latin, marks, spaces, whatever else Unicode has. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'加快推進電子政务建设，。“”"「」　 \n％１ＡａéİΣς\u0301\u200b'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { minLength: 2, maxLength: 60 },
  )
  .map((parts) => parts.join(''));
/** A stretch of two or more code points of a text. */
const cut = text.chain((whole) => {
  const points = [...whole];
  return fc
    .tuple(fc.nat(points.length - 2), fc.nat(points.length))
    .map(([from, length]) => ({ whole, part: points.slice(from, from + Math.max(2, length)).join('') }));
});

test('every annotation is found by any stretch of its quote and of its note', () => {
  fc.assert(
    fc.property(cut, ({ whole, part }) => {
      expect(finds({ quote: whole }, part)).toBe(true);
      expect(finds({ note: whole }, part)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('every word of a stretch is marked where it stands', () => {
  fc.assert(
    fc.property(cut, ({ whole, part }) => {
      const terms = queryTerms(part);
      const spans = foundPlaces(whole, terms);
      const marked = spans.map(({ start, end }) => foldForSearch(whole.slice(start, end)));
      for (const term of terms) expect(marked.some((each) => each.includes(term))).toBe(true);
      for (const { start, end } of spans) expect(0 <= start && start < end && end <= whole.length).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

const comesNear = (quote: string, query: string) =>
  searchNear([annotationWith({ quote })], queryPairs(query)).size === 1;

test.each([
  ['a word put in', '行政村的宽带上网率', '行政村宽带上网', true],
  ['other words', '建设应急指挥平台', '行政村宽带上网', false],
  ['a half', '行政村卫生室建设', '行政村宽带上网', false],
  ['two characters, not together', '宽阔的带子', '宽带', false],
  ['a phrase in quotation marks', '行政村的宽带上网率', '“行政村宽带上网”', false],
  ['another number', '行政村宽带上网率100%', '行政村宽带上网率70%', true],
  ['one of two words', '行政村的宽带上网率', '行政村宽带上网 指挥', false],
  ['traditional characters', '行政村的宽带上网率', '行政村寬帶上網', true],
])('what comes near by bigrams: %s', (_, quote, query, near) => {
  expect(finds({ quote }, query)).toBe(false);
  expect(comesNear(quote, query)).toBe(near);
});

test('what comes nearer fits better', () => {
  const far = annotationWith({ quote: '行政村上网宽带' });
  const near = annotationWith({ quote: '行政村的宽带上网率' });
  const fits = searchNear([far, near], queryPairs('行政村宽带上网'));
  expect(fits.get(near)!).toBeGreaterThan(fits.get(far) ?? 0);
});

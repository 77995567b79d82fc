import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../annotation.ts';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { anyAnnotation } from './annotations.arbitrary.ts';
import { meaningOfTag, writeHypothesis } from './hypothesis.ts';
import { fromHypothesis } from './read-hypothesis.ts';

const exported = (annotation: Annotation) =>
  (JSON.parse(writeHypothesis([annotation], options)) as { annotations: Record<string, unknown>[] })
    .annotations[0]!;

function readOne(value: unknown): Annotation {
  const reading = fromHypothesis(value);
  if (reading.is === 'refused') throw new Error(JSON.stringify(reading.refused));
  return reading.annotation;
}

describe('a file for Hypothesis', () => {
  test('has what its importer asks for', () => {
    const file = JSON.parse(writeHypothesis([anAnnotation()], options)) as Record<string, unknown>;
    expect(file).toMatchObject({ export_date: options.at, client_version: 'zhengmai' });
    expect(exported(anAnnotation())).toMatchObject({
      // The importer has the user choose one of the makers, and an empty one cannot be chosen.
      user: expect.stringMatching(/^acct:.+@.+$/),
      uri: anAnnotation().target.page.address,
      document: { title: ['2026年政府工作报告'] },
      tags: ['政脉:目标', '公园', '城市更新'],
      target: [
        {
          source: anAnnotation().target.page.address,
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/div[1]/p[2]',
              startOffset: 2,
              endContainer: '/div[1]/p[3]',
              endOffset: 8,
            },
            { type: 'TextPositionSelector', start: 10, end: 30 },
            {
              type: 'TextQuoteSelector',
              exact: '新建公园 20 个，\n开放绿地 3 处。',
              prefix: '今年',
              suffix: '明年',
            },
          ],
        },
      ],
    });
  });

  test('tells linked tasks below the note, as a list', () => {
    expect(exported(anAnnotation()).text).toBe(
      '与**去年**相比多 5 个。\n\n### 关联任务\n\n- 2025 · 2025年上海市政府工作报告 · 二、重点任务 › （三）生态 · 新建公园 15 个。',
    );
    expect(exported(anAnnotation({ note: '' })).text).toMatch(/^### 关联任务\n/);
    expect(exported(anAnnotation({ links: [] })).text).toBe('与**去年**相比多 5 个。');
  });

  test('has no title where the page has none', () => {
    const { target } = anAnnotation();
    const untitled = anAnnotation({ target: { ...target, page: { ...target.page, title: '' } } });
    expect(exported(untitled).document).toEqual({});
  });
});

test('what Hypothesis can hold comes back the same', () => {
  fc.assert(
    fc.property(anyAnnotation, (annotation) => {
      const sent = { ...annotation, links: [], tags: annotation.tags.filter((tag) => !meaningOfTag(tag)) };
      const { page, ...place } = sent.target;
      const read = readOne(exported(sent));
      const bare = /^[\w-]+$/.test(sent.id) ? { ...sent, id: `urn:hypothesis:${sent.id}` } : sent;
      const { deleted: _, ...kept } = bare;
      expect(read).toEqual({
        ...kept,
        target: {
          page: { address: page.address, title: page.title, site: read.target.page.site, fingerprint: '' },
          ...place,
        },
      });
      expect(exported(read)).toEqual(exported(sent));
    }),
    { numRuns: 200 },
  );
});

test('reading twice makes the same ids', () => {
  const value = { ...exported(anAnnotation()), id: 'vX1bqDKxEe6sVR_-Nz3Kaw' };
  expect(readOne(value).id).toBe('urn:hypothesis:vX1bqDKxEe6sVR_-Nz3Kaw');
  expect(exported(readOne(value)).id).toBe('vX1bqDKxEe6sVR_-Nz3Kaw');
  const nameless = { ...value, id: undefined };
  expect(readOne(nameless).id).toBe(readOne(nameless).id);
});

test.each([
  [['政脉:疑问', 'a'], 'question', ['a']],
  [['a', '政脉：措施'], 'measure', ['a']],
  [['a', 'a', ' '], 'other', ['a']],
  [['政脉:其他', '政脉:目标'], 'other', ['政脉:目标']],
  [['政脉:别的'], 'other', ['政脉:别的']],
])('the tags %j mean %s', (tags, meaning, rest) => {
  expect(readOne({ ...exported(anAnnotation()), tags })).toMatchObject({ meaning, tags: rest });
});

test('a tag of the user’s that looks like a meaning stays a tag', () => {
  const annotation = anAnnotation({ meaning: 'other', tags: ['政脉:目标'], links: [] });
  expect(readOne(exported(annotation))).toMatchObject({ meaning: 'other', tags: ['政脉:目标'] });
});

test('an answer of its API', () => {
  const row = {
    id: 'abc',
    created: '2024-12-09T07:17:52.123456+00:00',
    updated: '2024-12-10T07:17:52.000000+00:00',
    user: 'acct:someone@hypothes.is',
    uri: 'https://example.org/',
    text: null,
    tags: [],
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [
      {
        source: 'https://example.org/',
        selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: 'a ', suffix: ' b' }],
      },
    ],
    document: { title: ['Example'] },
    links: { html: 'https://hypothes.is/a/abc' },
    flagged: false,
    hidden: true,
    user_info: { display_name: 'Someone' },
  };
  expect(readOne(row)).toEqual({
    id: 'urn:hypothesis:abc',
    created: '2024-12-09T07:17:52.123Z',
    modified: '2024-12-10T07:17:52.000Z',
    meaning: 'other',
    note: '',
    tags: [],
    links: [],
    target: {
      page: { address: 'https://example.org/', title: 'Example', site: 'example.org', fingerprint: '' },
      quote: { exact: 'words', prefix: 'a ', suffix: ' b' },
    },
  });
});

test.each<[string, object, string, string]>([
  ['a reply', { references: ['x'] }, 'references', 'reply'],
  ['a page note', { target: [{ source: 'https://a.cn' }] }, 'target', 'page-note'],
  [
    'a time in a video',
    { target: [{ selector: [{ type: 'MediaTimeSelector', start: 1 }] }] },
    'target',
    'no-quote',
  ],
  ['no address', { uri: '' }, 'uri', 'no-page'],
  ['a script for an address', { uri: 'javascript:alert(1)' }, 'uri', 'value'],
  ['tags that are none', { tags: ['a', 7] }, 'tags[1]', 'type'],
  ['a text that is none', { text: ['a'] }, 'text', 'type'],
  ['a moment that is none', { updated: 'yesterday' }, 'updated', 'value'],
  ['a title too long', { document: { title: ['长'.repeat(501)] } }, 'document.title[0]', 'too-long'],
])('%s is refused', (_, change, field, why) => {
  expect(fromHypothesis({ ...exported(anAnnotation()), ...change })).toMatchObject({
    is: 'refused',
    refused: { field, why, name: anAnnotation().id },
  });
});

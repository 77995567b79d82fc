import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Annotation } from '../annotation.ts';
import { anyAnnotation } from './annotations.arbitrary.ts';
import { fromWebAnnotation } from './read-web-annotation.ts';
import { toWebAnnotation, writeWebAnnotations } from './web-annotation.ts';

/** Through the text of a file, as it is read again. */
const throughText = (value: unknown): unknown =>
  JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(value))));

function readOne(value: unknown): Annotation {
  const reading = fromWebAnnotation(value);
  if (reading.is === 'refused') throw new Error(JSON.stringify(reading.refused));
  return reading.annotation;
}

test('any annotation is the same after export and import, and its second export the same text', () => {
  fc.assert(
    fc.property(anyAnnotation, (annotation) => {
      expect(v.is(Annotation, annotation)).toBe(true);
      const read = readOne(throughText(toWebAnnotation(annotation)));
      expect(read).toStrictEqual(annotation);
      expect(JSON.stringify(toWebAnnotation(read))).toBe(JSON.stringify(toWebAnnotation(annotation)));
    }),
    { numRuns: 300 },
  );
});

test('a file of annotations is the same text after import', () => {
  fc.assert(
    fc.property(fc.array(anyAnnotation, { maxLength: 5 }), (annotations) => {
      const file = writeWebAnnotations(annotations);
      const page = JSON.parse(file) as { items: unknown[] };
      expect(writeWebAnnotations(page.items.map(readOne))).toBe(file);
    }),
    { numRuns: 50 },
  );
});

const quote = { type: 'TextQuoteSelector', exact: '新建公园 20 个' };
const plain = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/anno/1',
  type: 'Annotation',
  created: '2026-03-05T08:00:00Z',
  target: { source: 'https://www.gov.cn/a.html', selector: quote },
};

describe('annotations of other programs', () => {
  test('one selector, no context, no title, no body', () => {
    expect(readOne(plain)).toEqual({
      id: 'https://example.org/anno/1',
      created: '2026-03-05T08:00:00.000Z',
      modified: '2026-03-05T08:00:00.000Z',
      meaning: 'other',
      note: '',
      tags: [],
      links: [],
      target: {
        page: { address: 'https://www.gov.cn/a.html', title: '', site: 'www.gov.cn', fingerprint: '' },
        quote: { exact: '新建公园 20 个', prefix: '', suffix: '' },
      },
    });
  });

  test.each([
    ['a text', '很重要', '很重要'],
    ['an address', 'https://example.org/essay', '<https://example.org/essay>'],
    ['a textual body', { type: 'TextualBody', value: '很重要' }, '很重要'],
    [
      'several',
      [
        { type: 'TextualBody', value: '一' },
        { type: 'TextualBody', value: '二' },
      ],
      '一\n\n二',
    ],
    [
      'a resource elsewhere',
      { id: 'https://example.org/v.mp4', type: 'Video' },
      '<https://example.org/v.mp4>',
    ],
    ['a choice', { type: 'Choice', items: [{ type: 'TextualBody', value: '一' }] }, '一'],
  ])('%s as body becomes the note', (_, body, note) => {
    expect(readOne({ ...plain, body }).note).toBe(note);
  });

  test('bodyValue becomes the note', () => {
    expect(readOne({ ...plain, bodyValue: '很重要' }).note).toBe('很重要');
  });

  test('tags are told by their purpose, or by the only motivation', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: ' 公园 ' },
      { type: 'TextualBody', value: '记' },
    ];
    expect(readOne({ ...plain, body })).toMatchObject({ tags: ['公园'], note: '记' });
    expect(readOne({ ...plain, motivation: 'tagging', body: body[1] })).toMatchObject({
      tags: ['记'],
      note: '',
    });
  });

  test('a question is a question', () => {
    expect(readOne({ ...plain, motivation: 'questioning' }).meaning).toBe('question');
  });

  test('the creator and everything else that is not known is passed over', () => {
    const more = {
      creator: { id: 'acct:a@b', name: '某某' },
      'x:y': [1],
      rights: 'https://cc',
      stylesheet: {},
    };
    expect(readOne({ ...plain, ...more })).toEqual(readOne(plain));
  });

  test('of several targets the first with a quote; fragments are passed over, a refining quote is found', () => {
    const target = [
      'https://example.org/whole',
      { source: 'https://example.org/1', selector: { type: 'FragmentSelector', value: 'p' } },
      {
        source: { id: 'https://example.org/2', type: 'Text' },
        selector: [{ type: 'FragmentSelector', value: 'main', refinedBy: quote }],
      },
    ];
    expect(readOne({ ...plain, target }).target).toMatchObject({
      page: { address: 'https://example.org/2' },
      quote: { exact: '新建公园 20 个' },
    });
  });

  test('ranges in the form of W3C and of Hypothesis', () => {
    const range = {
      startContainer: '/div[1]/p[2]',
      startOffset: 3,
      endContainer: '/div[1]/p[3]',
      endOffset: 0,
    };
    const end = (value: string) => ({ type: 'XPathSelector', value });
    const start = { ...end('/div[1]/p[2]'), refinedBy: { type: 'TextPositionSelector', start: 3, end: 3 } };
    for (const selector of [
      { type: 'RangeSelector', ...range },
      { type: 'RangeSelector', startSelector: start, endSelector: end('/div[1]/p[3]') },
    ])
      expect(
        readOne({ ...plain, target: { ...plain.target, selector: [selector, quote] } }).target.range,
      ).toEqual(range);
  });

  test('a range between other things than elements is passed over', () => {
    const selector = [{ type: 'RangeSelector', startSelector: quote, endSelector: quote }, quote];
    expect(readOne({ ...plain, target: { ...plain.target, selector } }).target.range).toBeUndefined();
  });

  test.each([
    ['2026-03-05', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T08:00:00.123456+00:00', '2026-03-05T08:00:00.123Z'],
    ['2026-03-05T08:00:00+08:00', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T08:00', '2026-03-05T08:00:00.000Z'],
  ])('the moment %s', (created, read) => {
    expect(readOne({ ...plain, created }).created).toBe(read);
  });

  test.each([undefined, '_:b0', ''])(
    'without an id (%s) it gets the same one each time, of its content',
    (id) => {
      const [one, again] = [
        { ...plain, id },
        { ...plain, id, creator: 'else' },
      ].map(readOne);
      expect(one!.id).toMatch(/^urn:zhengmai:content:[0-9a-f]{32}$/);
      expect(again!.id).toBe(one!.id);
      expect(readOne({ ...plain, id, body: '别的' }).id).not.toBe(one!.id);
    },
  );

  test('without any moment it is the same each time too', () => {
    const { created: _, ...timeless } = plain;
    expect(readOne(timeless)).toEqual(readOne(timeless));
  });
});

describe('refused, with the field and the reason', () => {
  const selecting = (selector: unknown) => ({ ...plain, target: { ...plain.target, selector } });
  const ours = toWebAnnotation({
    ...readOne(plain),
    links: [{ plan: 'p', planTitle: '', year: 2026, start: 0, end: 1, text: '', headings: ['一'] }],
  }) as { body: Record<string, unknown>[] };
  const linking = (change: object) => ({ ...ours, body: [ours.body[0], { ...ours.body[1], ...change }] });

  test.each<[string, unknown, string, string]>([
    ['no object', 1, 'type', 'missing'],
    ['another type', { ...plain, type: 'Note' }, 'type', 'value'],
    ['no target', { ...plain, target: undefined }, 'target', 'missing'],
    ['a whole page', { ...plain, target: 'https://example.org' }, 'target', 'page-note'],
    ['no quote', selecting({ type: 'CssSelector', value: 'p' }), 'target', 'no-quote'],
    ['an empty quote', selecting({ ...quote, exact: '' }), 'target.selector.exact', 'no-quote'],
    [
      'a quote of the wrong type',
      selecting([quote, { ...quote }].map((q) => ({ ...q, exact: [1] }))),
      'target.selector[0].exact',
      'type',
    ],
    [
      'a quote too long',
      selecting({ ...quote, exact: '长'.repeat(200_001) }),
      'target.selector.exact',
      'too-long',
    ],
    [
      'a position the wrong way',
      selecting([quote, { type: 'TextPositionSelector', start: 2, end: 1 }]),
      'target.selector[1].start',
      'value',
    ],
    [
      'a position of texts',
      selecting([{ type: 'TextPositionSelector', start: '2', end: 1 }, quote]),
      'target.selector[0].start',
      'type',
    ],
    ['no page', { ...plain, target: { selector: quote } }, 'target.source', 'no-page'],
    [
      'a script for a page',
      { ...plain, target: { ...plain.target, source: 'javascript:alert(1)' } },
      'target.source',
      'value',
    ],
    ['no address', { ...plain, target: { ...plain.target, source: 'a.html' } }, 'target.source', 'value'],
    ['a reply', { ...plain, motivation: 'replying' }, 'motivation', 'reply'],
    ['an id that is none', { ...plain, id: {} }, 'id', 'type'],
    ['a day that is none', { ...plain, created: '2026-13-45' }, 'created', 'value'],
    ['a moment that is none', { ...plain, modified: 20260305 }, 'modified', 'type'],
    [
      'a note that is none',
      { ...plain, body: [{ type: 'TextualBody', value: {} }] },
      'body[0].value',
      'type',
    ],
    [
      'a tag too long',
      { ...plain, body: { purpose: 'tagging', value: '长'.repeat(101) } },
      'body.value',
      'too-long',
    ],
    [
      'a meaning that is none',
      { ...plain, body: { purpose: 'classifying', source: 'urn:zhengmai:meaning:__proto__' } },
      'body.source',
      'value',
    ],
    ['a link without a year', linking({ 'zhengmai:year': undefined }), 'body[1].zhengmai:year', 'missing'],
    ['a link without a place', linking({ selector: [] }), 'body[1].selector', 'missing'],
    [
      'a heading that is none',
      linking({ 'zhengmai:headings': ['一', 2] }),
      'body[1].zhengmai:headings[1]',
      'type',
    ],
  ])('%s', (_, value, field, why) => {
    expect(fromWebAnnotation(value)).toMatchObject({ is: 'refused', refused: { field, why } });
  });

  test('by its id, or else by its quote', () => {
    const named = (value: unknown) => {
      const reading = fromWebAnnotation(value);
      return reading.is === 'refused' ? reading.refused.name : undefined;
    };
    const wrong = { ...plain, created: 1 };
    expect(named(wrong)).toBe('https://example.org/anno/1');
    expect(named({ ...wrong, id: undefined })).toBe('新建公园 20 个');
    expect(named({})).toBeNull();
    expect(named({ id: '长'.repeat(1_000) })).toBe(`${'长'.repeat(80)}…`);
  });
});

test('keys that mean something to JavaScript are only keys', () => {
  const text = `{"__proto__":{"polluted":true,"type":"Annotation"},"constructor":{"prototype":{"polluted":true}},"target":{"__proto__":{"source":"https://a.cn"}}}`;
  expect(fromWebAnnotation(JSON.parse(text))).toMatchObject({ is: 'refused', refused: { field: 'type' } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

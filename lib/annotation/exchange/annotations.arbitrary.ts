import fc from 'fast-check';
import { type Annotation, meanings, type TaskLink } from '../annotation.ts';

/**
 * Texts that go wrong somewhere: halves of surrogate pairs, right-to-left, markup of every format, formulas, control
 * characters, line ends of every kind.
 */
export const hardText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom(...hardTexts).map((text) => text.slice(0, maxLength)),
  );

export const hardTexts = [
  '',
  ' ',
  '\ud83d',
  '\ude00 half of a pair',
  '😀𠮷',
  'שלום \u202e עולם',
  '\u0000\u0001\u000b\u001f\ufffe\uffff',
  '一\r\n二\r三\u2028四\u2029五\u0085六',
  '=1+1',
  '＝cmd|calc!A0',
  '-- <script>alert(1)</script> &amp; ]]> <!--',
  '```\ncode',
  '# heading\n> quote\n1. one\n- [ ] two\n***\n|a|b|\n|-|-|',
  '![x](javascript:alert(1)) [[wiki]] <https://example.org> www.example.org',
  '__proto__',
  '加快推进“一网通办”，全年完成改造 3000 户。',
] as const;

const filled = (maxLength: number): fc.Arbitrary<string> => hardText(maxLength).filter((text) => text !== '');
const tag = hardText(100)
  .map((text) => text.trim())
  .filter((text) => text !== '');
const moment = fc
  .date({
    min: new Date('0000-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const day = moment.map((at) => at.slice(0, 10));
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://www.gov.cn/zhengce/2026-03/05/content_1.htm?a=1&b=(2)#p',
    'http://例子.政务.cn/甲 乙<"\'>',
    'file:///C:/文件/报告.html',
    'urn:x-pdf:0123456789abcdef',
  ),
);

/** As objects read from a file are. */
const plain = { noNullPrototype: true } as const;

const link: fc.Arbitrary<TaskLink> = fc.record(
  {
    plan: hardText(200),
    planTitle: hardText(500),
    year: fc.integer({ min: -3000, max: 3000 }),
    start: fc.nat(),
    end: fc.nat(),
    text: hardText(300),
    headings: fc.array(hardText(500), { maxLength: 12 }),
  },
  plain,
);

/** Any annotation there can be. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record(
  {
    id: fc.oneof(
      fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
      filled(200).filter((id) => !id.startsWith('_:')),
    ),
    created: moment,
    modified: moment,
    deleted: moment,
    meaning: fc.constantFrom(...meanings),
    note: fc.oneof(hardText(2_000), fc.constant('长'.repeat(200_000))),
    tags: fc.uniqueArray(tag, { maxLength: 8 }),
    links: fc.array(link, { maxLength: 4 }),
    target: fc.record(
      {
        page: fc.record(
          {
            address,
            title: hardText(500),
            site: hardText(200),
            published: day,
            fingerprint: hardText(400),
          },
          { requiredKeys: ['address', 'title', 'site', 'fingerprint'], ...plain },
        ),
        quote: fc.record({ exact: filled(1_000), prefix: hardText(64), suffix: hardText(64) }, plain),
        position: fc
          .tuple(fc.nat(), fc.integer({ min: 1, max: 1_000 }))
          .map(([start, length]) => ({ start, end: start + length })),
        range: fc.record(
          {
            startContainer: hardText(300),
            startOffset: fc.nat(),
            endContainer: hardText(300),
            endOffset: fc.nat(),
          },
          plain,
        ),
      },
      { requiredKeys: ['page', 'quote'], ...plain },
    ),
  },
  {
    requiredKeys: ['id', 'created', 'modified', 'meaning', 'note', 'tags', 'links', 'target'],
    ...plain,
  },
);

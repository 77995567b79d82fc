import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Annotation } from '../annotation.ts';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { mostBytes } from './decode-file.ts';
import { type ExportFormat, exportFormats, formats } from './formats.ts';
import { importSteps, mostRecords, readImport } from './read-import.ts';
import { toWebAnnotation, writeWebAnnotations } from './web-annotation.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const reading = (value: unknown) => readImport(utf8(JSON.stringify(value)));
const one = toWebAnnotation(anAnnotation());
const theirs = {
  id: 'abc',
  created: '2024-12-09T07:17:52.123456+00:00',
  uri: 'https://example.org/',
  text: '',
  tags: [],
  target: [{ source: 'https://example.org/', selector: [{ type: 'TextQuoteSelector', exact: 'words' }] }],
};

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(bytes.buffer);
}

test('a backup, what is in the bin included, comes back whole', () => {
  const binned = anAnnotation({ id: 'urn:uuid:2', deleted: '2026-03-07T00:00:00.000Z' });
  const all = [anAnnotation(), binned];
  expect(readImport(utf8(writeWebAnnotations(all)))).toEqual({
    is: 'read',
    format: 'json-ld',
    annotations: all,
    refused: [],
  });
});

test.each(exportFormats)(
  'a file of the form %s is read, or known not to be one',
  async (format: ExportFormat) => {
    const content = await formats[format].write([anAnnotation()], options);
    const read = readImport(typeof content === 'string' ? utf8(content) : content);
    if (format === 'json-ld' || format === 'hypothesis') {
      expect(read).toMatchObject({
        is: 'read',
        format,
        annotations: [{ id: anAnnotation().id }],
        refused: [],
      });
    } else {
      expect(read).toMatchObject({ is: 'unreadable', why: format === 'docx' ? 'encoding' : 'not-json' });
    }
  },
);

describe('encodings', () => {
  const text = JSON.stringify(one);
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a BOM', utf8(`\ufeff${text}`)],
    ['UTF-16 with a BOM', utf16(`\ufeff${text}`, true)],
    ['UTF-16, the other way round', utf16(`\ufeff${text}`, false)],
  ])('%s', (_, bytes) => {
    expect(readImport(bytes)).toMatchObject({ is: 'read', annotations: [anAnnotation()] });
  });

  test.each([
    ['GBK', Uint8Array.of(0x22, 0xd5, 0xfe, 0xc2, 0xf6, 0x22)],
    ['half a character', utf8('"政"').slice(0, 3)],
    ['half a surrogate pair', utf16('\ufeff"\ud83d"', true)],
  ])('%s is refused', (_, bytes) => {
    expect(readImport(bytes)).toEqual({ is: 'unreadable', why: 'encoding' });
  });
});

describe('what a file is, is told by its content', () => {
  test.each<[string, unknown, string]>([
    ['one Web Annotation', one, 'json-ld'],
    ['a list of them', [one], 'json-ld'],
    ['a page', { type: 'AnnotationPage', items: [one] }, 'json-ld'],
    ['a page, its type among others', { '@type': ['AnnotationPage', 'x'], items: [one] }, 'json-ld'],
    ['a collection with its page', { type: 'AnnotationCollection', first: { items: [one] } }, 'json-ld'],
    ['a graph', { '@graph': [{ type: 'Person' }, one] }, 'json-ld'],
    ['an export of Hypothesis', { client_version: '1.2', annotations: [theirs] }, 'hypothesis'],
    ['an answer of Hypothesis', { total: 1, rows: [theirs] }, 'hypothesis'],
    ['a list of Hypothesis', [theirs], 'hypothesis'],
  ])('%s', (_, value, format) => {
    const read = reading(value);
    expect(read).toMatchObject({ is: 'read', format });
    expect(read.is === 'read' && read.annotations).toHaveLength(1);
  });

  test.each([
    [{ type: 'AnnotationPage', items: [] }, 'json-ld'],
    [{ client_version: '', annotations: [] }, 'hypothesis'],
    [{ total: 0, rows: [] }, 'hypothesis'],
  ])('%j is empty, but is one', (value, format) => {
    expect(reading(value)).toEqual({ is: 'read', format, annotations: [], refused: [] });
  });

  test.each([
    1,
    null,
    'text',
    [],
    [1, [2]],
    {},
    { annotations: [{ id: 1, image_id: 2, bbox: [0, 0, 1, 1] }] },
    { items: 'none' },
    { type: 'FeatureCollection', features: [] },
    { type: 'AnnotationCollection', first: 'https://example.org/page1' },
  ])('%j is none', (value) => {
    expect(reading(value)).toEqual({ is: 'unreadable', why: 'not-annotations' });
  });

  test.each([
    '{"type":"Annotation"',
    '{a:1}',
    'PK\u0003\u0004',
    '<html>',
    writeWebAnnotations([anAnnotation()]).slice(0, -20),
  ])('no JSON: %j', (text) => {
    expect(readImport(utf8(text))).toEqual({ is: 'unreadable', why: 'not-json' });
  });

  test.each(['', ' \r\n', '\ufeff'])('empty: %j', (text) => {
    expect(readImport(utf8(text))).toEqual({ is: 'unreadable', why: 'empty' });
  });
});

test('refused records are told with number, name, field and reason; the others are read', () => {
  const records = [
    one,
    { ...one, created: 1 },
    null,
    { ...one, target: { source: 'https://a.cn' } },
    { ...theirs, type: undefined },
  ];
  expect(reading({ type: 'AnnotationPage', items: records })).toEqual({
    is: 'read',
    format: 'json-ld',
    annotations: [anAnnotation()],
    refused: [
      { number: 2, name: anAnnotation().id, field: 'created', why: 'type' },
      { number: 3, name: null, field: 'type', why: 'missing' },
      { number: 4, name: anAnnotation().id, field: 'target', why: 'page-note' },
      { number: 5, name: 'abc', field: 'type', why: 'missing' },
    ],
  });
});

describe('files meant to do harm', () => {
  test('too many bytes', () => {
    expect(readImport(new Uint8Array(100_000_000).fill(0x20))).toEqual({
      is: 'unreadable',
      why: 'too-large',
    });
    expect(mostBytes).toBeLessThan(100_000_000);
  });

  test('too many objects', () => {
    expect(readImport(utf8(`[${'{},'.repeat(4_000_000)}{}]`))).toEqual({
      is: 'unreadable',
      why: 'too-large',
    });
  });

  test('too many records', () => {
    const items = `{"type":"AnnotationPage","items":[${'0,'.repeat(mostRecords)}0]}`;
    expect(readImport(utf8(items))).toEqual({ is: 'unreadable', why: 'too-large' });
  });

  test('nested deep, everywhere a value is looked at', () => {
    const depth = 300_000;
    const deep = (inner: string) => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`;
    const chain = `${'{"refinedBy":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    const text = JSON.stringify(one);
    for (const file of [
      deep('1'),
      `{"type":"AnnotationPage","items":${deep(text)}}`,
      `{"type":"Annotation","target":${deep('1')}}`,
      `{"type":"Annotation","target":{"source":"https://a.cn","selector":[${chain},{"type":"TextQuoteSelector","exact":"a"}]}}`,
      ...['id', 'type', 'created', 'motivation', 'body', 'bodyValue', 'target'].map((field) =>
        text.replace(new RegExp(`"${field}":`), `"${field}":${deep('1')},"x":`),
      ),
      `{"client_version":"","annotations":[{"uri":${deep('1')},"references":${deep('1')},"tags":${deep('1')},"target":[]}]}`,
    ])
      expect(() => readImport(utf8(file))).not.toThrow();
  });

  test('keys that mean something to JavaScript', () => {
    const items = `{"type":"AnnotationPage","__proto__":{"polluted":1},"items":[{"__proto__":{"type":"Annotation"},"constructor":{"prototype":{"polluted":1}}},${JSON.stringify(one)}]}`;
    const read = readImport(utf8(items));
    expect(read).toMatchObject({ is: 'read', refused: [{ number: 1 }] });
    expect(read.is === 'read' && read.annotations).toStrictEqual([anAnnotation()]);
    expect('polluted' in {}).toBe(false);
  });
});

/** A path to each value of a document. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

test.each([
  ['json-ld', { type: 'AnnotationPage', items: [one] }],
  ['hypothesis', { client_version: '', annotations: [theirs] }],
])(
  'with any value of a %s file another one, what is read is an annotation, and nothing throws',
  (_, file) => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(file)), fc.jsonValue({ maxDepth: 3 }), (path, by) => {
        const read = reading(replaced(file, path, by));
        if (read.is !== 'read') return;
        for (const annotation of read.annotations) v.parse(Annotation, annotation);
        for (const { number, field, why } of read.refused) {
          expect(number).toBeGreaterThan(0);
          expect(typeof field).toBe('string');
          expect(why).toBeTruthy();
        }
      }),
      { numRuns: 1_500 },
    );
  },
);

test('reading in steps: one record each, telling how far it is', () => {
  const bytes = utf8(
    writeWebAnnotations(Array.from({ length: 100 }, (_, i) => anAnnotation({ id: `urn:x:${i}` }))),
  );
  const steps = importSteps(bytes);
  const told: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) told.push(step.value);
  expect(told.length).toBeGreaterThanOrEqual(100);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
  expect(step.value).toMatchObject({ is: 'read', annotations: { length: 100 } });
});

import type { Annotation } from '../annotation.ts';

export interface Given extends Partial<Omit<Annotation, 'target'>> {
  readonly quote?: string;
  readonly title?: string;
  readonly site?: string;
  readonly address?: string;
  readonly published?: string;
  readonly start?: number;
}

let count = 0;

/** For tests: an annotation of which only what a test is about is given. */
export function annotationWith({
  quote = '加快推进电子政务建设',
  title = '信息化工作要点',
  site = '',
  address = 'https://www.example.gov.cn/1.html',
  published,
  start,
  ...rest
}: Given = {}): Annotation {
  count += 1;
  return {
    id: `urn:uuid:${String(count).padStart(4, '0')}`,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    meaning: 'target',
    note: '',
    tags: [],
    links: [],
    target: {
      page: { address, title, site, fingerprint: '', ...(published ? { published } : {}) },
      quote: { exact: quote, prefix: '', suffix: '' },
      ...(start === undefined ? {} : { position: { start, end: start + quote.length } }),
    },
    ...rest,
  };
}

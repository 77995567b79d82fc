import { addressKeys } from '../../annotation/address-keys.ts';
import type { Annotation, SourcePage, TaskLink } from '../../annotation/annotation.ts';
import type { PageIdentity } from '../../annotation/page-identity.ts';

const address = 'https://www.wuhai.gov.cn/art/2010/5/6/art_1.html';

/** A moment on a day of tests. */
export const moment = (seconds: number): string =>
  new Date(Date.UTC(2026, 4, 6) + seconds * 1_000).toISOString();

export const samplePage = (more: Partial<SourcePage> = {}): SourcePage => ({
  address,
  title: '乌海市信息化发展规划',
  site: '乌海市人民政府',
  published: '2010-05-06',
  fingerprint: '',
  ...more,
});

export const sampleIdentity = (...addresses: string[]): PageIdentity => ({
  page: samplePage({ address: addresses[0] ?? address }),
  addresses: addressKeys(addresses.length ? addresses : [address]),
});

export const sampleLink = (start: number): TaskLink => ({
  plan: 'wuhai-2010',
  planTitle: '乌海市信息化发展规划',
  year: 2010,
  start,
  end: start + 10,
  text: '建设应急指挥平台。',
  headings: ['主要任务'],
});

/** An annotation as the toolbar makes it. */
export const sampleAnnotation = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id: `urn:uuid:${id}`,
  created: moment(0),
  modified: moment(0),
  meaning: 'measure',
  note: '',
  tags: [],
  links: [],
  target: {
    page: samplePage(),
    quote: { exact: '建设应急指挥平台', prefix: '（一）', suffix: '。' },
    position: { start: 3, end: 11 },
  },
  ...more,
});

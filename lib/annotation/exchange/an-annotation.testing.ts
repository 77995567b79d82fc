import type { Annotation, Meaning } from '../annotation.ts';
import type { ExportOptions } from './formats.ts';

/** One annotation with everything, for tests. */
export function anAnnotation(change: Partial<Annotation> = {}): Annotation {
  return {
    id: 'urn:uuid:0b7d3c52-5d1f-4a2f-9f0e-3a4c2b1d0e9f',
    created: '2026-03-05T04:00:00.000Z',
    modified: '2026-03-06T04:00:00.000Z',
    meaning: 'target',
    note: '与**去年**相比多 5 个。',
    tags: ['公园', '城市更新'],
    links: [
      {
        plan: 'shanghai-2025',
        planTitle: '2025年上海市政府工作报告',
        year: 2025,
        start: 100,
        end: 112,
        text: '新建公园 15 个。',
        headings: ['二、重点任务', '（三）生态'],
      },
    ],
    target: {
      page: {
        address: 'https://www.shanghai.gov.cn/2026/report.html?id=1&b=2',
        title: '2026年政府工作报告',
        site: '上海市人民政府',
        published: '2026-02-01',
        fingerprint: '1:abc',
      },
      quote: { exact: '新建公园 20 个，\n开放绿地 3 处。', prefix: '今年', suffix: '明年' },
      position: { start: 10, end: 30 },
      range: { startContainer: '/div[1]/p[2]', startOffset: 2, endContainer: '/div[1]/p[3]', endOffset: 8 },
    },
    ...change,
  };
}

export const labels: Readonly<Record<Meaning, string>> = {
  target: '目标',
  measure: '措施',
  responsibility: '责任',
  question: '疑问',
  other: '其他',
};

export const options: ExportOptions = {
  labels,
  language: 'zh-CN',
  title: '我的批注',
  at: '2026-11-20T01:02:03.000Z',
};

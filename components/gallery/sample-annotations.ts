import type { Annotation, Meaning, TaskLink } from '../../lib/annotation/annotation.ts';
import { meanings } from '../../lib/annotation/annotation.ts';
import type { AnnotationView, TagCount } from '../annotations/annotations-view.ts';
import { linkOf } from '../annotations/link-of.ts';
import { sampleMatches } from './sample-matches.ts';
import { pageSentences } from './sample-texts.ts';

export const tags: readonly TagCount[] = [
  { tag: '电子政务', count: 42 },
  { tag: '十一五', count: 31 },
  { tag: '农村信息化', count: 17 },
  { tag: '电子商务', count: 9 },
  { tag: '资金', count: 6 },
  { tag: '信息安全', count: 4 },
  { tag: '待核实', count: 3 },
];

const notes = [
  '',
  '与 2008 年要点相比，**目标提高了三十个百分点**，但没有说明资金来源。',
  '',
  '责任单位没有写明。需要核对：\n\n- [x] 市信息办的职责分工\n- [ ] 各区的配套文件\n- [ ] 考核办法',
  '> “五统一”是指统一规划、统一标准、统一建设、统一管理、统一运营。\n\n出处见 [自治区规划](https://www.nmg.gov.cn/)。',
  '',
] as const;

const longNote = `## 前后三年的变化

| 年份 | 行政村宽带上网率 | 说法 |
| --- | ---: | --- |
| 2007 | 70% | 达到 |
| 2008 | 90% | 力争 |
| 2009 | 100% | 实现 |

1. **2007 年**：报告里说“取得显著成效”，没有分区数字。
2. **2008 年**：要点第三部分第二条，责任单位是各区政府和电信公司。
3. **2009 年**：提法从“力争”改为“实现”，并且加了年内完成的期限。

> 加快推进农村牧区信息化，实现行政村宽带“村村通”。

还要看：~~2006 年的讲话~~ 自治区 2006 年要点里的 \`12396\` 热线，以及它后来是不是并入了 12345。

\`\`\`
2006  五统一
2007  一卡通
2008  数字乌海
\`\`\`

${pageSentences
  .slice(4, 9)
  .map(({ text }) => text)
  .join('\n\n')}`;

interface Given extends Partial<Omit<Annotation, 'target'>>, Partial<Omit<AnnotationView, 'annotation'>> {
  readonly exact?: string;
}

/** The nth annotation of a page; what a state is about is given. */
export function annotation(n: number, given: Given = {}): AnnotationView {
  const sentence = pageSentences[(n * 2) % pageSentences.length]!;
  const { exact = sentence.text, state = 'anchored', found = null, ...rest } = given;
  const { start = state === 'not-found' ? null : n, related = sampleMatches(sentence), ...own } = rest;
  const at = new Date(Date.UTC(2026, 0, 1, 8, n)).toISOString();
  return {
    annotation: {
      id: `a${n}`,
      created: at,
      modified: at,
      meaning: meanings[n % meanings.length]!,
      note: notes[n % notes.length]!,
      tags: n % 3 === 1 ? ['农村信息化', '十一五'] : [],
      links: [],
      target: {
        page: { address: 'http://www.wuhai.gov.cn/2009.html', title: '', site: '', fingerprint: '' },
        quote: { exact, prefix: '', suffix: '' },
      },
      ...own,
    },
    state,
    start,
    found,
    related,
  };
}

const linksFor = (n: number, count: number): readonly TaskLink[] =>
  sampleMatches(pageSentences[(n * 2) % pageSentences.length]!)
    .slice(0, count)
    .map(({ task }) => linkOf(task));

export const short: readonly AnnotationView[] = [
  annotation(1, { meaning: 'target', links: linksFor(1, 2) }),
  annotation(2, { exact: '“数字乌海”', meaning: 'measure' }),
  annotation(3, { meaning: 'responsibility' }),
  annotation(4, { meaning: 'question', tags: ['待核实'] }),
  annotation(5, { meaning: 'other' }),
];

/** Many, with a long note and a long quote among them. */
export const long: readonly AnnotationView[] = Array.from({ length: 300 }, (_, n) => {
  if (n === 0)
    return annotation(n, { note: longNote, tags: tags.map(({ tag }) => tag), links: linksFor(0, 5) });
  if (n === 1)
    return annotation(n, {
      exact: pageSentences
        .slice(0, 12)
        .map(({ text }) => text)
        .join('\n'),
    });
  return annotation(n, n % 60 === 7 ? { state: 'not-found' } : {});
});

export const approximate: readonly AnnotationView[] = [
  annotation(1, {
    meaning: 'target',
    state: 'approximate',
    exact: '加快推进农村牧区信息化，年内行政村宽带上网率达到90%，力争实现“村村通”。',
    found: '加快推进农村信息化，年内行政村宽带上网率达到100%，全面实现“村村通”目标。',
    tags: ['农村信息化'],
  }),
  annotation(2, { meaning: 'measure' }),
];

export const notFound: readonly AnnotationView[] = [
  annotation(2, { meaning: 'measure' }),
  annotation(3, { state: 'not-found', meaning: 'responsibility' }),
  annotation(4, { state: 'pending', start: null, meaning: 'question' as Meaning }),
];

const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>\u202e推进\u200b信息公开';

export const hostile: readonly AnnotationView[] = [
  annotation(1, {
    exact: markup,
    note: `${markup}\n\n[点我](javascript:alert(3)) ![图](data:text/html,x) <b onclick="alert(4)">粗</b>\n\n${'> '.repeat(40)}深`,
    tags: ['<b>标签</b>', 'x'.repeat(90)],
    links: [{ ...linksFor(1, 1)[0]!, text: markup, planTitle: markup }],
  }),
  annotation(2, { exact: 'A'.repeat(400), note: 'B'.repeat(400), tags: ['长'.repeat(80)] }),
];

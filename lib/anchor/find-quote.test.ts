import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorText } from './anchor-text.ts';
import { describeSpan } from './describe-span.ts';
import { findQuote, findQuotes } from './find-quote.ts';
import { pageOfLines } from './tracked-page.ts';

const plan = [
  '2009年全市信息化工作要点',
  '一、加强组织领导',
  '各部门要加快推进电子政务建设，年内实现行政村宽带上网率达到70%，明年达到100%。各区政府要落实资金1000万元。',
  '二、建设“数字乌海”',
  '启动地理信息系统、三维立体空间地理信息系统、公共应用平台和部门应用系统的建设，年内完成前期工作。',
  '三、保障措施',
  '要加强监督检查，完善考核办法，明确考核标准，定期考评通报，确保各项任务按时完成。',
];

/** A quote of the first version, kept with its position. */
function kept(lines: readonly string[], exact: string, nth = 0) {
  const text = lines.join('\n');
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  if (start < 0) throw new Error(`${exact} is not there`);
  return describeSpan(text, { start, end: start + exact.length });
}

/** Looks for it in the second version. Gives the words found, with the state. */
function find(
  lines: readonly string[],
  what: ReturnType<typeof kept>,
  range?: { start: number; end: number },
) {
  const page = pageOfLines(lines);
  const found = findQuote(anchorText(page), { ...what, range });
  return found && { ...found, words: page.text.slice(found.start, found.end) };
}

const changed = (from: string | RegExp, to: string) => plan.map((line) => line.replace(from, to));

describe('what stands there as it was', () => {
  const what = kept(plan, '加快推进电子政务建设');

  it('is found by its position', () => {
    expect(find(plan, what)).toMatchObject({
      ...what.position,
      state: 'anchored',
      by: 'position',
      similarity: 1,
    });
  });

  it('is found by its range', () => {
    expect(find(plan, { ...what, position: { start: 0, end: 4 } }, what.position)).toMatchObject({
      ...what.position,
      by: 'range',
    });
  });

  it('is found anywhere when paragraphs were put in before it', () => {
    const lines = ['本站讯', '通知公告：关于做好今年信息化工作的通知。', ...plan];
    expect(find(lines, what)).toMatchObject({ words: what.quote.exact, state: 'anchored', by: 'quote' });
  });

  it('is found when sections changed places, blocks were split and joined, and widths and blanks changed', () => {
    const lines = [
      ...plan.slice(3),
      ...plan.slice(0, 2),
      '各部门要加快 推进电子',
      '政务建设,年内实现行政村宽带上网率达到７０％，明年达到１００％｡各区政府要落实资金1000万元.',
    ];
    expect(find(lines, what)).toMatchObject({
      words: '加快 推进电子\n政务建设',
      state: 'anchored',
      similarity: 1,
    });
  });

  it('is found on the page in traditional characters', () => {
    expect(find(changed('加快推进电子政务建设', '加快推進電子政務建設'), what)?.state).toBe('anchored');
  });

  it('is found where the context on one side is other text', () => {
    const before = changed('各部门要', '市信息化领导小组办公室认为，今后一个时期全市上下必须');
    before[1] = '一、总体要求';
    before[0] = '关于印发工作要点的通知';
    expect(find(before, what)?.words).toBe(what.quote.exact);
  });

  it('keeps blanks at its ends that were selected', () => {
    const lines = ['目标：  加快推进电子政务建设  ，年内完成'];
    const span = kept(lines, ' 加快推进电子政务建设 ');
    expect(find(['新的一段', ...lines], span)?.words).toBe(' 加快推进电子政务建设 ');
  });

  it('is found by what stands around where the same words stand several times', () => {
    const table = [
      '门户网站建设',
      '完成',
      '数据中心建设',
      '完成',
      '一卡通工程',
      '完成',
      '应急平台建设',
      '未开始',
    ];
    const lines = [...plan.slice(0, 3), ...table, ...plan.slice(3)];
    const cell = kept(lines, '完成', 1);
    const grown = [...plan.slice(0, 3), '视频会议系统', '完成', ...table, ...plan.slice(3)];
    const found = find(grown, cell);
    expect(pageOfLines(grown).text.slice(0, found?.start)).toMatch(/数据中心建设\n$/);
  });

  it('is found in characters that compare as two only as a whole', () => {
    const lines = ['建筑面积5000㎡，投资2亿元', ...plan];
    const what = kept(lines, '5000㎡');
    expect(find(['新的一段', ...lines], what)?.words).toBe('5000㎡');
    expect(find(lines, kept(['长5000m，宽2米'], '5000m'))).toBeUndefined();
    const metres = kept(['建筑面积5000m，投资2亿元', ...plan], '建筑面积5000m');
    expect(find(lines, metres)).toMatchObject({ words: '建筑面积5000㎡', state: 'approximate' });
  });
});

describe('what is not there', () => {
  it('is not found in a short phrase that stands elsewhere', () => {
    const lines = ['要加快推进各项工作，确保任务完成。', ...plan.filter((_, i) => i !== 2)];
    expect(find(lines, kept(plan, '加快推进'))).toBeUndefined();
  });

  it('is not found in words that are like it', () => {
    const what = kept(plan, '加快推进电子政务建设');
    const others = plan.filter((_, i) => i !== 2);
    expect(find([...others, '商务部门要加快推进电子商务发展，支持企业上网。'], what)).toBeUndefined();
    expect(find([...others, '商务部门要加快推进电子商务建设，支持企业上网。'], what)).toBeUndefined();
  });

  it('is not found in a row of the same shape when its own row was taken out', () => {
    const rows = [...'一二三四五六七八九十'].flatMap((month) => [`${month}月`, '完成']);
    const lines = [plan[0]!, ...rows, ...plan.slice(1)];
    const without = [...lines.slice(0, 5), ...lines.slice(7)];
    expect(find(without, kept(lines, '完成', 2))).toBeUndefined();
  });

  it('is not found where it could be one of two places', () => {
    const section = ['重点任务', '要加强监督检查，完善考核办法，明确考核标准。', '责任单位：市信息办'];
    const lines = [...plan, ...section];
    const twice = ['新的一段', ...section, ...plan.slice(0, 2), ...section];
    const { quote } = kept(lines, '完善考核办法', 1);
    expect(findQuote(anchorText(pageOfLines(twice)), { quote })).toBeUndefined();
  });

  it('is not found without any context to tell a short phrase by, but where it stood', () => {
    const { position } = kept(plan, '加快推进电子政务建设');
    const quote = { exact: '加快推进电子政务建设', prefix: '', suffix: '' };
    expect(findQuote(anchorText(pageOfLines(['新', ...plan])), { quote })).toBeUndefined();
    expect(find(plan, { quote, position })).toMatchObject({ ...position, state: 'anchored' });
  });

  it('is not found on an empty page', () => {
    expect(find([], kept(plan, '加快推进'))).toBeUndefined();
  });

  it('is not found outside of the blocks', () => {
    const page = pageOfLines(plan);
    const what = kept(plan, '加快推进电子政务建设');
    const blocks = page.blocks.filter((_, i) => i !== 2);
    expect(findQuote(anchorText({ ...page, blocks }), what)).toBeUndefined();
  });
});

describe('what was edited', () => {
  it('is found with the number that stands there now', () => {
    const what = kept(plan, '年内实现行政村宽带上网率达到70%');
    const found = find(changed('70%', '100%'), what);
    expect(found).toMatchObject({
      state: 'approximate',
      by: 'quote',
      words: '年内实现行政村宽带上网率达到100%',
    });
    expect(found!.similarity).toBeGreaterThan(0.85);
    expect(found!.similarity).toBeLessThan(1);
  });

  it('needs its context', () => {
    const what = kept(plan, '加快推进电子政务建设');
    expect(find(changed('电子政务', '电子商务'), what)).toMatchObject({
      state: 'approximate',
      words: '加快推进电子商务建设',
    });
  });

  it('ends where the context begins', () => {
    const end = kept(plan, '三维立体空间地理信息系统、公共应用平台和部门应用系统的建设');
    expect(find(changed('系统的建设', '系统的研究和开发'), end)?.words).toBe(
      '三维立体空间地理信息系统、公共应用平台和部门应用系统的研究和开发',
    );
    const start = kept(plan, '年内实现行政村宽带上网率达到70%，明年达到100%');
    expect(find(changed('年内实现', '力争实现'), start)?.words).toBe(
      '力争实现行政村宽带上网率达到70%，明年达到100%',
    );
  });

  it('is not found when more than a fifth is other text', () => {
    const what = kept(plan, '启动地理信息系统、三维立体空间地理信息系统、公共应用平台');
    const lines = changed('地理信息系统、三维立体空间地理信息系统', '应急指挥系统、社会治安视频监控系统');
    expect(find(lines, what)).toBeUndefined();
  });

  it('is found however long it is', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `${i}、${plan[2 + 2 * (i % 3)]}`);
    const exact = lines.slice(50, 350).join('\n');
    const edited = lines.flatMap((line, i) =>
      i % 40 === 5 ? ['插入的一段说明'] : [line.replace('考核', '评价')],
    );
    const found = find(['新的一段', ...edited], kept(lines, exact));
    expect(found?.state).toBe('approximate');
    expect(found?.words).toMatch(/^50、/);
    expect(found?.words.split('\n').at(-1)).toMatch(/^349、.*。$/);
  });

  it('is found rather than the same words at a place that does not fit', () => {
    const what = kept(plan, '加快推进电子政务建设');
    const lines = [...changed('电子政务建设', '电子政务的建设'), '附件：加快推进电子政务建设任务表'];
    expect(find(lines, what)?.words).toBe('加快推进电子政务的建设');
  });
});

describe('many at once', () => {
  it('are found in their order, in more steps than they are', () => {
    const text = anchorText(pageOfLines(['新的一段', ...plan]));
    const what = ['加快推进电子政务建设', '完善考核办法', '二、建设'].map((exact) => kept(plan, exact));
    const steps = findQuotes(text, what);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThanOrEqual(what.length);
    expect(step.value).toEqual(what.map((each) => findQuote(text, each)));
  });

  it('do not take for ever on a page that says one character everywhere', () => {
    const text = '信'.repeat(200_000);
    const page = anchorText(pageOfLines([text]));
    for (let i = 0; i < 20; i++) {
      const { quote, position } = describeSpan(text, { start: i * 9_000, end: i * 9_000 + 60 });
      expect(findQuote(page, { quote, position })).toMatchObject({ ...position, state: 'anchored' });
      const edited = { ...quote, exact: quote.exact.replace('信信信', '信息信') };
      expect(findQuote(page, { quote: edited })).toBeUndefined();
    }
  });
});

describe('every span of the seeds', () => {
  const folder = new URL('../../seeds/', import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

  it('is found in the same text', () => {
    for (const text of texts) {
      const page = anchorText(pageOfLines(text.split('\n')));
      for (let start = 0; start < text.length - 1; start += 97) {
        for (const length of [1, 5, 23, 140]) {
          const span = { start, end: Math.min(text.length, start + length) };
          const { quote, position } = describeSpan(text, span);
          expect(findQuote(page, { quote, position }), quote.exact).toMatchObject(span);
        }
      }
    }
  });
});

import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { recognise, recogniseSteps } from './recognise.ts';
import type { SourceBlock, SourceText } from './source-text.ts';

const texts = (text: string): string[] => recognise(plainText(text)).map((passage) => passage.text);

const notice = `关于做好春季防火工作的通知
防火办发〔2026〕3号
各旗县人民政府，市直各部门：
为切实做好春季防火工作，经市政府同意，现就有关事项通知如下：
一、落实防火责任。各级政府主要负责人要亲自部署、亲自检查。
二、加强火源管理
（一）严控野外用火。3月15日至6月15日，任何单位和个人不得在林区野外用火。
（二）确需用火的，须经县级以上人民政府批准。
附件：防火检查站名单
市人民政府办公室
2026年3月1日
联系人：防火办值班室，电话：12119`;

test('takes measures and rules, and neither title, number, salutation, lead-in, signature nor contact', () => {
  expect(
    recognise(plainText(notice)).map(({ kind, headings, text }) => [kind, headings.join(' › '), text]),
  ).toEqual([
    ['requirement', '', '一、落实防火责任。各级政府主要负责人要亲自部署、亲自检查。'],
    [
      'requirement',
      '二、加强火源管理',
      '（一）严控野外用火。3月15日至6月15日，任何单位和个人不得在林区野外用火。',
    ],
    ['requirement', '二、加强火源管理', '（二）确需用火的，须经县级以上人民政府批准。'],
  ]);
});

test('numbers sections in reading order and keeps the way of headings down to the passage', () => {
  const text = `第一章 总则
第一条 本市实行居住证制度，居住半年以上的居民可以申请居住证。
第二章 服务
第一节 办理
一、申请
（一）窗口办理
申请人应当提交身份证明材料，公安机关应当在十五日内制发居住证。
（二）网上办理
公安机关应当开通网上办理服务，方便居民申请居住证。`;
  const passages = recognise(plainText(text));
  expect(passages.map(({ headings, section }) => [section, ...headings])).toEqual([
    [1, '第一章 总则'],
    [5, '第二章 服务', '第一节 办理', '一、申请', '（一）窗口办理'],
    [6, '第二章 服务', '第一节 办理', '一、申请', '（二）网上办理'],
  ]);
});

test('finds headings in running text, after ideographic spaces and fused to the sentence before', () => {
  const text =
    '2008年要着重抓好以下工作： 　　一、提高认识加强领导 　　全市各部门要进一步提高对信息化工作的认识。突出信息化的重要地位。二、“数字乌海”建设\n重点开展地理信息系统建设。';
  expect(recognise(plainText(text)).map(({ headings, text: own }) => [headings[0], own])).toEqual([
    ['一、提高认识加强领导', '全市各部门要进一步提高对信息化工作的认识。'],
    ['一、提高认识加强领导', '突出信息化的重要地位。'],
    ['二、“数字乌海”建设', '重点开展地理信息系统建设。'],
  ]);
});

test('takes short lines of a list for what they are, not for headings', () => {
  const passages = recognise(
    plainText(
      '三、申请材料\n申请人应当提交下列材料：\n1.申请表\n2.身份证复印件\n3.户口簿\n四、办理时限\n受理机关应当在五个工作日内作出决定。',
    ),
  );
  expect(passages.map(({ headings }) => headings.at(-1))).toEqual(['三、申请材料', '四、办理时限']);
});

test('markup tells headings that carry no number', () => {
  const text =
    '就业补贴办法\n补贴对象\n符合条件的高校毕业生可申请补贴。\n补贴标准\n按每人每月500元给予补贴。';
  const lines = plainText(text).blocks;
  const marks: Partial<SourceBlock>[] = [{ level: 1 }, { emphasis: 'bold' }, {}, { level: 3 }, {}];
  const blocks = lines.map((line, i) => ({ ...line, ...marks[i] }));
  // A bold line before any text could be the title's second line; one after it is a heading.
  expect(recognise({ text, blocks }).map(({ headings }) => headings)).toEqual([[], ['补贴标准']]);
});

test('what is judged for policy depends on the section', () => {
  const text = `一、2023年工作回顾
全年新增就业1.1万人，城镇居民收入增长5.1%。
我们也清醒地看到，发展还面临不少困难，主要表现在：产业结构单一，科技支撑能力不足；财政收支矛盾突出，债务风险较高；
对此，我们将采取措施认真加以解决。
二、2024年重点任务
2024年是实现规划目标的关键一年。
着力扩大有效投资，力争新开工项目73个以上。
各位代表，让我们团结一心，为谱写新篇章而努力奋斗！`;
  expect(texts(text)).toEqual([
    '全年新增就业1.1万人，城镇居民收入增长5.1%。',
    '着力扩大有效投资，力争新开工项目73个以上。',
  ]);
});

test('leaves out what people are told to have said and felt, but not what a meeting asks for', () => {
  expect(texts('张先生说，他很高兴，新开的公园让他每天都有地方散步。“我当时真的很感动。”他说。')).toEqual([]);
  expect(texts('会议强调，各部门要抓紧落实防汛责任，加强巡查值守。')).toHaveLength(1);
});

test('items are what their lead-in says they are', () => {
  const items = ['（一）市级财政预算；', '（二）全市国民经济长远规划；', '（三）规范性文件草案。'];
  expect(texts(`市政府常务会议的主要任务是：\n${items.join('\n')}`)).toEqual(items);
  expect(texts(`会上有人谈到：\n${items.slice(0, 2).join('\n')}`)).toEqual([]);
});

test('tells what an official did from what he asked for', () => {
  expect(
    texts(`7月9日，县长李某一行先后深入园区实地查看项目进展，详细了解投资情况。
李某强调，各部门要高度重视项目建设，细化工作措施，确保项目顺利实施。
副县长张某及有关部门负责人参加。`),
  ).toEqual(['李某强调，各部门要高度重视项目建设，细化工作措施，确保项目顺利实施。']);
});

test('leaves out the glossary after the closing words, whatever its entries name', () => {
  const entry = '1.“三通一码”：推进政务平台建设，完善服务体系。';
  expect(texts(`一、重点任务\n加快建设数字政府。\n让我们团结奋斗！\n${entry}`)).toEqual([
    '加快建设数字政府。',
  ]);
  expect(texts(`一、重点任务\n${entry}`)).toHaveLength(1);
});

test('what is to be done next stands under the heading of what is wrong', () => {
  expect(
    texts('五、存在的主要问题\n宣传力度不够，培训不足。\n下一步，我局将加强培训，及时更新公开内容。'),
  ).toEqual(['下一步，我局将加强培训，及时更新公开内容。']);
});

test('reads traditional characters, full-width digits and invisible characters as what they are', () => {
  const plain = '要加快推進電子政務建設，２００９年年底前實現行政村寬帶上網率１００％。';
  const marked =
    '要加\u200b快推進\u200f電子政務\u2060建設，２００９年\u00a0年底前實現\ufeff行政村寬帶上網率１００％。\u202c';
  for (const text of [plain, marked]) {
    const [passage, ...others] = recognise(plainText(text));
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ kind: 'target', start: 0, text: text.replace('\u202c', '') });
  }
});

test('keeps what it found out about a block whose source is known', () => {
  const source = {};
  const at = (before: string, text: string): SourceText => ({
    text: before + text,
    blocks: [{ start: before.length, end: before.length + text.length, linkShare: 0, source }],
  });
  const text = '加快建设应急指挥平台。';
  const steps = [...recogniseSteps(at('', text))].length;
  const again = recogniseSteps(at('新的一行\n', text));
  let count = 0;
  let found = again.next();
  for (; !found.done; found = again.next()) count++;
  expect(count).toBeLessThan(steps);
  expect(found.value).toMatchObject([{ start: 5, text }]);
});

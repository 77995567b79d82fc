import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from './name-thread.ts';
import { SaidInTasks } from './phrase-use.ts';
import { taskOf } from './testing/tasks.ts';

/** A thread with a task a year from 2006 on. */
const name = (...texts: string[]) => namesOf(texts.map((text, i) => taskOf(text, { year: 2006 + i })))[0]!;

test('a programme that most of them name, most completely', () => {
  expect(
    name(
      '继续推进全市电脑入农户上网工程，为农户配备电脑。',
      '推进“电脑入农户”工作。',
      '年内实现行政村宽带上网率达70%。',
      '继续推进“电脑入农户上网工程”，年内实现行政村宽带上网率100%。',
    ),
  ).toBe('电脑入农户上网工程');
});

test('a measured thing that recurs', () => {
  expect(
    name('年内行政村宽带上网率达到70%。', '行政村宽带上网率要达到90%。', '使行政村宽带上网率达到100%。'),
  ).toBe('行政村宽带上网率');
});

test('the words that they share, without the verbs before them', () => {
  expect(
    name('继续做好农区信息员培训工作。', '在信息员培训上下功夫。', '组织信息员培训，提高服务质量。'),
  ).toBe('信息员培训');
  expect(name('促进海勃湾高效农业园区发展。', '推进海勃湾高效农业园区建设。')).toBe('海勃湾高效农业园区');
});

test('what stands in quotes is meant as a name', () => {
  expect(
    name(
      '按照“统一规划、统一建设、统一平台”的“五统一”方针，整合政务信息资源。',
      '坚持“五统一”工作原则，整合信息资源。',
      '电子政务以“五统一”为原则。',
    ),
  ).toBe('五统一');
});

test('what their plans say elsewhere as well is hardly a name', () => {
  const said = ['加强法院信息化，提高审判效率。', '推进法院信息化，方便审判。'];
  const rest = ['推进企业信息化。', '推进法院改革。', '建设法院大楼。', '加快农村信息化。'];
  const tasks = said.map((text, i) => taskOf(text, { year: 2006 + i }));
  const all = [...said, ...rest].flatMap((text) => tasks.map(({ plan }) => ({ plan: plan!, text })));
  expect(namesOf(tasks, new SaidInTasks(all))[0]).toBe('法院信息化');
  const elsewhere = all.map(({ text }) => ({ plan: '包头市-2006-plan', text }));
  expect(namesOf(tasks, new SaidInTasks(elsewhere))).toEqual(namesOf(tasks));
});

test('a name says what of it', () => {
  expect(name('加大信息化工作宣传力度，利用各种媒体。', '加强信息化工作宣传。')).toBe('信息化工作宣传');
  expect(name('推进法院信息化，提高审判管理。', '继续推进法院信息化。')).toBe('法院信息化');
});

test('the last of an enumeration and counters are no part of a name', () => {
  expect(name('推进市、区、镇、村四级信息站建设。', '在市、区、镇、村四级信息站建设上下功夫。')).toBe(
    '四级信息站建设',
  );
  expect(name('办好第二届全民运动会。', '筹备第三届全民运动会。')).toBe('全民运动会');
});

test('a name is not cut out of a longer word', () => {
  expect(name('推进社会主义新农村建设，搞好服务。', '在社会主义新农区建设中发挥作用。')).toMatch(
    /^社会主义新农[村区]/u,
  );
  expect(name('深化投资体制改革，规范投资行为。', '深化投融资体制改革，引导社会资金。')).toMatch(/^投/u);
  expect(name('推进碳达峰碳中和。', '有序推进碳达峰碳中和。')).toBe('碳达峰碳中和');
});

test('counters of the tasks and numbers are no part of a name', () => {
  expect(name('（七）经济体制改革不断深化。', '加快推进经济体制改革。')).toBe('经济体制改革');
  expect(name('新增5.1万个公共充电桩。', '建成1.1万个公共充电桩，方便市民。')).toBe('公共充电桩');
});

test('what any task may say of its circumstances is hardly a name', () => {
  expect(name('统一思想，认清形势，加快信用体系建设。', '认清形势，统一思想，完善信用体系。')).toMatch(
    /^信用体系/u,
  );
  expect(name('建立分工合理、责任明确的调度机制。', '完善调度机制，做到分工合理、责任明确。')).toBe(
    '调度机制',
  );
});

test('circumstances alone are no name where there is anything else', () => {
  expect(
    name('建立职责清晰、分工合理、责任明确的工作机制。', '建立职责清晰，分工合理、责任明确的工作机制。'),
  ).toBe('工作机制');
});

test('what follows the best name is not part of it', () => {
  const [best, ...others] = namesOf(
    ['加强电子政务建设，推进公文传输。', '推进公文传输，完善电子政务建设。'].map((text, i) =>
      taskOf(text, { year: 2006 + i }),
    ),
  );
  expect([best, ...others].sort()).toEqual(expect.arrayContaining(['公文传输']));
  for (const other of others) expect(best!.includes(other) || other.includes(best!)).toBe(false);
});

test('years and places before a programme are told by the thread', () => {
  expect(name('完成好2006年自治区电话村通工程任务。')).toBe('电话村通工程');
});

test('a lone task is called by what it is about', () => {
  expect(name('三是要进一步加快煤矿瓦斯监控系统建设。')).toBe('煤矿瓦斯监控系统');
  expect(name('配合组织部门，切实搞好领导干部的业务知识培训工作。')).toBe('领导干部的业务知识培训');
});

test('names are written as in the tasks', () => {
  expect(name('建设ＩＰ语音电话系统。', '建设ＩＰ语音电话系统，覆盖各部门。')).toContain('ＩＰ');
  expect(name('推進農牧業服務熱線。', '開通農牧業服務熱線。')).toBe('農牧業服務熱線');
});

test('there is always a name', () => {
  expect(name('要。', '抓。')).not.toBe('');
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => name(`建${text}`).length > 0),
  );
});

test('does not depend on the order of the tasks', () => {
  const tasks = [
    '继续推进软件正版化工作，保护知识产权。',
    '继续做好旗县政府及企事业单位软件正版化工作。',
    '推动信息安全等级保护，推广正版软件。',
    '全面推进网络文化建设，净化网络环境。',
    '保护知识产权，开展软件正版化检查。',
  ].map((text, i) => taskOf(text, { year: 2005 + i }));
  const expected = namesOf(tasks);
  fc.assert(
    fc.property(fc.shuffledSubarray(tasks, { minLength: tasks.length }), (shuffled) => {
      expect(namesOf(shuffled)).toEqual(expected);
    }),
  );
});

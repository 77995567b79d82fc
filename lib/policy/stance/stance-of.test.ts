import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StanceContext } from './stance-of.ts';
import { stanceOf } from './stance-of.ts';

const inPlan: StanceContext = { passage: 'task', plan: 'plan' };
const stance = (text: string, of: StanceContext = inPlan) => stanceOf(text, of).stance;
const cues = (text: string, of: StanceContext = inPlan) =>
  stanceOf(text, of).cues.map(({ start, end }) => text.slice(start, end));

test('a plan announces where nothing else is said', () => {
  expect(stance('启动“数字乌海”建设，重点开展地理信息系统等项目建设。')).toBe('announced');
  expect(cues('启动“数字乌海”建设，不断提高服务水平。')).toEqual(['启动']);
  expect(stance('完成乌海市信访信息系统工程建设，并与自治区信访系统对接。')).toBe('announced');
  expect(stance('以点带面，加快发展电子商务。')).toBe('announced');
});

test('what goes on is continued', () => {
  expect(stance('二是要继续推进“电脑入农户上网工程”，年内实现行政村宽带上网率100%；')).toBe('continued');
  expect(cues('进一步完善市电子政务网络二期工程建设')).toEqual(['进一步']);
  expect(stance('选择有条件的盟市，继续开展电子政务监察系统试点工作')).toBe('continued');
  // What is new comes first; 不断 is what it is for.
  expect(stance('建立信息员队伍，不断提高服务水平')).toBe('announced');
  expect(stance('推动经济可持续发展')).toBe('announced');
});

test('what is asked of others, or with 要 and 必须, is required', () => {
  expect(stance('三区政府、市直各部门要进一步理顺信息化工作机构')).toBe('required');
  expect(cues('市有关部门应不断加大服务力度')).toEqual(['部门应']);
  expect(stance('一是要开展全市三级信息网络建设')).toBe('required');
  expect(stance('各类平台不得收费', { passage: 'provision', plan: 'plan' })).toBe('required');
  expect(stance('推进主要任务和重要项目的需要')).toBe('announced');
});

test('what is done is reported', () => {
  expect(stance('全市3个区、所有党政机关都已接入市政府办公业务网', { passage: 'task', plan: 'speech' })).toBe(
    'reported',
  );
  expect(cues('建设了乌海地理信息系统，取得显著成效', { passage: 'result', plan: 'plan' })).toEqual([
    '了',
    '取得显著',
  ]);
  expect(stance('财税金融改革不断深化，成功获批示范区。')).toBe('reported');
});

test('已 that tells which, and 完成 that orders, report nothing', () => {
  expect(stance('对2005年已确定的30家信息化示范企业进行调研摸底')).toBe('announced');
  expect(stance('推动已有成果有条件地实现共享和应用')).toBe('announced');
  expect(stance('对部门已建成的电子政务应用系统，要提供开放服务')).toBe('required');
  expect(stance('为了提高效率，除了网站以外开通热线')).toBe('announced');
});

test('a report reports, but for what it says will come', () => {
  const report: StanceContext = { passage: 'task', plan: 'results' };
  expect(stance('继续推进全市电脑入农户上网工程', report)).toBe('reported');
  expect(stance('下一步，将启动二期工程', report)).toBe('announced');
  expect(stanceOf('整合农业信息资源', { passage: 'result', plan: 'plan' })).toEqual({
    stance: 'reported',
    cues: [],
  });
});

test('a heading that looks back makes a report of what has no words of its own', () => {
  expect(stance('着力推动科教兴市', { ...inPlan, headings: ['一、2023年工作回顾'] })).toBe('reported');
  expect(stance('着力推动科教兴市', { ...inPlan, headings: ['二、2024年重点工作'] })).toBe('announced');
});

const words = fc.constantFrom(
  '要',
  '已',
  '了',
  '继续',
  '进一步',
  '各部门',
  '启动',
  '，',
  '。',
  '的',
  '​',
  '將',
  '完成',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((parts) => parts.join('')),
);

test('any text has a stance, and its cues stand in it in order', () => {
  const passages = fc.constantFrom('task', 'requirement', 'provision', 'target', 'result');
  const plans = fc.constantFrom('plan', 'results', 'speech', 'regional-plan', 'other');
  fc.assert(
    fc.property(texts, passages, plans, (text, passage, plan) => {
      const found = stanceOf(text, { passage, plan } as StanceContext);
      let last = 0;
      for (const { start, end } of found.cues) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});

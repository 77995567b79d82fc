import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText } from '../policy/plain-text.ts';
import { recognise } from '../policy/recognise.ts';
import { carriesPolicy, pageEvidence } from './carries-policy.ts';
import { runAtOnce } from './slice.ts';

/** Whether a page with this text carries policy; the first line is its title. */
function carries(text: string, government: boolean): boolean {
  const [title = ''] = text.split('\n');
  const main = plainText(text);
  return carriesPolicy(runAtOnce(pageEvidence(recognise(main, { title }), main, { title, government })));
}

const measures = `促进就业若干措施
一、支持企业吸纳就业。对招用毕业年度高校毕业生的企业，按每人1500元给予一次性补贴，政策执行至2026年12月31日。
二、加强创业扶持。创业担保贷款额度最高提高到30万元，由财政部门按规定给予贴息。各级人力资源社会保障部门要优化经办流程，及时受理申请。
三、强化困难帮扶。全面落实就业困难人员社会保险补贴，确保零就业家庭动态清零，城镇新增就业1.1万人以上。`;

const others = {
  school: `我校2025年工作计划
一、加强师德建设。学校要组织全体教师认真学习职业道德规范，落实教育部门的有关规定，健全教师管理制度。
二、提高教学质量。各教研组要扎实开展教学研究，深化课程改革，推进信息化教学，全面提升教育质量。
三、保障校园安全。学校要落实安全责任制，排查安全隐患，建立健全管理机制，确保师生安全。`,
  company: `集团召开安全生产工作会议
集团董事长强调，各子公司要全面落实安全生产责任，加强重点项目安全管理，推进隐患排查治理，健全应急管理机制。
要强化监督检查，组织安全培训，完善安全管理制度，确保全年安全生产目标任务圆满完成。`,
  terms: `用户服务协议
用户在注册时应当提供真实、准确的个人信息，并及时更新。用户不得将账号转让、出借给他人使用，应妥善保管账号和密码。
未经许可，用户不得复制、传播本网站的内容。如用户违反本协议，本公司有权暂停或终止服务，并要求赔偿损失。`,
  recipe: `红烧肉的做法
锅中放少许油，加入冰糖，小火炒至焦糖色。放入肉块翻炒均匀，加入生抽、老抽和热水，没过肉块。
大火烧开后转小火炖一个小时，最后大火收汁。要注意火候，不能太大，应当随时翻动，以免粘锅。`,
  results: `某公司发布三季报
某公司前三季度实现营业收入115亿元，同比增长20%，净利润8.2亿元，同比增长35%，新开门店320家。
公司计划明年新开门店500家，预计2026年覆盖三百个城市。分析师认为，公司未来增长空间较大。`,
};

test('a document of the state carries policy wherever it stands', () => {
  expect(carries(measures, true)).toBe(true);
  expect(carries(measures, false)).toBe(true);
});

test.each(Object.entries(others))('%s that command and report like policy carry none', (_, text) => {
  expect(recognise(plainText(text)).length).toBeGreaterThan(0);
  expect(carries(text, false)).toBe(false);
});

test('a long document carries policy on another site too, though it was passed on without its head', () => {
  const plan = readFileSync('seeds/000_1ea91800e545cf78.txt', 'utf8');
  const headless = plan.slice(plan.indexOf('\n') + 1);
  expect(carries(`晨光文具\n${headless}`, false)).toBe(true);
  expect(carries(`晨光文具\n${headless.slice(0, 400)}`, false)).toBe(false);
});

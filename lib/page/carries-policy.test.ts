import { expect, test } from 'vitest';
import { plainText } from '../policy/plain-text.ts';
import { recognise } from '../policy/recognise.ts';
import { carriesPolicy, pageEvidence } from './carries-policy.ts';

/** Whether a page with this text carries policy; the first line is its title. */
function carries(text: string, government: boolean): boolean {
  const [title = '', ...lines] = text.split('\n');
  const prose = lines.join('').length;
  return carriesPolicy(pageEvidence(recognise(plainText(text), { title }), prose, { title, government }));
}

const measures = `促进就业若干措施
一、支持企业吸纳就业。对招用毕业年度高校毕业生的企业，按每人1500元给予一次性补贴，政策执行至2026年12月31日。
二、加强创业扶持。创业担保贷款额度最高提高到30万元，由财政部门按规定给予贴息。各级人力资源社会保障部门要优化经办流程，及时受理申请。
三、强化困难帮扶。全面落实就业困难人员社会保险补贴，确保零就业家庭动态清零，城镇新增就业1.1万人以上。`;

const others = {
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

test('a text of measures carries policy wherever it stands', () => {
  expect(carries(measures, true)).toBe(true);
  expect(carries(measures, false)).toBe(true);
});

test.each(Object.entries(others))('%s that command and report like policy carry none', (_, text) => {
  expect(recognise(plainText(text)).length).toBeGreaterThan(0);
  expect(carries(text, false)).toBe(false);
});

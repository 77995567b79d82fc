import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';

const short = (text: string) =>
  measuresOf(text).map(({ of, value, unit, sense }) => [of, value, unit, sense].join(' '));

test('an amount names its thing before the number', () => {
  expect(short('年内实现行政村宽带上网率达70%，明年内达到100%')).toEqual([
    '行政村宽带上网率 70 % exact',
    '行政村宽带上网率 100 % exact',
  ]);
  expect(short('预计总投入1,000万元')).toEqual(['总投入 1000 万元 exact']);
  expect(short('研发投入强度提高到３．５％以上')).toEqual(['研发投入强度 3.5 % at-least']);
});

test('a counter names its thing after the number, or before it where the clause ends', () => {
  expect(short('调动100多家品牌服务商')).toEqual(['品牌服务商 100 家 at-least']);
  expect(short('已发布重要信息20多万条')).toEqual(['重要信息 20 万条 at-least']);
  expect(short('改造老旧小区约500个左右')).toEqual(['老旧小区 500 个 about']);
});

test('a range has both ends and no value', () => {
  const [measure] = measuresOf('力争年内引进1-2个IT大项目');
  expect(measure).toMatchObject({ value: null, range: [1, 2], unit: '个', of: 'IT大项目' });
});

test('limits are told apart', () => {
  expect(short('城镇调查失业率控制在5.5%以内')).toEqual(['城镇调查失业率 5.5 % at-most']);
  expect(short('办结时限不超过3个工作日')).toEqual(['办结时限 3 个工作日 at-most']);
});

test.each([
  ['20万—30万元', [20, 30], '万元', [200_000, 300_000]],
  ['3至5家', [3, 5], '家', [3, 5]],
  ['1～2个', [1, 2], '个', [1, 2]],
  ['8000元至1万元', [0.8, 1], '万元', [8000, 10_000]],
  ['百分之三到百分之五', [3, 5], '%', [3, 5]],
  ['三至五家', [3, 5], '家', [3, 5]],
])('the range %s', (written, range, unit, numbers) => {
  expect(measuresOf(`力争达到${written}`)).toMatchObject([
    { value: null, number: null, range, unit, numbers },
  ]);
});

test('从30%到40% are two levels and no range', () => {
  expect(short('森林覆盖率从30%提高到40%')).toEqual(['森林覆盖率 30 % exact', '森林覆盖率 40 % exact']);
});

test.each([
  ['20多万条信息', '万条', 200_000, '条'],
  ['总投入1.2万亿元', '万亿元', 1_200_000_000_000, '元'],
  ['粮食产量1300亿斤', '亿斤', 65_000_000, '吨'],
  ['装机达到5吉瓦', '吉瓦', 5_000_000, '千瓦'],
  ['绿地20公顷', '公顷', 300, '亩'],
  ['吞吐量110万标箱', '万标箱', 1_100_000, '标准箱'],
  ['浓度30微克/立方米', '微克/立方米', 30, '微克/立方米'],
  ['占比超过七成', '成', 70, '%'],
  ['占比超过三分之二', '%', 66.7, '%'],
])('%s in its normal unit', (text, unit, number, base) => {
  expect(measuresOf(text)).toMatchObject([{ unit, number, base }]);
});

test('Chinese numerals count where a verb or a bound leads to them', () => {
  expect(short('年内引进三家企业')).toEqual(['企业 3 家 exact']);
  expect(short('新建一百二十个社区服务站')).toEqual(['社区服务站 120 个 exact']);
  expect(short('出台十二条措施')).toEqual(['措施 12 条 exact']);
  expect(short('普及率达到百分之七十')).toEqual(['普及率 70 % exact']);
  expect(short('吸引近百家企业')).toEqual(['企业 100 家 about']);
});

test.each([
  '建设一个基地',
  '一是加强领导',
  '第一批三家试点',
  '“十一五”规划',
  '推进一卡通工程',
  '推进三网融合',
  '两化融合',
  '坚持五统一',
  '实现一站式服务',
  '三区政府',
  '城乡一体化',
  '四大产业',
  '抓好十个方面的工作',
  '六项行动计划',
  '建立四级网络',
  '百件实事网上办',
  '一个平台、两级应用',
  '城市更新建设十项攻坚',
  '投运四方山康养中心',
])('%s states no measure', (text) => {
  expect(measuresOf(text)).toEqual([]);
});

test.each([
  '居全国261个地级市第19位',
  '排名提升3位',
  '建成30万吨级航道',
  '引进5亿元以上企业',
  '推进120万吨乙烯项目',
  '24小时自助服务',
  '打造15分钟生活圈',
  '“1+3+6”体系',
  '连续24个月',
  '3岁以下婴幼儿',
  '500强企业',
  '上半年召开会议',
])('the number in %s belongs to a name, a rank or a size', (text) => {
  expect(measuresOf(text)).toEqual([]);
});

const said = (text: string) =>
  measuresOf(text).map(({ of, value, unit, verb, direction, change }) => [
    of,
    `${value}${unit}`,
    verb,
    direction,
    change,
  ]);

test('verb and direction; a change is told from a level', () => {
  expect(said('GDP增长5%左右')).toEqual([['GDP', '5%', '增长', 'up', true]]);
  expect(said('占比提高到10%')).toEqual([['占比', '10%', '提高到', 'up', false]]);
  expect(said('占比提高3个百分点')).toEqual([['占比', '3个百分点', '提高', 'up', true]]);
  expect(said('单位生产总值能耗下降2.5%')).toEqual([['单位生产总值能耗', '2.5%', '下降', 'down', true]]);
  expect(said('办结时限由5个工作日压缩至3个工作日').at(-1)).toEqual([
    '办结时限',
    '3个工作日',
    '压缩至',
    'down',
    false,
  ]);
  expect(said('销售收入力争达到400亿元')).toEqual([['销售收入', '400亿元', '力争达到', null, false]]);
  expect(said('新增床位1000张')).toEqual([['床位', '1000张', '新增', 'up', true]]);
  expect(said('城镇新增就业60万人')).toEqual([['城镇新增就业', '60万人', '', null, false]]);
});

test('what is named once holds for the numbers that follow', () => {
  expect(said('一般公共预算收入1.2万亿元、增长6%')).toEqual([
    ['一般公共预算收入', '1.2万亿元', '', null, false],
    ['一般公共预算收入', '6%', '增长', 'up', true],
  ]);
});

test('several things have their numbers in turn', () => {
  expect(short('食品、石化等产业增加值分别增长7.5%、11.5%')).toEqual([
    '食品产业增加值 7.5 % exact',
    '石化产业增加值 11.5 % exact',
  ]);
  expect(short('城乡居民人均可支配收入分别增长6%、8.3%')).toEqual([
    '城镇居民人均可支配收入 6 % exact',
    '农村居民人均可支配收入 8.3 % exact',
  ]);
  expect(short('生产钾肥7万吨、碳酸锂1万吨，分别增长4.8%、22.3%').slice(2)).toEqual([
    '钾肥 4.8 % exact',
    '碳酸锂 22.3 % exact',
  ]);
});

test('spans are offsets into the raw text', () => {
  const text = '今年，用户访问量达到４５０万人次。';
  const [measure] = measuresOf(text);
  expect(text.slice(measure!.start, measure!.end)).toBe('用户访问量达到４５０万人次');
  expect(measure!.text).toBe('用户访问量达到４５０万人次');
});

test('dates, ranks, document and service numbers are no measures', () => {
  for (const text of [
    '2009年9月30日前完成',
    '居全国第18位',
    '国发〔2024〕12号',
    '“12396”公益服务体系',
    '发展3G业务',
    '5A级景区',
    '“十一五”期间',
  ]) {
    expect(measuresOf(text), text).toEqual([]);
  }
});

test('the measures of the 2009 plan', () => {
  const text = readFileSync(new URL('../../../seeds/000_1ea91800e545cf78.txt', import.meta.url), 'utf8');
  expect(short(text)).toEqual(['总投入 1000 万元 exact', '行政村宽带上网率 100 % exact']);
});

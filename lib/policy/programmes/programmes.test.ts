import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmesOf, sharedProgrammes } from './programmes.ts';

const names = (text: string) => programmesOf(text).map(({ kind, name }) => `${kind} ${name}`);

test('names in quotes of any kind', () => {
  expect(names('启动“数字乌海”建设')).toEqual(['named 数字乌海']);
  expect(names("今年9月.'电脑入农户上网工程'的开通")).toEqual(['named 电脑入农户上网工程']);
  expect(names('推進「一卡通」工程')).toEqual(['named 一卡通']);
});

test('titles of documents, and the programme named inside one', () => {
  expect(names('贯彻《关于实施“金煤工程”的若干意见》精神')).toEqual([
    'document 关于实施“金煤工程”的若干意见',
    'named 金煤工程',
  ]);
});

test('service numbers', () => {
  expect(names('发挥12396公益服务体系和“96048”农牧业科技服务网络作用')).toEqual([
    'service-number 12396',
    'service-number 96048',
  ]);
  expect(names('做好114阳光政务便民服务工程建设').at(0)).toBe('service-number 114');
  expect(names('全年投资12345万元')).toEqual([]);
});

test('names without quotes, less the words before them', () => {
  expect(names('建设应急指挥平台，狠抓企业信息化示范工程。')).toEqual([
    'named 应急指挥平台',
    'named 企业信息化示范工程',
  ]);
  expect(names('加强重大工程建设，搭建公共服务平台')).toEqual([]);
});

test('periods, slogans and formulas are no programmes', () => {
  expect(names('“十一五”规划')).toEqual([]);
  expect(names('《“十四五”发展规划》')).toEqual(['document “十四五”发展规划']);
  expect(names('贯彻“三个代表”重要思想')).toEqual([]);
  expect(names('坚持“总体规划，分步实施”的原则')).toEqual([]);
});

test('a programme is shared however it is written', () => {
  expect(sharedProgrammes('继续推进“电脑入农户上网工程”', '推进全市电脑入农户上网工程')).toEqual([
    '电脑入农户上网工程',
  ]);
  expect(sharedProgrammes('城市收费“一卡通”试点', '推动“一卡通”工程快速发展')).toEqual(['一卡通']);
  expect(sharedProgrammes('发挥“96048”服务网络作用', '依托96048农牧业科技服务网络')).toEqual(['96048']);
  expect(sharedProgrammes('“数字乌海”', '“数字城市”')).toEqual([]);
});

test('pairs in quotes are names where they are called something, lists are not', () => {
  expect(names('推行“双随机、一公开”监管')).toEqual(['named 双随机、一公开']);
  expect(names('按照“统一规划、统一建设、统一平台”的原则')).toEqual([]);
});

test('kinds, figures of speech and ranks in quotes are no programmes', () => {
  expect(names('培育“小巨人”企业，打通“最后一公里”，实现“十连冠”，发挥“压舱石”作用')).toEqual([]);
  expect(names('解决“办证难”问题，消除“信息孤岛”')).toEqual([]);
});

test('several of a kind are no programme', () => {
  expect(names('实施45个防洪工程，建成省级示范物流园区，新建国家级孵化平台')).toEqual([]);
  expect(names('启动新一轮三年行动计划')).toEqual([]);
});

test('a name with 和 in it is whole, two names are two', () => {
  expect(names('实施总磷污染控制与削减攻坚行动')).toEqual(['named 总磷污染控制与削减攻坚行动']);
  expect(names('实施雪亮工程和天网工程')).toEqual(['named 雪亮工程', 'named 天网工程']);
});

test('documents without 《》, and works that are no documents', () => {
  expect(names('贯彻落实十大重点产业调整振兴规划，推进改革')).toEqual(['document 十大重点产业调整振兴规划']);
  expect(names('《我的阿勒泰》带动旅游，贯彻《决定》')).toEqual([]);
});

test('what everybody knows needs no quotes', () => {
  expect(names('深化放管服改革，打造海绵城市')).toEqual(['named 放管服', 'named 海绵城市']);
});

test('what sets a name off is no part of it, what joins its parts is', () => {
  expect(names('启动自治区——盟市——旗县三级联网工程、IP语音电话系统工程')).toContain(
    'named 自治区——盟市——旗县三级联网工程',
  );
  expect(names('创建中国（安徽）—泰国经贸创新发展示范园区')).toEqual(['named 泰国经贸创新发展示范园区']);
  expect(names('推进“六水共治［9］”行动')).toEqual(['named 六水共治']);
  expect(names('开展“人工智能＋”行动，推进“一县一业(特)”建设')).toEqual([
    'named 人工智能＋',
    'named 一县一业(特)',
  ]);
});

test('a number is shared as a whole', () => {
  expect(sharedProgrammes('做好114服务热线', '服务网点达2114个')).toEqual([]);
  expect(sharedProgrammes('做好114服务热线', '整合114，开通平台')).toEqual(['114']);
});

test('a document and its subject are one in both texts', () => {
  expect(
    sharedProgrammes('落实《关于实施“金煤工程”的若干意见》', '贯彻《自治区关于实施“金煤工程”的意见》'),
  ).toEqual(['关于实施“金煤工程”的若干意见', '金煤工程']);
});

test('spans are offsets into the raw text', () => {
  const text = '实施《国家信息化发展战略》，推动“一卡通”工程';
  for (const { start, end, name } of programmesOf(text)) expect(text.slice(start, end)).toBe(name);
});

const words = fc.constantFrom(
  '“',
  '”',
  '《',
  '》',
  '实施',
  '工程',
  '行动计划',
  '12345',
  '热线',
  '一卡通',
  '、',
  '的',
  '，',
  '和',
  '​',
  '數字',
  '——',
  '—',
  '［9］',
  '平台',
  '意见',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((parts) => parts.join('')),
);

test('any text: names in order, as they stand in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, name, key } of programmesOf(text)) {
        expect(name).not.toMatch(/^[\p{Pd}\s，、。：；]|[\p{Pd}\s，、。：；]$/u);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(name);
        expect(key.length).toBeGreaterThan(1);
        last = start;
      }
    }),
  );
});

test('what a text shares with itself are its own programmes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const own = programmesOf(text).map(({ name }) => name);
      const shared = sharedProgrammes(text, text);
      expect(own).toEqual(expect.arrayContaining(shared));
      expect(shared.length > 0).toBe(own.length > 0);
    }),
  );
});

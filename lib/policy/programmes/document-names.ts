import type { Span } from '../span.ts';

/** What a document of the state is called at its end; 《我的阿勒泰》 and 《黑神话：悟空》 are none. */
export const documentForm =
  '(?:规划纲要|行动纲要|实施纲要|纲要|规划|计划|方案|意见|决定|决议|办法|规定|条例|细则|规则|准则|守则|章程|通知|通告|公告|公报|建议|要点|预案|标准|规范|指南|指引|目录|清单|协定|协议|宣言|倡议|法典|法|令|政策|措施|若干措施|纪要|白皮书|制度|名录|导则|公约)';
const edition = '(?:[(（〔][^()（）〔〕]{1,16}[)）〕]|\\d{4}\\D{0,4}年版|[一二三]期)';
const atEnd = new RegExp(`${documentForm}${edition}*$`, 'u');
/** 《决定》, 《纲要（草案）》: which one, only the text around tells. */
const bare = new RegExp(`^(?:实施|指导|若干)?${documentForm}${edition}*$`, 'u');

const titled = /《([^《》\n]{2,80})》/gu;
const untitled =
  /(?<=贯彻|落实|实施|编制|制定|修订|出台|完善|执行|按照|根据|依据|围绕|制订|起草|组织完成|推进|遵守|颁布|宣传|做好)(?:好|了|和|完成|国家|全市|全省|全区|全县|我市|我区|我省|市县|新一轮){0,2}(?!落实|实施|执行|编制|制定|完成)([\p{Script=Han}\d“”"—-]{5,30}?(?:规划纲要|规划|条例|行动纲要|行动方案|实施方案|管理办法|应急预案))(?=[,。;、.(“]|$|的|编制|实施|工作|任务|等|和|及|立法|制定|修订|明确|确定|要求)/gu;
/** What makes words before 规划 a clause and no title. */
const clause =
  /推进|实施|编制|制定|落实|加强|组织|强化|科学|统筹|高起点|高标准|高水平|[的了等]|各项|相关|有关|详细规划|专项规划|^发展规划|职业|年度|设计和|做好|抓好|统一规划|各级|部门|地区|加快|实际|城乡规划|城市规划|精心|合理|出台|研究|完善|修订|颁布|通过|审议|村庄规划|意见|[“"](?![一二三四五六七八九十]*五[”"])/u;

/** Spans of documents' titles, without 《》. Offsets into the folded text. */
export function* documentNames(text: string): Generator<Span, void> {
  for (const match of text.matchAll(titled)) {
    const title = match[1]!;
    if (!atEnd.test(title) || bare.test(title)) continue;
    yield { start: match.index + 1, end: match.index + 1 + title.length };
  }
  for (const match of text.matchAll(untitled)) {
    const title = match[1]!;
    const start = match.index + match[0].length - title.length;
    if (clause.test(title) || period.test(title) || unbalanced(title)) continue;
    yield { start, end: start + title.length };
  }
}

/** “十五五”规划纲要 alone is a period. */
const period = /^[“"]?[一二三四五六七八九十]*五[”"]?(?:发展)?规划(?:纲要)?$/u;
const unbalanced = (title: string) => (title.match(/["“”]/gu)?.length ?? 0) % 2 === 1;

import { tellingLetters } from '../policy/generic-words.ts';

/** What plans set their tasks against: aims of everything, the times, and how everything is to be done. */
const backdrop =
  '国民经济 经济社会 社会发展 经济增长 和谐社会 小康社会 改革开放 以人为本 人民群众 又好又快 又快又好 各项事业 新形势 新突破 新进展 新成效 新局面 新台阶 新阶段 新起点 出发点 落脚点 重要地位 重大意义 方针政策 文件精神 会议精神 指导思想 求真务实 开拓创新 锐意创新 锐意进取 艰苦奋斗 与时俱进 解放思想 统一思想 统一认识 提高认识 认清形势 抓住机遇 忧患意识 统筹兼顾 统筹规划 统筹协调 综合协调 因地制宜 千方百计 多措并举 全力以赴 坚定不移 量力而行 突出重点 分步实施 分类指导 稳步推进 举一反三 齐抓共管 各司其职 政府主导 政府推动 企业主导 市场运作 应用主导 需求驱动 适度超前 适当超前 注重实效 条块结合 条件成熟 具备条件 实际情况 形式多样 调查研究 加强领导 精心组织 加以解决'.split(
    ' ',
  );
/** 分工合理, 责任明确: how something is to be. */
const manner =
  /(?:合理|清晰|明确|到位|有力|超前|畅通|艰巨|突出|明显|显著|相(?:衔接|结合|统一|适应|协调|一致|匹配))$/u;

const anyBackdrop = new RegExp(backdrop.toSorted((a, b) => b.length - a.length).join('|'), 'gu');

/** Whether a phrase of comparable text tells of nothing but circumstances that any task could have. */
export function isBackdrop(phrase: string): boolean {
  if (manner.test(phrase)) return true;
  const rest = phrase.replace(anyBackdrop, '');
  return rest !== phrase && tellingLetters(rest) < 2;
}

/** Verbs and adverbs that direct, and say nothing of what is to be done. */
const directives =
  '进一步 继续做好 建立健全 切实加强 加快 推进 推动 促进 加强 加大 强化 深化 完善 健全 建立 构建 打造 搭建 做好 抓好 搞好 落实 贯彻 提高 增强 扩大 积极 大力 切实 认真 继续 努力 全面 充分 不断 逐步 深入 着力 稳步 有序 尽快'.split(
    ' ',
  );

/** Other words that nearly every task has. */
const common =
  '我们要 各部门 有关部门 相关部门 各单位 建设 启动 实施 实行 实现 开展 组织 执行 提升 坚持 发展 发挥 作用 利用 运用 应用 采取 重点 主要 有效 基本 广泛 加以 进行 形成 达到 完成 力争 确保 保证 保障 支持 引导 鼓励 配合 协调 指导 按照 根据 围绕 结合 通过 依托 以及 工作 方面 情况 问题 要求 任务 目标 基础 水平 能力 力度 机制 制度 体系 精神 年内 今年 明年 去年 全市 全区 全省 全国 全县 我市 我区 我省 各级 各地 各项 各类 相关 有关 重要 重大 主体 一批 一个'.split(
    ' ',
  );

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|');

/** Words that are no reason for a match, though they stand in both texts. */
const words = [...directives, ...common];
const generic = new RegExp(longestFirst(words), 'gu');

const directive = new RegExp(`^(?:${longestFirst(directives)})+`, 'u');

/** The pairs of characters that generic words consist of. */
export const genericPairs: ReadonlySet<string> = new Set(
  words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))),
);

/** Particles, prepositions and conjunctions. */
const particles = new Set('的了和与及或并等在以为将把被对向从由于是要也都其之所而且各该');

/** Of these, what is hardly the beginning of a word, and hardly the end of one. */
export const neverFirst: ReadonlySet<string> = new Set('的了与及或等');
export const neverLast: ReadonlySet<string> = new Set('的了和与或并等在以将把被从');

/** How many letters at the start of a stretch are directives (加快推进 in 加快推进审批改革). */
export function directiveStart(text: string): number {
  return directive.exec(text)?.[0].length ?? 0;
}

const anyDirective = new RegExp(longestFirst(directives), 'u');

/** What stands between the directives of a stretch: 电商 and 物流 in 加快电商推进物流. */
export const betweenDirectives = (text: string): string[] => text.split(anyDirective).filter(Boolean);

/** How many letters of a stretch of comparable text are left without generic words and particles. */
export function tellingLetters(text: string): number {
  const rest = text.replace(generic, '');
  return [...rest].filter((character) => !particles.has(character)).length;
}

/** Whether a stretch of comparable text says something. */
export const saysSomething = (text: string): boolean => tellingLetters(text) >= 2;

/**
 * Words and pieces of phrases that hold a name of the lexicon by chance, across the border of two words: 提高职工 is not
 * about 高职, 养老金融 not about 养老金. Where one stands, no shorter name is found in it. As they stand in comparable text.
 */
export const chanceWords: readonly string[] = `
养老金融 提高职 积极地 个人防 科技改 协商会 磋商会 平台资 平台商 从严打 养老区 衰老区 江苏区
十五违 五违反 五违规 村超过 电视节目 江南药 农业税收 农机制 诚信创新
通信创新 通信访 坚信访 城投入 博文创 条文创 教育网络 五保障 疏导游 误导游 指导游 虚报业
初中试 高中试 实现房 文书展 江苏超 三水厂 排水厂 市民航海 十五小学 十五小时 金融媒体 金融城建 平稳增长 确保增长
智能体育 智能体系 智能体质 智能体验 出台商 非银行卡 妇女儿童医院 万人防汛 集中试 医疗养老
`
  .split(/\s+/)
  .filter(Boolean);

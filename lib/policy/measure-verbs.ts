/*
 * Looked up in sets and not by patterns: patterns of hundreds of words, repeated, take longer to compile than a page
 * takes to read.
 */

/** Words that stand before the verb of a measure and change nothing of what it is. */
const adverbs = new Set(
  `
  进一步 继续 加快 大力 积极 全面 切实 深入 不断 努力 认真 着力 扎实 稳步 有序 重点 突出 全力 逐步 适时
  严格 依法 统筹 持续 坚决 充分 主动 及时 尽快 抓紧 有效 科学 合理 广泛 深化 统一 共同 牢固 高度 始终 率先
  紧紧 狠 千方百计 因地制宜 分类 定期 立即 优先 着重 鼓励和 研究 联合 协同 同步 精准 高质量 高标准 加力
  更好 更好地 更大力度 精心 强力 多措并举 坚定不移 全力以赴 蹄疾步稳 纵深 还要 还将 也要 同时 一体 聚力
  高水平 多渠道 靠前 从严 加紧 带头 大兴
`
    .trim()
    .split(/\s+/),
);

/** What plans, reports and rules have someone do; after a colon the characters one of which has to follow. */
const verbs = new Map(
  `
  解决 应对 恢复 重视 树牢 攻关 织密 拉长 补齐 延链 补链 强链 破解 打破 消除 克服 关停 实行 清退 开辟 开拓
  回应 帮助 防治 扩容 提质 增效 建:平机体 推进 推动 推行 推广 推出 推介 加快 加强 加大 加密 加速 建设 建立
  建成 建好 健全 完善 开展 展开 实施 落实 落地 提高 提升 促进 扩大 优化 深化 强化 增强 培育 培养 培训 支持
  引导 鼓励 组织 拟订 拟定 起草 监测 统计:并和分 制定 制订 编制 修订 出台 打造 构建 统筹 整合 发展 抓好
  抓住 抓实 抓:紧牢重项经产工招民安 做好 做强 做大 做优 做实 搞好 办好 确保 保障 保证 保持 保护 争取 争创
  力争 实现 完成 启动 创新 创建 创造 探索 引进 引入 扶持 规范 拓展 拓宽 发挥 坚持 依托 利用 运用 应用 围绕
  突出 注重 贯彻 执行 巩固 改进 改善 改革 改造 协调 配合 督促 指导 监督 检查 考核 评估 评选 审批 管理 治理
  整治 防范 防止 预防 化解 排查 打击 打好 打赢 打通 查处 严肃 严厉 严控 严守 严防 控制 减少 降低 减轻 压减
  压实 淘汰 节约 盘活 筹建 筹措 筹备 申报 申请 承办 举办 召开 承接 参与 参加 选择 选取 选派 总结 研发 研制
  开发 攻克 突破 升级 转型 转变 调整 布局 谋划 规划 设立 增设 增加 新增 新建 续建 扩建 改扩建 开工 竣工
  投运 修缮 提供 满足 服务 倡导 弘扬 宣传 普及 营造 树立 把握 聚焦 瞄准 立足 着眼 履行 承担 强调 明确 理顺
  完备 充实 壮大 繁荣 激发 释放 放宽 放开 简化 精简 取消 下放 清理 公开 公布 发布 报送 上报 收集 采集 归集
  共享 对接 衔接 联动 融入 融合 构筑 夯实 筑牢 守住 守牢 兜牢 稳定 稳住 稳妥 稳:经就增投外企岗 维护 尊重
  关心 关爱 救助 帮扶 资助 补助 安排 落细 细化 量化 分解 牵头 会同 联系 走访 慰问 动员 号召 表彰 奖励 惩处
  追究 问责 纠正 整改 杜绝 遏制 禁止 取缔 移送 招引 招商 吸引 留住 储备 布设 铺设 搭建 编辑 编印 贯通 把
  将 用好 用足 管好 学习 认识 统一思想 解放思想 转作风 带动 拉动 辐射 跟进 挖掘 丰富 净化 美化 绿化 亮化
  硬化 深挖 主攻 攻坚 决战 尝试 试行 试点 延伸 延长 延续 接受 接轨 接续 净增 培优 招生 招录 招聘 举行 启用
  上线 部署 调研 论证 受理 办理 办结 核定 审核 审查 复核 登记 备案 签订 缴纳 缴存 申领 领取 享受 提交 填报
  填写 报名 出具 携带 通知 告知 公示 印发 抄送 依照 遵守 遵循 服从 退回 收回 暂停 终止 撤销 责令 处以 给予
  拨付 发放 兑现 补贴 免除 减免 免收 收取 征收 核发 颁发 授予 认定 评定 入围 入驻
`
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string | undefined]),
);

/** Most characters begin none: they are told at once. */
const adverbStarts = new Set([...adverbs].map((adverb) => adverb[0]!));
const verbStarts = new Set([...verbs.keys()].map((verb) => verb[0]!));

const longest = 4;
/** More adverbs than this are no plan's prose. */
const mostAdverbs = 4;

/** Whether a clause begins with the verb of a measure: 进一步完善…, 积极向自治区争取…. */
export function beginsWithMeasure(clause: string): boolean {
  let at = 0;
  for (let count = 0; count <= mostAdverbs; count++) {
    if (isVerb(clause, at)) return true;
    const length = adverbLength(clause, at);
    if (length === 0) break;
    at += length;
  }
  if (clause[at] !== '向') return false;
  const plea = /^向[^,、]{1,10}?(?=[申争上])/.exec(clause.slice(at, at + 12));
  return plea !== null && isVerb(clause, at + plea[0].length);
}

/** How many characters adverbs and measures' verbs take up at the start of a clause: 继续加快推进 in 继续加快推进审批改革. */
export function measureStart(clause: string): number {
  let at = 0;
  for (let length = wordLength(clause, at); length > 0; length = wordLength(clause, at)) at += length;
  return at;
}

const wordLength = (text: string, at: number): number => adverbLength(text, at) || verbLength(text, at);

/** Whether a measure's verb stands anywhere after one of its adverbs: for clauses whose subject comes first. */
export function hasMeasure(text: string): boolean {
  for (let i = 0; i < text.length - 2; i++) {
    const length = adverbLength(text, i);
    if (length > 0 && isVerb(text, i + length)) return true;
  }
  return false;
}

const isVerb = (text: string, at: number): boolean => verbLength(text, at) > 0;

/** The length of the verb that stands here, the longest; 0 when none does. */
function verbLength(text: string, at: number): number {
  if (!verbStarts.has(text[at]!)) return 0;
  for (let length = longest; length > 0; length--) {
    const word = text.slice(at, at + length);
    if (!verbs.has(word)) continue;
    const following = verbs.get(word);
    if (following === undefined || following.includes(text[at + length] ?? ' ')) return length;
  }
  return 0;
}

/** The length of the adverb that stands here, 多层次地 and the like among them; 0 when none does. */
function adverbLength(text: string, at: number): number {
  if (adverbStarts.has(text[at]!)) {
    for (let length = longest; length > 0; length--) {
      if (adverbs.has(text.slice(at, at + length))) return length;
    }
  }
  for (let length = 2; length <= longest + 1; length++) {
    if (text[at + length - 1] === '地')
      return /^[\u4e00-\u9fff]+$/.test(text.slice(at, at + length)) ? length : 0;
  }
  return 0;
}

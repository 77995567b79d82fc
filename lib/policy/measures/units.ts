/** How a unit is used: it counts things (30家企业), is an amount of one (总投入1000万元), or a span of time. */
export type UnitKind = 'counter' | 'amount' | 'span';

export interface Unit {
  /** As written, folded. */
  readonly name: string;
  /** One name for all writings of it. */
  readonly base: string;
  /** How many of `base` one of it is. */
  readonly factor: number;
  readonly kind: UnitKind;
}

/**
 * Units that count things: the thing follows (30家企业) or was named before (发布信息20万条). After "!" the characters
 * that make another word of it: 条件, 项目, 部门.
 */
const counters = `
个!人体性别月 家!庭居长政乡 户!籍口外均型 人!才民工均物力文生事制 人口 名!师校牌城录列胜医家县次单额 位!数一次列居于置 条!件例款文
项!目 件 台!湾胞州账商风阶 套 座!谈位 所!有以属在 处!级理置室于罚 种!植业子粮 类 场!馆景所站地 场次 次 批!发准复示量 批次
期!间末限货工项建扩规目待望 部!门委级队署分长省 辆 辆次 架!构设空 架次 班次 栋 幢 间 张!家 本!科地级市省土届年 册
篇!章幅 字!号 支!持出付撑部行队线 艘 艘次 列!入为出全第居支举席 列次 只!有是要能 头!部条雁等 株 棵 对!口接于外标比话台照
份!额制 片!区 宗!教旨 起!草步点来到飞重降诉因义施 例!如行会外 人次 人天 人日 户次 车次 件次 家次 亩次 课时 学时 床 床位
标准箱 标箱=标准箱 TEU=标准箱 颗 枚 款!项待 首!次批位府届家创个店都台套年日航发例站 门!户诊店类 眼 口!岸径碑 盏 组!织建团成
笔 桩 尾 羽 卷 幅!度 公里路段 标段 车位 泊位
`;

/** Units of an amount, with the unit they are given in (1 when none is said): what is measured was named before. */
const amounts = `
% ‰ 百分点 个百分点=百分点 成=%*10!为立功果本员都熟长效绩交品套份人分建型片网的等年像昆渝 倍!增数特频
元!旦素宵首件年器 美元 欧元 港元 日元 英镑
吨 公斤=吨*0.001 千克=吨*0.001 斤=吨*0.0005 克=吨*0.000001!难服 担=吨*0.05!保当任负 吨标准煤 吨标煤=吨标准煤 标准煤=吨标准煤
千克标准煤=吨标准煤*0.001 公斤标准煤=吨标准煤*0.001 载重吨
公里 千米=公里 km=公里 米=公里*0.001!粉 厘米=公里*0.00001 毫米=公里*0.000001 车道公里 延长米=公里*0.001 海里
平方公里 平方千米=平方公里 km²=平方公里 平方米 平米=平方米 m²=平方米 ㎡=平方米 亩 公顷=亩*15
立方米 方=立方米!面式便案向法针位阵 立方=立方米 升=立方米*0.001!级至学到高幅规值温腾位旗为入
千瓦 兆瓦=千瓦*1000 吉瓦=千瓦*1000000 瓦=千瓦*0.001!斯房 kW=千瓦 MW=千瓦*1000 GW=千瓦*1000000 千伏安 千瓦时 度=千瓦时!假过
兆瓦时=千瓦时*1000 kWh=千瓦时
GB GB=GB TB=GB*1000 PB=GB*1000000 EB=GB*1000000000 MB=GB*0.001 兆=兆!瓦帕赫 Mbps=兆 Gbps=兆*1000 Tbps=兆*1000000
P=PFLOPS PFLOPS PFlops=PFLOPS EFLOPS=PFLOPS*1000 EFlops=PFLOPS*1000 微克 毫克 分贝 箱 岁
`;

/** Spans of time that are targets (办结时限压缩到3个工作日); years, months and days alone are dates. */
const spans = `
个月 工作日 个工作日=工作日 小时 个小时=小时 分钟 天!然津山河府气线使下文 秒
`;

const longest = 6;
const units = new Map<string, Unit & { readonly notBefore: string }>();
for (const [kind, list] of [
  ['counter', counters],
  ['amount', amounts],
  ['span', spans],
] as const) {
  for (const entry of list.trim().split(/\s+/)) {
    const [, name, base = name, factor = '1', notBefore = ''] =
      /^([^=!*]+)(?:=([^!*]+))?(?:\*([\d.]+))?(?:!(.+))?$/.exec(entry)!;
    units.set(name!, { name: name!, base: base!, factor: Number(factor), kind, notBefore });
  }
}

/** The unit that stands at `at` in a folded text, the longest one; null when none does. */
export function unitAt(text: string, at: number): Unit | null {
  for (let length = longest; length > 0; length -= 1) {
    const unit = units.get(text.slice(at, at + length));
    if (!unit) continue;
    const next = text[at + length] ?? '';
    if (next && unit.notBefore.includes(next)) continue;
    if (/[A-Za-z]/.test(unit.name) && /[A-Za-z]/.test(next)) continue;
    return unit;
  }
  return null;
}

/** What an amount may be taken by: 微克/立方米, 元/人, 吨/年. */
const per =
  /\/(?:立方米|平方米|平方公里|公里|千瓦时|万元|亩|公顷|公斤|千克|吨|人|户|年|月|日|天|小时|秒|升|次)/y;
/** A second counter in brackets: 台(套). */
const other = /\((?:套|台|座|所|家|个|处|间|件|户|项|辆|部|条|张|人|次|片|批)\)/y;

/** The unit at `at` with what it is taken by, and where it ends. */
export function wholeUnitAt(text: string, at: number): (Unit & { readonly end: number }) | null {
  const unit = unitAt(text, at);
  if (!unit) return null;
  let end = at + unit.name.length;
  other.lastIndex = end;
  const bracketed = other.exec(text);
  if (bracketed) end += bracketed[0].length;
  per.lastIndex = end;
  const by = per.exec(text);
  if (!by) return { ...unit, name: text.slice(at, end), end };
  end += by[0].length;
  return { ...unit, name: text.slice(at, end), base: unit.base + by[0], end };
}

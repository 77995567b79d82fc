import type { Span } from '../span.ts';
import type { Level } from './level.ts';

/** A named place of administration: 内蒙古自治区, 乌海市, 海勃湾区. */
export interface AdministrativeUnit extends Span {
  readonly level: Level;
}

const suffixes = '自治区|特别行政区|自治州|自治县|自治旗|地区|新区|林区|街道|苏木|省|市|盟|县|旗|区|镇|乡';
const unit = new RegExp(`([\\p{Script=Han}]{1,9}?)(${suffixes})(?![市县区盟旗镇乡省州])`, 'gu');

const municipality = /^(?:北京|上海|天津|重庆)$/u;
/** 城市, 社区, 开发区, 全市 end as places do, and name none. */
const noPlace =
  /(?:城|都|超|夜|菜|股|上|门|全|本|我|各|该|楼|车|房|碳|入|应|新兴|示范|试点|强|大|名|设区的?)市$|^(?:山|城|湖|草|林|牧|农|矿|港|库|片|小|大|老|强|首|市|郊|厂|整|分|双|跨|时|战|军|盲|误|禁|院|街)区$|(?:自治|大湾|商务|基本建成|社|园|景|灾|校|辖|特|住宅小|老旧小|主城|老城|中心城|贫困山|丘陵山|高寒山|革命老|片|街|厂|湿|灌|涝|疫|聚|功能|开发|高新|经开|保税|示范|试验|实验|行政|合作|引领|先行|先导|集聚|综保|自贸|度假|保护|工业|产业|创新|实践|棚户|互助|作业|服务|治理|生态|科技|核心|覆盖|规划|改革|发展|一体化|联动)区$|^(?:各|全|本|我|该|有关|某|两|三|数)|(?:城|乡|村|集|重|心|色|制)镇$|(?:城|下|返|家|水|故|老|回|文明|振兴)乡$|(?:国|战|军|红|大)旗$|(?:大|强|百强|各|全|山区|试点|示范|重点|帮扶|脱贫|贫困|先进|产粮|林|牧|农业|领跑|模范)县$/u;
/** Organs whose names stand before a place's: 中共北京市委, 国家税务总局乌海市税务局. */
const organBefore = /^(?:.*(?:总局|总署)|中共|中国共产党)/u;

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)/u;

function levelOfUnit(name: string, suffix: string, above: Level | null): Level {
  switch (suffix) {
    case '自治区':
    case '特别行政区':
    case '省':
      return 'province';
    case '市':
      if (municipality.test(name)) return 'province';
      // 苏州市昆山市: a city of a city is one of a county's rank.
      return above === 'city' ? 'county' : 'city';
    case '盟':
    case '自治州':
    case '地区':
      return 'city';
    case '镇':
    case '乡':
    case '街道':
    case '苏木':
      return 'town';
    default:
      return 'county';
  }
}

/** 西部地区, 贫困地区: no prefectures as 大兴安岭地区 is. */
const noPrefecture =
  /(?:部|角|角洲|族|疆|困|达|边|海|江|津冀|东北|西北|西南|华北|华东|华南|偏远|涉藏|革命老|全|各|本|该|有关|试点|重点)$/u;

function isNoPlace(name: string, suffix: string): boolean {
  if (suffix === '自治区') return false;
  return suffix === '地区' ? noPrefecture.test(name) : noPlace.test(name + suffix);
}

/** Verbs and the like, which a name does not start with. */
const noName =
  '关于|日在|围绕|听取|逐步|产业|科教|中央|礼遇|基本|推|支持|完善|深化|提|建|实|加|开|新|统筹|优化|拓|健全|培|打|引|稳|扩|坚|强|规|严|促|创|落|全|各|该|本|我|其|有|多|大(?!连|同|庆|理|兴)|做|办|面|农村|城|市|县|省|区|旧|老|重点|中心|主|跨|整|国|沿|周|成(?!都)|为|是|以|向|服务|改|争|依|着|抓|发|完|增|在|对|和|与|及|将|把|由|到';
/** In running text a name must start where a word can, and be as short as names of places are. */
const unitInText = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[在以将把对及和与为向由到于])(?!${noName})([\\p{Script=Han}]{2,4}?|[\\p{Script=Han}]{2,6}族)(自治州|自治县|自治旗|市(?![场民域值容长县区占])|盟(?!市)|县(?![域级乡区城])|旗(?!县)|区(?![域别间划块位]))`,
  'gu',
);

/** The places that stand in running text; the name's beginning is told by what stands before. */
export function unitsInText(text: string): AdministrativeUnit[] {
  const units: AdministrativeUnit[] = [];
  for (const match of text.matchAll(unitInText)) {
    const [whole, name, suffix] = [match[0], match[1]!, match[2]!];
    if (isNoPlace(name, suffix)) continue;
    units.push({
      start: match.index,
      end: match.index + whole.length,
      level: levelOfUnit(name, suffix, null),
    });
  }
  return units;
}

/** The places of administration a name (of an issuer, a place, a document) is made of, in order. Offsets are UTF-16 positions in it. */
export function administrativeUnits(text: string): AdministrativeUnit[] {
  const units: AdministrativeUnit[] = [];
  for (const match of text.matchAll(unit)) {
    const organ = organBefore.exec(match[1]!)?.[0].length ?? 0;
    const name = match[1]!.slice(organ);
    if (!name || isNoPlace(name, match[2]!)) continue;
    const start = match.index + organ;
    const before = units.at(-1);
    const above = before && before.end === start ? before.level : null;
    units.push({
      start,
      end: match.index + match[0].length,
      level: levelOfUnit(name, match[2]!, above),
    });
  }
  return units;
}

/** A province named without 省 or 自治区 at the start of a name: 内蒙古, 上海. */
export function provinceAtStart(text: string): string | null {
  return provinces.exec(text)?.[0] ?? null;
}

import { fold } from '../fold.ts';
import type { Span } from '../span.ts';
import { unitsInText } from './administrative-units.ts';
import type { Level } from './level.ts';

export interface NamedLevel {
  readonly level: Level;
  /** UTF-16 offsets into the text. */
  readonly span: Span;
}

/** What a word means in the plan of a level; null where it then names none. */
type Meaning = Level | ((own: Level | null) => Level | null);

/** 全区: of an autonomous region, or of a city within one, the region; of a district, the district. */
const region: Meaning = (own) => (own === 'county' || own === 'town' ? 'county' : own ? 'province' : null);
/** 全市 in the plan of a province's rank is Shanghai's own. */
const city: Meaning = (own) => (own === 'province' ? 'province' : 'city');
/** 我市 is whoever speaks. */
const ownCity: Meaning = (own) => (own === 'province' || own === 'county' ? own : 'city');

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /国务院|党中央|中共中央|中央(?=和|、|有关|精神|部署|要求|财政|预算|企业|驻|生态环保督察|各项|[,。;]|环保督察|一号文件)|中办|国办|国家级|全国(?!人大代表)|国家(?=和|、|有关|相关|及|政策|要求|部署|战略|部委|统一|标准|支持|批准|投资|资金|确定|规定|试点|重点|重大|层面)|国家[\p{Script=Han}]{2,10}(?:部(?!署|分|门)|总局|委员会|发改委|测绘局|测绘院|能源局|林草局)|(?:教育|科技|财政|民政|公安|司法|商务|水利|农业|农业农村|交通运输|自然资源|生态环境|文化和旅游|工业和信息化|住房和城乡建设|人力资源和社会保障)部(?!门|署|分)/gu,
    'national',
  ],
  [
    /(?<!县处|厅|地市)(?:(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)?自治区级?(?!成立)|全自治区|省(?:级|委|直|政府|内外|人民政府|厅)|全省|我省|各省|省(?=有关|统一|定|里|属|下达|部署|确定|市[县共级])|省[\p{Script=Han}]{2,6}厅|厅局|区直(?=机关|部门|各))/gu,
    'province',
  ],
  [/全区(?![域块间])|我区/gu, region],
  [/全市(?!场)|(?<![城都])市(?:级(?!中心)|直|委(?!员)|政府|人民政府|属|有关部门|本级)/gu, city],
  [/我市|本市/gu, ownCity],
  [/盟市|地市|各市(?![场民])|各盟|各州|设区的?市|州市|市州|(?<=自治区、|省、)市(?=、|级)/gu, 'city'],
  [
    /各?旗县(?:市?区)?|各?区县|各?县(?:（?市、?区）?|市区|区|域(?=政府))|县\(市、区\)|各县|各区(?![域段块间位])|[两三四五六七八九十\d]+个?(?:区|县|旗)(?=政府|人民政府|党委|要|[、,]|和|及|\S{0,2}部门)|(?<![社园景片校小发治老特地郊])区(?:级|委(?!员)|政府|人民政府)|县(?:级|委(?!员)|政府|直|人民政府)|全县|我县|全旗|(?<=市、)区(?=、|\()|县乡|市县/gu,
    'county',
  ],
  [
    /乡镇(?!企业)|街道(?!路|两侧|立面)|街镇|镇街|苏木|(?<=区、|县、)[乡镇](?=[、(（]|村)|镇(?:级|政府)|乡(?:级|政府)/gu,
    'town',
  ],
];

/**
 * The levels of government that a task names: whom it addresses (三区政府, 市直各部门) and who stands above it (自治区,
 * 国家级试点). In order, not overlapping.
 * @param own the level of the plan the task is from; some words (全区, 全市, 我市) mean another level in another plan
 */
export function levelsNamed(text: string, own: Level | null): NamedLevel[] {
  const folded = fold(text);
  const found: (Span & { level: Level })[] = [];
  const said = new Uint8Array(folded.text.length);
  for (const [pattern, meaning] of meanings) {
    for (const { index, 0: word } of folded.text.matchAll(pattern)) {
      const level = typeof meaning === 'function' ? meaning(own) : meaning;
      if (!level || !word) continue;
      found.push({ level, start: index, end: index + word.length });
      said.fill(1, index, index + word.length);
    }
  }
  for (const unit of unitsInText(folded.text)) {
    if (!said.subarray(unit.start, unit.end).includes(1)) found.push(unit);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const named: NamedLevel[] = [];
  let end = 0;
  for (const one of found) {
    if (one.start < end) continue;
    end = one.end;
    named.push({ level: one.level, span: { start: folded.at(one.start), end: folded.at(one.end - 1) + 1 } });
  }
  return named;
}

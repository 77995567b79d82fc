import { administrativeUnits, provinceAtStart } from './administrative-units.ts';
import type { Level } from './level.ts';

/** What is known of a plan that tells its level. */
export interface PlanOfLevel {
  readonly issuer: string;
  readonly place: string;
  readonly title?: string;
}

export interface FoundLevel {
  readonly level: Level;
  /** The words that told it, as they stand in issuer, place or title. */
  readonly evidence: string;
}

const national =
  /国务院|中共中央|党中央|全国人大|全国人民代表大会|中央(?:办公厅|网信|编办|军委|政法委|宣传部|组织部|[\p{Script=Han}]{2,8}(?:委员会|小组))|国家[\p{Script=Han}]{2,12}(?:部|局|委|委员会|办公室|署|院|总局)|^(?:中华人民共和国)?[\p{Script=Han}]{2,10}(?<!组织|宣传|统战|武装|党委|市|省|县|区|俱乐|干)部(?=$|[、，,（(等办])|(?:总局|总署)$|^中国(?:人民银行|证监会|气象局|科学院)|^(?:中国|全国|中央|国家)$/u;
/** Issuers that say their level without their name: 省发展改革委, 市政府办公室. */
const unnamed: readonly (readonly [RegExp, Level])[] = [
  [/^(?:中共)?(?:自治区|省)(?=.)/u, 'province'],
  [/^(?:中共)?(?:盟|州|地区)(?=委|行署|政府|人民政府|公署)/u, 'city'],
  [/^(?:中共)?市(?=委|政府|人民政府|[\p{Script=Han}]{1,12}(?:局|办|委|室|组|厅))/u, 'city'],
  [/^(?:中共)?[县旗区](?=委|政府|人民政府|[\p{Script=Han}]{1,12}(?:局|办|委|室|组))/u, 'county'],
  [/^(?:中共)?(?:镇|乡|街道)(?=党委|政府|人民政府|办事处)/u, 'town'],
];

/**
 * The level of government a plan speaks for: of the place that its issuer names, else its place, else its title. Of a
 * place within another (内蒙古自治区乌海市) the inner one. A city of a county's rank (昆山市) is told from others only where
 * the city it belongs to is named before it.
 * @returns null when nothing names a level.
 */
export function levelOf({ issuer, place, title = '' }: PlanOfLevel): FoundLevel | null {
  return ofIssuer(issuer, place) ?? ofName(place) ?? ofTitle(title);
}

function ofIssuer(issuer: string, place: string): FoundLevel | null {
  const named = ofUnits(issuer);
  if (named) return named;
  const above = national.exec(issuer);
  if (above) return { level: 'national', evidence: above[0] };
  for (const [pattern, level] of unnamed) {
    const match = pattern.exec(issuer);
    if (!match) continue;
    // 市政府 of Shanghai governs a province's rank.
    const own = ofName(place);
    if (level === 'city' && own?.level === 'province') return own;
    return { level, evidence: match[0] };
  }
  const province = provinceAtStart(issuer);
  return province ? { level: 'province', evidence: province } : null;
}

function ofName(place: string): FoundLevel | null {
  const named = ofUnits(place);
  if (named) return named;
  if (/^(?:中国|全国|中华人民共和国|国家)$/u.test(place)) return { level: 'national', evidence: place };
  const province = provinceAtStart(place);
  return province === place && province ? { level: 'province', evidence: province } : null;
}

function ofTitle(title: string): FoundLevel | null {
  const above = /^(?:国务院|中共中央|国家)[\p{Script=Han}]{0,12}/u.exec(title);
  return ofUnits(title) ?? (above && { level: 'national', evidence: above[0] });
}

/** The innermost of the places that stand first, one in the other. */
function ofUnits(text: string): FoundLevel | null {
  const units = administrativeUnits(text);
  let inner = units[0];
  for (const unit of units.slice(1)) {
    if (unit.start !== inner!.end) break;
    inner = unit;
  }
  return inner ? { level: inner.level, evidence: text.slice(inner.start, inner.end) } : null;
}

import { leadOf } from './measured-thing.ts';

const separator = /[、和与及]/;
/** The things before the last, with what parts them. */
const firsts = /(?:[^\d%,。;:!?\s、和与及]{1,16}[、和与及]){1,9}$/;
/** What a name of a thing measured ends in; a name without it shares the end of the last one. */
const complete = /[量额率值数费入金积比度重润税产本耗幅价资款贷品次]$/;
/** How far back the first of them may stand. */
const farthest = 100;

/**
 * The things that several numbers belong to in turn: 食品、石化、信息等产业增加值 分别增长7.5%、11.5%、7.3%.
 * @param end where the last of them ends in a folded text
 * @param last how that one is named
 * @param count how many numbers there are
 */
export function thingsInTurn(text: string, end: number, last: string, count: number): string[] {
  const head = end - last.length;
  const before = firsts.exec(text.slice(Math.max(0, head - farthest), head))?.[0] ?? '';
  const named = before.split(separator).map(withoutLead).filter(Boolean);
  const together = /^([^、等]{1,12}?)等([^,]{2,})$/.exec(last);
  if (together) {
    const [, tail, common] = together as unknown as [string, string, string];
    return [...named.map((name) => name + common), tail + common].slice(-count);
  }
  // 城市和农村居民人均可支配收入 is two, where there are two numbers.
  const own = named.length + 1 < count ? conjoined(last) : [last];
  const tail = own.at(-1)!;
  const all = [...named, ...own.slice(0, -1)].map((name) => completed(name, tail));
  return [...all, tail].slice(-count);
}

const withoutLead = (name: string) => name.slice(leadOf(name).length);

/** 城市, completed by 农村居民收入, is 城市居民收入; 国家级 by 部级创新平台 is 国家级创新平台. */
function completed(name: string, last: string): string {
  if (complete.test(name) || last.length < 5) return name;
  const shared = last.lastIndexOf(name.at(-1)!);
  return name + last.slice(shared > 0 ? shared + 1 : 2);
}

function conjoined(name: string): string[] {
  if (name.startsWith('城乡')) return ['城镇', '农村'].map((part) => part + name.slice(2));
  const parts = /^(.{2,10}?)[和与及](.{2,})$/.exec(name);
  return parts ? [parts[1]!, parts[2]!] : [name];
}

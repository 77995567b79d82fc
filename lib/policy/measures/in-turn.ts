import { leadOf } from './measured-thing.ts';

const separator = /[、和与及]/;
/** What a name of a thing measured ends in; a name without it shares the end of the last one. */
const complete = /[量额率值数费入金积比度重润税产本耗幅价资款贷品]$/;
const mostThings = 10;

/**
 * The things that several numbers belong to in turn: 食品、石化、信息等产业增加值 分别增长7.5%、11.5%、7.3%.
 * @param end where the last of them ends in a folded text; `last` is how it is named
 */
export function thingsInTurn(text: string, end: number, last: string): string[] {
  const listed = /(?:[^,。;:!?\s、和与及]{1,16}[、和与及]){1,9}$/.exec(
    text.slice(Math.max(0, end - last.length - 90), end - last.length),
  );
  if (!listed) return conjoined(last);
  const firsts = listed[0]
    .split(separator)
    .map((name) => name.slice(leadOf(name).length))
    .filter(Boolean);
  const own = conjoined(last);
  const together = /^([^、等]{1,12}?)等([^,]{2,})$/.exec(last);
  if (together) {
    const [, head, common] = together as unknown as [string, string, string];
    return [...firsts.map((first) => first + common), head + common].slice(-mostThings);
  }
  const tail = own.at(-1)!;
  const all = [...firsts, ...own.slice(0, -1)].map((first) =>
    complete.test(first) || tail.length < 5 ? first : first + tail.slice(2),
  );
  return [...all, tail].slice(-mostThings);
}

/** 城市和农村居民人均可支配收入 is two. */
function conjoined(name: string): string[] {
  const parts = /^(.{2,10}?)[和与及](.{4,})$/.exec(name);
  if (!parts) return [name];
  const [, first, last] = parts as unknown as [string, string, string];
  return [complete.test(first) ? first : first + last.slice(2), last];
}

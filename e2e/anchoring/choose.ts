import type { Character } from './markup.ts';
import { Random } from './random.ts';
import type { Stretch } from './truth.ts';

/** An annotation that a user might make. */
export interface Choice extends Stretch {
  readonly id: string;
  /** Where the selection's ends are set: at the characters, or with the blanks and markup around them. */
  readonly ends: 'tight' | 'wide';
}

/** Words that recur on such pages. */
const recurring = '100% 市信息办 完成 信息化 继续推进 建设 办理 群众 工程 部门 2012年 应当'.split(' ');

/** Chooses 10 to 20 annotations of the document's own text: the hard ones by kind, others by chance. */
export function chooseAnnotations(page: string, characters: readonly Character[]): readonly Choice[] {
  const random = new Random(`annotations ${page}`);
  const titleLine = characters.find(({ id }) => id === 1)!.line;
  const title = stretchOf(characters, ({ id, line }) => id > 0 && line === titleLine);
  const body = stretchOf(characters, ({ id, line }) => id > 0 && line > titleLine);
  const text = characters.map(({ char }) => char).join('');
  const lines = linesOf(characters, body);
  const chosen: Choice[] = [];
  const add = (kind: string, stretch: Stretch | undefined, ends: Choice['ends'] = 'tight') => {
    if (!stretch || stretch.to <= stretch.from || stretch.to > body.to || chosen.length >= 20) return;
    if (characters.slice(stretch.from, stretch.to).some(({ id }) => id === 0)) return;
    chosen.push({
      id: `${String(chosen.length + 1).padStart(2, '0')}-${kind}`,
      ends,
      from: stretch.from,
      to: stretch.to,
    });
  };
  const line = () => random.pick(lines);
  const at = () => random.whole(body.from, body.to);
  const within = ({ from, to }: Stretch, share: number) => from + Math.floor((to - from) * share);

  const words = recurring.map((word) => placesOf(text, word, body)).filter((places) => places.length > 1);
  for (let i = 0; i < 3; i++) {
    const places = words.splice(random.whole(0, words.length), 1)[0];
    if (places) add('word', random.pick(places));
  }
  add('title', title);
  const one = at();
  add('character', { from: one, to: one + 1 });
  add('line', line());
  add('wide-line', line(), 'wide');
  const upper = random.whole(0, lines.length);
  add('two-lines', lines[upper + 1] && { from: lines[upper]!.from, to: lines[upper + 1]!.to });
  const middle = random.whole(0, Math.max(1, lines.length - 2));
  const [first, second, third] = lines.slice(middle);
  if (first && second && third) {
    const into = (line: Stretch, share: number) => Math.max(within(line, share), line.from + 1);
    add('across', { from: within(first, 0.6), to: into(second, 0.5) });
    add('over-three', { from: within(first, 0.4), to: into(third, 0.3) }, 'wide');
  }
  const numbers = [...text.slice(body.from, body.to).matchAll(/\d{2,}/g)];
  const number = random.pick([...numbers.map(({ index }) => index + body.from), one]);
  add('in-number', { from: number + 1, to: Math.min(body.to, number + 2 + random.whole(6, 16)) });
  const stop = text.indexOf('，', at());
  if (stop > 0) add('from-sign', { from: stop, to: Math.min(body.to, stop + random.whole(5, 25)) });
  const inBody = within(body, 0.3);
  const sentence = /(?<=[。；]).{8,120}?[。；]/.exec(text.slice(inBody, body.to));
  if (sentence) add('sentence', stretchAt(inBody + sentence.index, sentence[0].length));
  for (const length of [6, 12, 30, 80]) {
    const from = at();
    add('chance', { from, to: Math.min(body.to, from + length) }, random.chance(0.5) ? 'wide' : 'tight');
  }
  if (body.to - body.from > 2500) add('long', stretchAt(within(body, 0.2), 2100));
  add('most', { from: within(body, 0.02), to: Math.min(within(body, 0.98), within(body, 0.02) + 8000) });
  return chosen;
}

const stretchAt = (from: number, length: number): Stretch => ({ from, to: from + length });

function stretchOf(characters: readonly Character[], is: (character: Character) => boolean): Stretch {
  return { from: characters.findIndex(is), to: characters.findLastIndex(is) + 1 };
}

function linesOf(characters: readonly Character[], { from, to }: Stretch): Stretch[] {
  const lines: Stretch[] = [];
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && characters[end]!.line === characters[i]!.line) end++;
    lines.push({ from: i, to: end });
    i = end;
  }
  return lines;
}

function placesOf(text: string, word: string, { from, to }: Stretch): Stretch[] {
  const places: Stretch[] = [];
  for (
    let at = text.indexOf(word, from);
    at >= 0 && at + word.length <= to;
    at = text.indexOf(word, at + 1)
  ) {
    places.push(stretchAt(at, word.length));
  }
  return places;
}

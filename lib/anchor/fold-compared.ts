import { simplified } from '../policy/traditional.ts';

/** A text as quotes are compared in it, with the way back. */
export interface Compared {
  /**
   * NFKD, without white space and invisible characters, widths, quotation marks, dashes and dots alike, simplified
   * characters. Case is kept.
   */
  readonly text: string;
  /** Where in the raw text the character of every unit begins; undefined when unit `i` stands for character `i`. */
  readonly starts: Uint32Array | undefined;
}

/** What compares as the first character of each: other forms that fonts, input methods and converters put for it. */
const forms = [
  '.。｡',
  '"“”„‟「」«»〝〞〟',
  "'‘’‚‛『』′`",
  '-‐‑‒–—―−─━',
  '·•・･‧∙⋅․',
  '~〜∼',
  ':∶',
  '/⁄∕',
  // Radicals that stand for characters in texts out of PDF files and have no decomposition
  // (EquivalentUnifiedIdeograph.txt of Unicode 16; the others of that block are parts of characters only).
  ...'厂⺁小⺌巳⺒幺⺓心⺗日⺜月⺝民⺠牛⺧王⺩目⺫示⺬竹⺮羊⺶肉⺼虎⻁西⻄见⻅角⻆贝⻉足⻊车⻋长⻓门⻔雨⻗青⻘韦⻙页⻚风⻛飞⻜食⻝首⻡马⻢骨⻣鬼⻤鱼⻥鸟⻦卤⻧麦⻨黄⻩黾⻪齐⻬齿⻮龙⻰'.match(
    /../g,
  )!,
];
const alike = new Map(forms.flatMap(([to, ...others]) => others.map((form) => [form, to!] as const)));
alike.set('⸺', '--').set('⸻', '---').set('⋯', '...');

const absent = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/u;

// What a UTF-16 unit compares as, found out when it is first seen: the unit itself or one of these marks, all of which
// are control characters and so never stand in a compared text.
const unknown = 0;
const nothing = 1;
const several = 2;
const units = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

function expansionOf(point: number): string {
  let text = expansions.get(point);
  if (text === undefined) {
    text = '';
    const character = String.fromCodePoint(point);
    // Decomposed rather than composed: é and e with an accent of its own are then alike one character at a time.
    for (const part of alike.get(character) ?? character.normalize('NFKD')) {
      if (absent.test(part)) continue;
      const form = alike.get(part) ?? part;
      text += simplified.get(form) ?? form;
    }
    expansions.set(point, text);
  }
  return text;
}

function learn(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return (units[unit] = several);
  const text = expansionOf(unit);
  return (units[unit] = text.length === 1 ? text.charCodeAt(0) : text ? several : nothing);
}

let codes = new Uint16Array(1024);
let places = new Uint32Array(1024);

function makeRoom(size: number): void {
  if (size <= codes.length) return;
  const [oldCodes, oldPlaces] = [codes, places];
  codes = new Uint16Array(size * 2);
  places = new Uint32Array(size * 2);
  codes.set(oldCodes);
  places.set(oldPlaces);
}

/** Folds a text for comparison, in time linear in its length. */
export function foldCompared(raw: string): Compared {
  makeRoom(raw.length);
  let length = 0;
  let isOneToOne = true;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    let code = units[unit]!;
    if (code === unknown) code = learn(unit);
    if (code > several) {
      codes[length] = code;
      places[length++] = i;
      continue;
    }
    isOneToOne = false;
    if (code === nothing) continue;
    const point = raw.codePointAt(i)!;
    const text = expansionOf(point);
    makeRoom(length + text.length + raw.length - i);
    for (let k = 0; k < text.length; k++) {
      codes[length] = text.charCodeAt(k);
      places[length++] = i;
    }
    if (point > 0xffff) i++;
  }
  return { text: fromCodes(length), starts: isOneToOne ? undefined : places.slice(0, length) };
}

function fromCodes(length: number): string {
  let text = '';
  // Spreading too many arguments at once overflows the stack.
  for (let i = 0; i < length; i += 8192) {
    text += String.fromCharCode.apply(
      null,
      codes.subarray(i, Math.min(length, i + 8192)) as unknown as number[],
    );
  }
  return text;
}

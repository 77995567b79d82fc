/*
 * Numbers as official texts write them. Texts are folded.
 */

const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
digits.set('〇', 0).set('两', 2);
const places = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** A run of the characters Chinese numerals are made of. */
export const hanNumeral = '[一二两三四五六七八九十百千万亿零〇]';

const orders = new Map([
  ['十', 1e1],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** How much an order of magnitude such as 万, 百万, 万亿 is; 1 for none. */
export function orderValue(order: string): number {
  let value = 1;
  for (const character of order) value *= orders.get(character)!;
  return value;
}

/**
 * Reads a Chinese numeral: 三, 两, 十二, 一百二十, 二十五万, 三点五. Lone places count as one of them (百 is 100).
 * @returns null when the characters are no number: 一二三, 百千万, 三五
 */
export function readHan(numeral: string): number | null {
  const [whole, decimals, ...more] = numeral.split('点');
  if (more.length || !whole) return null;
  const value = readWhole(whole);
  if (decimals === undefined || value === null) return value;
  let fraction = '';
  for (const character of decimals) fraction += digits.get(character) ?? 'x';
  return /^\d+$/.test(fraction) ? Number(`${value}.${fraction}`) : null;
}

function readWhole(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPlace = Infinity;
  let lastOrder = Infinity;
  for (const character of numeral) {
    const value = digits.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const place = places.get(character);
    if (place) {
      if (place >= lastPlace || digit === 0) return null;
      section += (digit ?? 1) * place;
      lastPlace = place;
    } else {
      const order = orders.get(character)!;
      section += digit ?? 0;
      if (order >= lastOrder || section === 0) return null;
      total += section * order;
      section = 0;
      lastPlace = Infinity;
      lastOrder = order;
    }
    digit = null;
  }
  return total + section + (digit ?? 0);
}

/** A number without the noise of binary fractions: 1.1 * 10000 is 11000. */
export const tidy = (value: number) => Number(value.toPrecision(12));

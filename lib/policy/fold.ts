import { simplified } from './traditional.ts';

/**
 * A text in the form the recogniser reads: half-width letters, digits and punctuation, simplified characters, no
 * invisible characters. Every character knows where it stood.
 */
export interface Folded {
  readonly text: string;
  /** Position in the raw text of the folded character `i`; the raw length for `i === text.length`. */
  at(i: number): number;
}

/** Zero-width, direction marks, soft hyphen, variation selectors: present in the text, absent to the reader. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb)
  );
}

const simplifiedCodes = new Map<number, number>(
  [...simplified].map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

/** Radicals (a common product of PDF and Word export) and compatibility characters, as NFKC has them. */
function normalised(code: number): number {
  const one = String.fromCharCode(code).normalize('NFKC');
  return one.length === 1 ? one.charCodeAt(0) : code;
}

function foldCode(code: number): number {
  if (code < 0x80) return code === 0x0b || code === 0x0c || code === 0x09 || code === 0x0d ? 0x20 : code;
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedCodes.get(code) ?? code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0xff61) return 0x3002;
  if (code === 0xff64) return 0x3001;
  if (code === 0x300c || code === 0x300e) return 0x201c;
  if (code === 0x300d || code === 0x300f) return 0x201d;
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)) return 0x20;
  if (code === 0x202f || code === 0x205f || code === 0x85 || code === 0x3164) return 0x20;
  if (code === 0x2028 || code === 0x2029) return 0x0a;
  if (code === 0x3014 || code === 0x3010) return code;
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) return normalised(code);
  return code;
}

/**
 * Folds a text, in time linear in its length. White space becomes a space, except line ends (`\n`) and ideographic
 * spaces (U+3000), which tell paragraphs apart.
 */
export function fold(raw: string): Folded {
  const codes = new Uint16Array(raw.length);
  let at: Uint32Array | null = null;
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (isInvisible(code)) {
      if (!at) {
        at = new Uint32Array(raw.length + 1);
        for (let j = 0; j < length; j++) at[j] = j;
      }
      continue;
    }
    if (at) at[length] = i;
    codes[length++] = foldCode(code);
  }
  if (at) at[length] = raw.length;
  const positions = at;
  return { text: fromCodes(codes, length), at: positions ? (i) => positions[i]! : (i) => i };
}

function fromCodes(codes: Uint16Array, length: number): string {
  let text = '';
  // Spreading too many arguments at once overflows the stack.
  for (let i = 0; i < length; i += 8192) {
    text += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192)));
  }
  return text;
}

/** The folded text without any white space: what cues are looked for in. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

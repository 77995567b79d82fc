import { comparableText } from '../policy/comparable.ts';

/*
 * Fingerprints tell whether two pages show the same document, whatever their template: MinHash by one permutation
 * (P. Li, A. Owen, C.-H. Zhang: One Permutation Hashing, NIPS 2012) with b-bit values (P. Li, A. C. König: b-Bit
 * Minwise Hashing, WWW 2010) over the five-character shingles of the text as it is compared (comparable.ts). They are
 * kept for years and travel with exports: whatever changes the hashes or the way a text is folded takes a new version.
 */
const version = 'm1:';

const bins = 64;
const shingle = 5;
/** What a bin has into which nothing fell; no bin's value. */
const empty = 0xffff;
/**
 * Texts with fewer compared characters are too short to tell: names and numbers make up too little of a form, and what
 * a template adds too much of a text.
 */
const fewest = 200;
/** Characters folded and hashed between two yields: about a ms of work. */
const charactersPerStep = 1 << 13;

const bandBins = 4;

/**
 * From this similarity on two texts are held for the same document. Measured on the seeds, whole and cut to their first
 * paragraphs, in four templates and four ways of setting paragraphs: the same document stands at 0.90 or above, another
 * year's at 0.32 or below; forms filled in with other names and posts at 0.69. Forms that differ in nothing but one name
 * cannot be told apart. 64 bins err by 0.045 (one standard deviation) at 0.85.
 */
const same = 0.85;

const mostBytes = bins * 2;

/**
 * The fingerprint of a text: letters and digits count, white space, punctuation, width, case and script do not.
 * @returns version and 64 values of 16 bits in base64url; '' for texts too short to tell.
 */
export function fingerprintOf(text: string): string {
  for (const work = fingerprintSteps(text); ; ) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of about a ms; yields the position in the text up to which has been read. */
export function* fingerprintSteps(text: string): Generator<number, string, void> {
  const lowest = new Uint32Array(bins).fill(0xffffffff);
  const values = new Uint16Array(bins).fill(empty);
  /** The last characters of what came before, which shingles reach back to. */
  let tail = '';
  let length = 0;
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + charactersPerStep);
    // Not between the halves of a character beyond the basic plane.
    if ((text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to++;
    const folded = comparableText(text.slice(from, to));
    length += folded.length;
    const run = tail + folded;
    for (let i = 0; i + shingle <= run.length; i++) {
      const hash = hashAt(run, i);
      // The low bits choose the bin, the others the order in it.
      const bin = hash % bins;
      const order = hash >>> 6;
      if (order >= lowest[bin]!) continue;
      lowest[bin] = order;
      values[bin] = mixed(hash ^ 0x5bd1e995) % empty;
    }
    tail = run.slice(1 - shingle);
    from = to;
    yield from;
  }
  return length < fewest ? '' : version + encode(values);
}

/**
 * How much two texts have in common, by their fingerprints: an estimate of the share of shingles that both have among
 * those that either has (Jaccard), 0 to 1. 0 when either is '' or of a version unknown here.
 */
export function similarity(a: string, b: string): number {
  const [of, and] = [decode(a), decode(b)];
  if (!of || !and) return 0;
  let filled = 0;
  let equal = 0;
  for (let i = 0; i < bins; i++) {
    if (of[i] === empty && and[i] === empty) continue;
    filled++;
    if (of[i] === and[i]) equal++;
  }
  return filled ? equal / filled : 0;
}

/** Whether two pages show the same document, as far as their fingerprints tell. */
export const sameDocument = (a: string, b: string): boolean => similarity(a, b) >= same;

/**
 * Sixteen parts of a fingerprint, to find alike ones by an index: two of the same document (similarity 0.85 and more)
 * share a part in more than 999 of 1000 cases. None of a fingerprint that tells nothing.
 */
export function bandsOf(fingerprint: string): string[] {
  const values = decode(fingerprint);
  const bands: string[] = [];
  for (let from = 0; values && from < bins; from += bandBins) {
    const band = values.subarray(from, from + bandBins);
    if (band.includes(empty)) continue;
    bands.push(`${version}${from / bandBins}:${[...band].map((value) => value.toString(36)).join('.')}`);
  }
  return bands;
}

/** 32 bits of the shingle at `at`, by FNV-1a over its UTF-16 units. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + shingle; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output's. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url (RFC 4648, 5) without padding; the values as big-endian bytes. */
function encode(values: Uint16Array): string {
  const bytes = [...values].flatMap((value) => [value >>> 8, value & 0xff]);
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k <= Math.min(3, bytes.length - i); k++) text += alphabet[(three >>> (18 - 6 * k)) & 63];
  }
  return text;
}

const encodedLength = Math.ceil((mostBytes * 4) / 3);
const shape = new RegExp(`^${version}[\\w-]{${encodedLength}}$`);

function decode(fingerprint: string): Uint16Array | undefined {
  if (!shape.test(fingerprint)) return undefined;
  const bytes = new Uint8Array(mostBytes + 1);
  for (let i = 0, bits = 0, held = 0, at = 0; i < encodedLength; i++) {
    held = (held << 6) | alphabet.indexOf(fingerprint[version.length + i]!);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >>> bits) & 0xff;
    held &= (1 << bits) - 1;
  }
  const values = new Uint16Array(bins);
  for (let i = 0; i < bins; i++) values[i] = (bytes[2 * i]! << 8) | bytes[2 * i + 1]!;
  return values;
}

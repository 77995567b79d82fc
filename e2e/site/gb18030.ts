/** Platforms decode GB18030 but do not encode it, so the table is turned round: every code is decoded once. */
let table: Map<string, Uint8Array> | undefined;

/** Encodes a text of the basic plane in GB18030; throws on characters beyond it. */
export function encodeGb18030(text: string): Buffer {
  table ??= invert();
  const parts: Uint8Array[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const bytes = code < 0x80 ? Uint8Array.of(code) : table.get(char);
    if (!bytes) throw new Error(`no GB18030 code for U+${code.toString(16)}`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function invert(): Map<string, Uint8Array> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Uint8Array>();
  const add = (...bytes: number[]) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (char.length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, Uint8Array.from(bytes));
  };
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) add(high, low);
  }
  // Four-byte codes of the basic plane: 0x81308130 onwards, 12,600 a first byte, 1,260 a second, 10 a third.
  for (let i = 0; i < 39_420; i++) {
    add(
      0x81 + Math.floor(i / 12_600),
      0x30 + Math.floor((i % 12_600) / 1260),
      0x81 + Math.floor((i % 1260) / 10),
      0x30 + (i % 10),
    );
  }
  return found;
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootFolder } from './folders.ts';
import { type RecognisedPage, recogniseBytes, recogniseFile } from './recognise-file.ts';

const seed = await readFile(join(rootFolder, 'seeds/000_1ea91800e545cf78.txt'), 'utf8');
const html = `<html><head><meta charset="gb2312"><title>乌海市确定2009年信息化建设任务</title></head><body>
<div><a href="/">首页</a></div><div>${seed
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}</div></body></html>`;
const host = 'www.wuhai.gov.cn';

/** Text in GB18030, of its characters of one and two bytes: the web's encoder knows UTF-8 alone. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : codes.get(char)!)),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const expected = recogniseBytes(utf8(html.replace('gb2312', 'utf-8')), host);

test('reads pages in the encoding they declare, and saved ones in the one they have', () => {
  expect(expected.length).toBeGreaterThan(50);
  expect(recogniseBytes(gb18030(html), host)).toEqual(expected);
  expect(recogniseBytes(utf8(html), host)).toEqual(expected);
});

test('runs no script and survives what is no page', () => {
  const script = '<script>document.body.innerHTML = "<p>要加快建设应急指挥平台。</p>"</script>';
  expect(recogniseBytes(utf8(`<body>${script}</body>`), host)).toEqual([]);
  for (const bytes of [[], [0, 0, 0], [0xff, 0xfe], [0x80, 0x81, 0x82]]) {
    expect(recogniseBytes(Uint8Array.from(bytes), 'not a host')).toEqual([]);
  }
});

test('sees neither labels nor verdicts, and says what is wrong with a list', async () => {
  const page = { id: 'a', file: 'a.html', host, government: false, blocks: [{ text: '要', label: 'N' }] };
  const rows: RecognisedPage[] = [];
  for await (const row of recogniseFile(JSON.stringify({ pages: [page] }), async () => utf8(html))) {
    rows.push(row);
  }
  expect(rows).toEqual([{ id: 'a', passages: expected }]);
  const read = () => recogniseFile('{"pages":[{"id":"a"}]}', async () => utf8('')).next();
  await expect(read()).rejects.toThrow(/Not a list of pages: pages\.0\.file/);
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognise-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the command prints a line a page, and nothing else', async () => {
  await writeFile(join(folder, 'p.html'), gb18030(html));
  await writeFile(
    join(folder, 'pages.json'),
    JSON.stringify({
      pages: [
        { id: 'p', file: 'p.html', host },
        { id: 'q', file: 'p.html' },
      ],
    }),
  );
  const command = promisify(execFile)(
    process.execPath,
    ['scripts/recognise.ts', join(folder, 'pages.json')],
    {
      cwd: rootFolder,
    },
  );
  const { stdout } = await command;
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows).toEqual([
    { id: 'p', passages: expected },
    { id: 'q', passages: expected },
  ]);
});

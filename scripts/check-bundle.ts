import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

/** Addresses that name a vocabulary, a document's namespaces or a licence, and are never loaded. */
export const namesOnly = new RegExp(
  `^https?://(${[
    'www.w3.org',
    'purl.org',
    'purl.oclc.org',
    'schema.org',
    'schemas.openxmlformats.org',
    'schemas.microsoft.com',
    'creativecommons.org',
    'www.apache.org',
    'opensource.org',
  ]
    .map((host) => host.replaceAll('.', '\\.'))
    .join('|')})(/|$)`,
);
/** An address of another host, up to where a string or a template could end. */
export const address = /(?:https?|wss?):\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`)\]\\<>]*/g;
const hosts =
  /\b(?:[\w-]+\.)?(?:jsdelivr\.net|unpkg\.com|huggingface\.co|hf\.co|cdnjs\.com|googleapis\.com|gstatic\.com|esm\.sh|skypack\.dev)\b/g;
const evaluation = /\bnew Function\s*\(|(?<![\w$.])eval\s*\(/g;
const scripts = new Set(['.js', '.mjs', '.cjs', '.html', '.css']);
const texts = new Set([...scripts, '.json']);

/** web-ext's linter reads no text file above this size. */
const mostBytes = 5_000_000;

/**
 * Looks through a built extension for what must not be in it: addresses of other hosts, code made from strings,
 * noncharacters, text files that stores refuse for their size.
 * @returns one line a finding; none when all is well
 */
export async function findInBundle(folder: string): Promise<string[]> {
  const findings: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !texts.has(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    const { size } = await stat(path);
    if (size > mostBytes) findings.push(`${name}: ${size} bytes, more than ${mostBytes}`);
    if (!scripts.has(extname(entry.name))) continue;
    findings.push(...findInScript(await readFile(path, 'utf8')).map((finding) => `${name}: ${finding}`));
  }
  return findings;
}

/** The same for one script, style sheet or document. */
export function findInScript(code: string): string[] {
  const findings: string[] = [];
  const find = (what: string, pattern: RegExp, except?: RegExp) => {
    for (const match of new Set(code.match(pattern))) {
      if (!except?.test(match)) findings.push(`${what} ${match}`);
    }
  };
  find('address', address, namesOnly);
  find('host', hosts);
  find('evaluation', evaluation);
  if (/[\ufffe\uffff]/.test(code)) findings.push('U+FFFE or U+FFFF');
  return findings;
}

import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { pageFacts } from '../lib/page/page-facts.ts';
import { readPage } from '../lib/page/read-page.ts';
import { recognisePage } from '../lib/page/recognise-page.ts';
import { runAtOnce } from '../lib/page/slice.ts';

// Labels and verdicts that stand in a file are not read: what recognises cannot see them.
const PageList = v.object({
  pages: v.array(
    v.object({
      id: v.pipe(v.string(), v.minLength(1)),
      /** Where the page's bytes are, relative to the list. */
      file: v.pipe(v.string(), v.minLength(1)),
      /** Where the page was. */
      host: v.optional(v.string(), ''),
    }),
  ),
});

export interface RecognisedPage {
  readonly id: string;
  /** The passages' texts in reading order. */
  readonly passages: readonly string[];
}

/**
 * Reads every page of a list and gives its passages, one page after another.
 * @param list JSON of the form `{ "pages": [{ "id", "file", "host" }] }`
 * @param bytesOf reads a page's file
 * @throws Error in plain words when the list has not that form
 */
export async function* recogniseFile(
  list: string,
  bytesOf: (file: string) => Promise<Uint8Array>,
): AsyncGenerator<RecognisedPage, void, void> {
  const checked = v.safeParse(PageList, JSON.parse(list));
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new Error(`Not a list of pages: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  }
  for (const { id, file, host } of checked.output.pages) {
    yield { id, passages: recogniseBytes(await bytesOf(file), host) };
  }
}

/**
 * The passages of a page as saved: bytes in whatever encoding it declares. No script runs, nothing is fetched.
 * @param host where the page was
 */
export function recogniseBytes(bytes: Uint8Array, host: string): string[] {
  const dom = new JSDOM(decoded(bytes), {
    ...(isHost(host) && { url: `http://${host}/` }),
    virtualConsole: new VirtualConsole(),
  });
  try {
    const { document } = dom.window;
    const page = runAtOnce(readPage(document));
    const { title, government } = pageFacts(document, page, { host });
    return runAtOnce(recognisePage(page, { title, government })).passages.map(({ text }) => text);
  } finally {
    dom.window.close();
  }
}

/** Pages saved from a browser are UTF-8 whatever their markup still declares; other bytes are left for sniffing. */
function decoded(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

const isHost = (host: string): boolean => /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(host);

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { addChanges, noChanges, watched } from './changes.ts';
import type { PageText } from './page-text.ts';
import { createPageReader, type PageReader } from './read-page.ts';
import { runAtOnce } from './slice.ts';

const documentOf = (html: string): Document => new JSDOM(html).window.document;
const read = (reader: PageReader): PageText => runAtOnce(reader.read());

/** Tells the reader of changes as they happen on the page. */
function follow(reader: PageReader, document: Document): { tell(): void } {
  const View = document.defaultView!.MutationObserver;
  const observer = new View(() => {});
  const observed = new Set<Node>();
  const observe = (root: Node) => {
    if (root.nodeType !== 1 && !observed.has(root)) observer.observe(root, watched);
    observed.add(root);
  };
  observe(document);
  reader.onEnter = observe;
  return {
    tell() {
      const changes = noChanges();
      addChanges(observer.takeRecords(), changes);
      reader.touched(changes.content);
      reader.touched(changes.style, true);
    },
  };
}

describe('reading again', () => {
  const paragraphs = Array.from({ length: 500 }, (_, i) => `<p>第${i}条<b>内容</b></p>`).join('');
  const page = `<div id="nav">导航</div><div id="text">${paragraphs}</div><div id="clock">0</div>`;

  it('visits nothing when nothing has changed, and gives the same blocks', () => {
    const reader = createPageReader(documentOf(page));
    const first = read(reader);
    expect(reader.visited).toBeGreaterThan(2000);
    const again = read(reader);
    expect(reader.visited).toBe(0);
    expect(again.blocks.every((block, i) => block === first.blocks[i])).toBe(true);
  });

  it('visits only what has changed and the way to it', () => {
    const document = documentOf(page);
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    const first = read(reader);
    document.querySelector('#clock')!.textContent = '1';
    tell();
    const again = read(reader);
    expect(reader.visited).toBeLessThan(15);
    expect(again.text).toBe(first.text.replace(/0$/, '1'));
    expect(again.blocks.slice(0, -1).every((block, i) => block === first.blocks[i])).toBe(true);
  });

  it('keeps sources when text before them shifts their offsets', () => {
    const document = documentOf(page);
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    const first = read(reader);
    document.querySelector('#nav')!.append('更多');
    tell();
    const again = read(reader);
    expect(again.blocks[1]!.start).toBe(first.blocks[1]!.start + 2);
    expect(again.blocks.slice(1).every((block, i) => block.source === first.blocks[i + 1]!.source)).toBe(
      true,
    );
  });

  it('keeps the unchanged lines of an element that has changed', () => {
    const document = documentOf('<div>甲<br>乙<br>丙</div>');
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    const first = read(reader);
    document.querySelector('br')!.previousSibling!.nodeValue = '改';
    tell();
    const again = read(reader);
    expect(again.text).toBe('改\n乙\n丙');
    expect(again.blocks.map((block, i) => block.source === first.blocks[i]!.source)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('sees changes in frames and shadow trees, and nodes put into slots', () => {
    const document = documentOf('<iframe></iframe><x-a></x-a><p>尾</p>');
    const host = document.querySelector('x-a')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<div>影<slot></slot></div>';
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>框</p>';
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    read(reader);
    inner.querySelector('p')!.append('架');
    host.append('槽');
    host.shadowRoot!.querySelector('div')!.prepend('树');
    tell();
    expect(read(reader).text).toBe('框架\n树影槽\n尾');
  });

  it('sees changes made while a reading was going on', () => {
    const document = documentOf(page);
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    const reading = reader.read();
    reading.next();
    reading.next();
    document.querySelector('#text')!.firstElementChild!.textContent = '改了';
    document.querySelectorAll('#text p')[60]!.remove();
    tell();
    runAtOnce(reading);
    expect(read(reader).text).toBe(read(createPageReader(document)).text);
  });
});

/** Small deterministic generator of random numbers (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const tags = [
  'div',
  'p',
  'span',
  'b',
  'a',
  'br',
  'table',
  'tr',
  'td',
  'li',
  'h2',
  'pre',
  'iframe',
  'section',
  'nav',
];
const attributes = [
  ['hidden', ''],
  ['style', 'display:none'],
  ['style', 'visibility:hidden'],
  ['style', 'text-align:center'],
  ['style', 'display:block'],
  ['class', 'MsoTitle'],
] as const;

function mutate(document: Document, next: (below: number) => number): void {
  const inner = document.querySelector('iframe')?.contentDocument;
  const page = inner?.body && next(4) === 0 ? inner : document;
  const all = [page.body, ...page.body.querySelectorAll('*')];
  const at = all[next(all.length)]!;
  const other = all[next(all.length)]!;
  const [name, value] = attributes[next(attributes.length)]!;
  switch (next(7)) {
    case 0:
      return at.append(page.createElement(tags[next(tags.length)]!));
    case 1:
      return at.append(`字${next(1000)} \n`);
    case 2:
      return at === page.body ? undefined : at.remove();
    case 3:
      if (!other.contains(at)) at.insertBefore(other, at.firstChild);
      return;
    case 4:
      return void at.toggleAttribute('open');
    case 5:
      return at.hasAttribute(name) ? at.removeAttribute(name) : at.setAttribute(name, value);
    default:
      if (at.firstChild?.nodeType === 3) at.firstChild.nodeValue = `换${next(1000)}`;
  }
}

describe('reading again after random changes', () => {
  it.each([1, 2, 3, 4, 5, 6])('equals reading afresh (%i)', (seed) => {
    const next = random(seed);
    const document = documentOf('<div><p>甲</p>乙</div><table><tr><td>丙</td></tr></table>');
    const reader = createPageReader(document);
    const { tell } = follow(reader, document);
    for (let round = 0; round < 150; round++) {
      const reading = reader.read();
      if (next(2)) reading.next();
      for (let i = next(6); i >= 0; i--) mutate(document, next);
      tell();
      if (next(2)) runAtOnce(reading);
      const again = read(reader);
      const fresh = read(createPageReader(document));
      expect(again.text).toBe(fresh.text);
      expect(again.blocks.length).toBe(fresh.blocks.length);
      const differs = again.blocks.findIndex((block, i) => !sameBlock(block, fresh.blocks[i]!));
      expect(differs).toBe(-1);
    }
  });
});

function sameBlock(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) => {
    const other = (b as Record<string, unknown>)[key];
    if (key === 'source') return sameBlock(value, other as object);
    return Array.isArray(value)
      ? value.every((entry, i) => entry === (other as unknown[])[i])
      : value === other;
  });
}

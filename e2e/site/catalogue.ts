import { encodeGb18030 } from './gb18030.ts';
import { hostilePages } from './hostile.ts';
import { judgedPage } from './judged.ts';
import { pdf } from './pdf.ts';
import { escapeHtml, fill, type Setting, settings } from './render.ts';
import { type DocumentId, readDocument } from './texts.ts';

/** What the server answers to an address. */
export interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  /** Content security policy. */
  readonly policy?: string;
}

const wuhai = { host: 'www.wuhai.gov.cn', site: '乌海市人民政府', source: '乌海市人民政府信息化办公室' };
const nmg = { host: 'www.nmg.gov.cn', site: '内蒙古自治区人民政府', source: '自治区信息化工作办公室' };

interface Article {
  readonly at: string;
  readonly document: DocumentId;
  readonly template: string;
  readonly setting: Setting;
  readonly date: string;
  readonly of: typeof wuhai;
}

/** The plans, each in the template its authority's content system might have had. */
const articles: readonly Article[] = [
  {
    at: '/xxgk/ghjh/201003/t20100318_2010.html',
    document: 'wuhai-2010',
    template: 'trs.html',
    setting: 'trs',
    date: '2010-03-18',
    of: wuhai,
  },
  {
    at: '/xxgk/ghjh/200903/t20090312_2009.html',
    document: 'wuhai-2009',
    template: 'trs.html',
    setting: 'trs',
    date: '2009-03-12',
    of: wuhai,
  },
  {
    at: '/xxgk/ghjh/200802/content_2008.htm',
    document: 'wuhai-2008',
    template: 'ucap.html',
    setting: 'indent',
    date: '2008-02-26',
    of: wuhai,
  },
  {
    at: '/zwgk/2007/cx.htm',
    document: 'wuhai-2007',
    template: 'word.html',
    setting: 'word',
    date: '2007-12-20',
    of: wuhai,
  },
  {
    at: '/zwgk/2006/jh.asp',
    document: 'wuhai-2006',
    template: 'layout.html',
    setting: 'breaks',
    date: '2006-09-28',
    of: wuhai,
  },
  {
    at: '/xxh/200603/content_2006.html',
    document: 'nmg-2006',
    template: 'ucap.html',
    setting: 'indent',
    date: '2006-03-15',
    of: nmg,
  },
];

function article({ document, template, setting, date, of }: Article): string {
  const { title, paragraphs } = readDocument(document);
  return fill(template, { ...of, title, date, body: settings[setting](paragraphs) });
}

const html = (body: string | Buffer, charset = 'utf-8'): Answer => ({
  type: `text/html; charset=${charset}`,
  body,
});
const address = (of: { host: string }, path: string) => `http://${of.host}${path}`;

/** Addresses of the fixture pages, by what they are. */
export const pages = {
  plan2010: address(wuhai, articles[0]!.at),
  plan2009: address(wuhai, articles[1]!.at),
  plan2008: address(wuhai, articles[2]!.at),
  results2007: address(wuhai, articles[3]!.at),
  speech2006: address(wuhai, articles[4]!.at),
  region2006: address(nmg, articles[5]!.at),
  gb18030: address(wuhai, '/gb/plan2009.htm'),
  frameset: address(wuhai, '/frames/index.html'),
  iframe: address(wuhai, '/frames/catalogue.html'),
  spa2009: address(wuhai, '/zck/2009'),
  table: address(wuhai, '/xxgk/2010/rwfjb.html'),
  /** Two sections of the plan for 2010: enough for what takes long with all of it. */
  part2010: address(wuhai, '/xxgk/2010/part.html'),
  news: address(wuhai, '/xwzx/tpxw/t20100504.html'),
  list: address(wuhai, '/xxgk/ghjh/index.html'),
  home: address(wuhai, '/'),
  pdf: address(wuhai, '/files/2009.pdf'),
  shop: 'http://shop.example/notebook',
  hostile: (name: keyof typeof hostilePages) => address(wuhai, `/hostile/${name}`),
  /** The same page on a site that nobody reads unasked. */
  hostileElsewhere: (name: keyof typeof hostilePages) => `http://shop.example/hostile/${name}`,
  /** A real page that lies beside the checkout (see judged.ts). */
  judged: (name: string) => address(wuhai, `/judged/${name}`),
} as const;

/** A page that may ask for nothing besides itself. */
const nothingElse = "default-src 'none'; style-src 'unsafe-inline'";

/** The answer to an address, or undefined where there is no page. */
export function answer(host: string, path: string): Answer | undefined {
  const found = articles.find((one) => one.at === path && one.of.host === host);
  if (found) return html(article(found));
  if (path.startsWith('/hostile/')) {
    const make = hostilePages[path.slice('/hostile/'.length)];
    return make && html(make());
  }
  if (host === 'shop.example') return path === '/notebook' ? html(shop()) : undefined;
  if (host !== wuhai.host) return undefined;
  if (path.startsWith('/judged/')) {
    const page = judgedPage(path.slice('/judged/'.length));
    return page === undefined ? undefined : { ...html(page), policy: nothingElse };
  }
  if (path.startsWith('/zck/api/')) return spaArticle(path.slice('/zck/api/'.length));
  if (path.startsWith('/zck/')) return html(fill('spa.html', wuhai));
  return sitePages[path]?.();
}

const sitePages: Readonly<Record<string, () => Answer>> = {
  '/': () => html(list()),
  '/xxgk/ghjh/index.html': () => html(list()),
  '/xxgk/2010/part.html': () => html(part2010()),
  '/xxgk/2010/rwfjb.html': () => html(fill('table.html', wuhai)),
  '/xwzx/tpxw/t20100504.html': () => html(fill('news.html', wuhai)),
  '/files/2009.pdf': () => ({ type: 'application/pdf', body: pdf('Tasks for 2009') }),
  '/frames/index.html': () => html(fill('frameset.html', { ...wuhai, main: articles[1]!.at })),
  '/frames/catalogue.html': () => html(fill('iframe.html', { ...wuhai, main: articles[1]!.at })),
  '/frames/top.html': () => html(fill('frame-top.html', {})),
  '/frames/left.html': () => html(fill('frame-left.html', {})),
  // The bytes are told by the page's own meta element only, as on old servers.
  '/gb/plan2009.htm': () => ({
    type: 'text/html',
    body: encodeGb18030(article(articles[1]!).replace('charset="utf-8"', 'charset="gb18030"')),
  }),
};

function part2010(): string {
  const { title, paragraphs } = readDocument('wuhai-2010');
  const [from, to] = ['四、', '六、'].map((number) =>
    paragraphs.findIndex((line) => line.startsWith(number)),
  );
  const body = settings.trs(paragraphs.slice(from, to));
  return fill('trs.html', { ...wuhai, title, date: '2010-03-18', body });
}

function list(): string {
  const entries = articles.map(({ at, document, date }) => {
    const { title } = readDocument(document);
    return `<li><a href="${at}" target="_blank">${escapeHtml(title)}</a><span>${date}</span></li>`;
  });
  return fill('list.html', { ...wuhai, body: entries.join('\n') });
}

/** Not a government's page, but one that quotes a plan: there is something to read once the user asks. */
function shop(): string {
  return fill('shop.html', { body: settings.indent(readDocument('wuhai-2009').paragraphs) });
}

function spaArticle(id: string): Answer | undefined {
  const json = (title: string, body: string) => ({
    type: 'application/json',
    body: JSON.stringify({ title, html: body }),
  });
  if (id === 'about') return json('关于本站', '<p>本站收集公开的文件，欢迎来信。</p>');
  if (id !== '2009' && id !== '2008') return undefined;
  const { title, paragraphs } = readDocument(`wuhai-${id}`);
  const half = Math.ceil(paragraphs.length / 2);
  return json(
    title,
    `${settings.indent(paragraphs.slice(0, half))}<!--later-->${settings.indent(paragraphs.slice(half))}`,
  );
}

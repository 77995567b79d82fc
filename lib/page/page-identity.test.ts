import { JSDOM, requestInterceptor } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fill, type Setting, settings } from '../../e2e/site/render.ts';
import { type DocumentId, readDocument } from '../../e2e/site/texts.ts';
import { sameDocument, similarity } from '../annotation/fingerprint.ts';
import { PageIdentity } from '../annotation/page-identity.ts';
import { pageFacts } from './page-facts.ts';
import { identifyPage } from './page-identity.ts';
import { readPage } from './read-page.ts';
import { runAtOnce } from './slice.ts';

const article = 'http://www.wuhai.gov.cn/xxgk/200903/t20090312_2009.html';

function identify(document: Document): PageIdentity {
  const page = runAtOnce(readPage(document));
  const identity = runAtOnce(identifyPage(document, page, pageFacts(document, page)));
  expect(v.is(PageIdentity, identity)).toBe(true);
  return identity;
}

const open = (html: string, url = article) => new JSDOM(html, { url }).window.document;
const of = {
  host: 'www.wuhai.gov.cn',
  site: '乌海市人民政府',
  source: '乌海市人民政府信息化办公室',
  date: '2009-03-12',
};

function shown(
  id: DocumentId,
  template: string,
  setting: Setting,
  paragraphs = Number.POSITIVE_INFINITY,
): string {
  const { title, paragraphs: all } = readDocument(id);
  return fill(template, { ...of, title, body: settings[setting](all.slice(0, paragraphs)) });
}

describe('identifyPage', () => {
  it('tells what the page is and where it stands', () => {
    expect(
      identify(open(shown('wuhai-2009', 'trs.html', 'trs'), `${article}?from=timeline#a`)),
    ).toMatchObject({
      page: {
        address: `${article}?from=timeline#a`,
        title: readDocument('wuhai-2009').title,
        site: '乌海市人民政府',
        published: '2009-03-12',
        fingerprint: expect.stringMatching(/^m1:/),
      },
      addresses: ['wuhai.gov.cn/xxgk/200903/t20090312_2009.html'],
    });
  });

  it('goes by the canonical address, and knows the others', () => {
    const head = `<link rel="canonical" href="/zwgk/1.html"><meta name="Url" content="http://www.wuhai.gov.cn/zwgk/1.html">
      <meta property="og:url" content="https://m.wuhai.gov.cn/a/1.html">`;
    const { page, addresses } = identify(
      open(`${head}<p>文字</p>`, 'http://www.wuhai.gov.cn/print.jsp?id=1'),
    );
    expect(page.address).toBe('http://www.wuhai.gov.cn/zwgk/1.html');
    expect(addresses).toEqual([
      'wuhai.gov.cn/print.jsp?id=1',
      'wuhai.gov.cn/zwgk/1.html',
      'wuhai.gov.cn/a/1.html',
    ]);
  });

  it.each(['http://www.wuhai.gov.cn/', 'http://', '{{url}}://x', 'javascript:;', ''])(
    'does not believe that an article’s address is %s',
    (named) => {
      const { page, addresses } = identify(
        open(`<link rel=canonical href="${named}"><meta name=Url content="${named}"><p>文字</p>`),
      );
      expect(page.address).toBe(article);
      expect(addresses).toEqual(['wuhai.gov.cn/xxgk/200903/t20090312_2009.html']);
    },
  );

  it('forgets what a single-page site named when it was loaded', () => {
    const document = open(
      '<link rel=canonical href="/zck/1"><p>文字</p>',
      'http://www.wuhai.gov.cn/zck/1?a=2',
    );
    const view = document.defaultView!;
    Object.assign(view.performance, {
      getEntriesByType: () => [{ name: 'http://www.wuhai.gov.cn/zck/1?a=2' }],
    });
    expect(identify(document).page.address).toBe('http://www.wuhai.gov.cn/zck/1');
    view.history.pushState(null, '', '/zck/2');
    expect(identify(document)).toMatchObject({
      page: { address: 'http://www.wuhai.gov.cn/zck/2' },
      addresses: ['wuhai.gov.cn/zck/2'],
    });
  });

  it('knows an article in a frame by the frame’s address; the page around counts unless it is a mere shell', async () => {
    const text = readDocument('wuhai-2009').paragraphs.slice(0, 5).join('\n');
    const frame = () =>
      new Response(`<p>${text}</p>`, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    const around = async (html: string, url: string) => {
      const { window } = new JSDOM(html, { url, resources: { interceptors: [requestInterceptor(frame)] } });
      await new Promise((done) => window.addEventListener('load', done));
      return identify(window.document);
    };
    const inside = 'http://www.wuhai.gov.cn/content/9.htm';
    expect(
      await around(
        `<title>目录</title><iframe src="${inside}"></iframe>`,
        'http://www.wuhai.gov.cn/xxgk?id=9',
      ),
    ).toMatchObject({
      page: { address: 'http://www.wuhai.gov.cn/xxgk?id=9', title: '目录' },
      addresses: ['wuhai.gov.cn/xxgk?id=9', 'wuhai.gov.cn/content/9.htm'],
    });
    for (const [html, url] of [
      [`<iframe src="${inside}"></iframe>`, 'http://www.wuhai.gov.cn/index.html'],
      [
        `<html><frameset><frame src="${inside}"></frameset></html>`,
        'http://www.wuhai.gov.cn/frames/main.html',
      ],
    ] as const) {
      expect(await around(html, url)).toMatchObject({
        page: { address: inside },
        addresses: ['wuhai.gov.cn/content/9.htm'],
      });
    }
  });

  it('knows a page without an address or text', () => {
    expect(identify(new JSDOM('').window.document)).toEqual({
      page: { address: 'about:blank', title: '', site: '', fingerprint: '' },
      addresses: [],
    });
  });
});

describe('the fingerprint of a page', () => {
  const fingerprint = (html: string) => identify(open(html)).page.fingerprint;
  const templates = ['trs.html', 'ucap.html', 'word.html', 'layout.html'] as const;
  const documents = [
    'wuhai-2010',
    'wuhai-2009',
    'wuhai-2008',
    'wuhai-2007',
    'wuhai-2006',
    'nmg-2006',
  ] as const;
  const all = documents.map((id) =>
    templates.map((template, i) =>
      fingerprint(shown(id, template, (Object.keys(settings) as Setting[])[i]!)),
    ),
  );

  it('is nearly the same in every template and setting', () => {
    for (const [first, ...others] of all) {
      for (const other of others) expect(sameDocument(first!, other)).toBe(true);
    }
    const short = templates.map((template) => fingerprint(shown('wuhai-2009', template, 'indent', 4)));
    for (const other of short) expect(sameDocument(short[0]!, other)).toBe(true);
  });

  it('is the same with reading tools, paging links and as a print page', () => {
    const { title, paragraphs } = readDocument('wuhai-2009');
    const body = settings.indent(paragraphs);
    const plain = fingerprint(`<h1>${title}</h1>${body}`);
    const tools = fingerprint(
      `<div class="nav"><a href="#">首页</a></div><h1>${title}</h1><div class="info">来源：市信息办　【字体：<a>大</a> <a>中</a> <a>小</a>】　<button>朗读</button></div>
       <div id="zoom">${body}</div><div class="tools">扫一扫在手机打开当前页　<a>打印</a>　<a>收藏</a></div><ul><li><a href="#">关于做好信息化工作的通知</a></li></ul>`,
    );
    expect(sameDocument(plain, tools)).toBe(true);
  });

  it('is another for another document, in the same template too', () => {
    for (const [i, ours] of all.entries()) {
      for (const theirs of all.slice(i + 1)) {
        for (const a of ours) for (const b of theirs) expect(similarity(a, b)).toBeLessThan(0.3);
      }
    }
    const news = fingerprint(fill('news.html', of));
    for (const ours of all) expect(sameDocument(ours[0]!, news)).toBe(false);
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { dateIn } from './index-fields.ts';
import { pageFacts } from './page-facts.ts';
import { partTitle } from './page-title.ts';
import { readPage } from './read-page.ts';
import { runAtOnce } from './slice.ts';

function factsOf(html: string, address = 'https://www.example.com/a.html') {
  const { document } = new JSDOM(html, { url: address }).window;
  return pageFacts(document, runAtOnce(readPage(document)));
}

describe('pageFacts', () => {
  it('reads the metadata of a government article', () => {
    expect(
      factsOf(
        `<title>某市确定2009年任务_某市人民政府</title><meta name="SiteName" content="某市人民政府门户网站">
        <meta name="SiteDomain" content="www.mou.gov.cn"><meta name="SiteIDCode" content="1503000001">
        <meta name="ArticleTitle" content="某市确定2009年信息化建设任务"><meta name="PubDate" content="2010-01-12 10:20">
        <meta name="contentSource" content="某市政府办"><meta name="ColumnName" content="重点工作">
        <meta name="Url" content="http://www.mou.gov.cn/1.html">`,
      ),
    ).toMatchObject({
      title: '某市确定2009年信息化建设任务',
      site: '某市人民政府门户网站',
      host: 'www.example.com',
      address: 'http://www.mou.gov.cn/1.html',
      published: '2010-01-12',
      source: '某市政府办',
      column: '重点工作',
      dated: '2010-01-12',
      government: true,
      evidence: [{ of: 'site-code' }, { of: 'site-domain' }, { of: 'article-metadata' }],
    });
  });

  it('reads the line under the title, and the title without the site', () => {
    expect(
      factsOf(
        `<title>关于印发工作要点的通知... - 政策 - 某县人民政府门户网站</title><h1>某县人民政府网</h1>
        <h2>关于印发工作要点的通知（县府办）</h2>
        <div>发布日期：2022-02-11 08:52　浏览次数：12　信息来源：某县日报【字体：大 中 小】</div>`,
      ),
    ).toMatchObject({
      site: '某县人民政府门户网站',
      published: '2022-02-11',
      source: '某县日报',
      government: false,
    });
  });

  it('takes the title from the frame that holds the article, the site from the page around it', () => {
    const { document } = new JSDOM(
      '<title>某市信息网</title><meta name="SiteName" content="某市人民政府"><p>导航</p><iframe></iframe>',
      { url: 'https://www.mou.gov.cn/' },
    ).window;
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.write(
      '<title>某市2009年工作要点_正文</title><meta name="ArticleTitle" content="某市2009年工作要点"><p>加快建设全市信息网络，整合政务信息资源。</p>',
    );
    inner.close();
    expect(pageFacts(document, runAtOnce(readPage(document)))).toMatchObject({
      title: '某市2009年工作要点',
      site: '某市人民政府',
    });
  });

  it('takes the full heading for a title that was cut', () => {
    expect(factsOf('<title>关于做好信息化…</title><h2>关于做好信息化 工作的通知</h2>').title).toBe(
      '关于做好信息化 工作的通知',
    );
  });

  it('cuts a title at a length that no title has', () => {
    const { own, site } = partTitle(
      `${'关于某事的通知'.repeat(100)}${'—'.repeat(40_000)}某市人民政府`,
      undefined,
    );
    expect(own.length).toBeLessThanOrEqual(1000);
    expect(site).toBeUndefined();
  });

  it('reads the index table, in cells and with spread labels', () => {
    const facts =
      factsOf(`<table><tr><td>索 引 号：</td><td>000014349/2010-00001</td><td><b>主题分类</b></td><td>民政</td></tr>
      <tr><td>发文机关：</td><td>某省人民政府办公厅</td><td>成文日期：</td><td>2010年01月07日</td></tr>
      <tr><td>标　　题：</td><td colspan="3">关于某事的复函</td></tr>
      <tr><td>发文字号：</td><td>某政办函〔2010〕1号</td><td>发布日期：</td><td></td></tr></table><p>正文</p>`);
    expect(facts.fields).toEqual({
      index: '000014349/2010-00001',
      subject: '民政',
      issuer: '某省人民政府办公厅',
      written: '2010-01-07',
      title: '关于某事的复函',
      number: '某政办函〔2010〕1号',
    });
    expect(facts).toMatchObject({ title: '关于某事的复函', published: '2010-01-07', dated: '2010-01-07' });
    expect(facts.evidence.map((sign) => sign.of)).toEqual(['index-table']);
  });

  it('finds no government in links, nor in a shop with metadata', () => {
    expect(
      factsOf(`<meta name="SiteName" content="好物商城"><meta name="ArticleTitle" content="促销"><meta name="PubDate"
        content="2024-01-01"><meta name="ContentSource" content="编辑部"><meta name="SiteIDCode" content="">
        <footer><a href="https://beian.miit.gov.cn">备案号</a></footer>`),
    ).toMatchObject({ government: false, evidence: [] });
  });

  it('takes its host and its domain for evidence, wherever they are a government’s and no registry’s', () => {
    const government = (host: string, domain = '') => {
      const { document } = new JSDOM(`<meta name="SiteDomain" content="${domain}">`).window;
      return pageFacts(document, undefined, { host }).evidence.map((sign) => sign.of);
    };
    for (const host of [
      'gov.cn',
      'www.wuhai.gov.cn',
      'http://www.nmg.gov.cn/',
      'a.gov.cn:8080',
      'x.xn--zfr164b',
    ])
      expect(government(host)).toEqual(['host']);
    for (const host of ['', 'govcn.com', 'gov.cn.evil.com', 'www.beian.gov.cn', 'https://beian.miit.gov.cn/'])
      expect(government(host)).toEqual([]);
    expect(government('mou.com', 'www.mou.com; www.mou.gov.cn')).toEqual(['site-domain']);
    expect(government('mou.com', 'www.mou.com; beian.miit.gov.cn')).toEqual([]);
  });

  it('is at ease with an empty page', () => {
    expect(factsOf('', 'about:blank')).toMatchObject({
      title: '',
      site: '',
      dated: undefined,
      government: false,
    });
  });
});

describe('dateIn', () => {
  it.each([
    ['2009-03-12 10:20', '2009-03-12'],
    ['二〇〇九 2009年3月2日', '2009-03-02'],
    ['2009/13/40', undefined],
    ['2009年', undefined],
  ])('%s', (text, date) => expect(dateIn(text)).toBe(date));
});

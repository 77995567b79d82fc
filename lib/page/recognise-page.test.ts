import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { inferYear } from '../policy/infer-year.ts';
import { pageFacts } from './page-facts.ts';
import { readPage } from './read-page.ts';
import { recognisePage } from './recognise-page.ts';
import { runAtOnce } from './slice.ts';

function recognised(html: string) {
  const { document } = new JSDOM(html, { url: 'https://www.mou.gov.cn/a.html' }).window;
  const text = runAtOnce(readPage(document));
  return { text, ...runAtOnce(recognisePage(text, pageFacts(document, text))) };
}

const article = `<div class="article"><h1>关于加快信息化建设的意见</h1>
  <p>各部门要加快建设全市统一的信息网络，整合现有的网络资源，避免重复建设。</p>
  <p>各单位要明确一名负责人，建立工作制度，按季度报告工作进展情况。</p>
  <p>财政部门要把信息化建设资金列入预算，加强资金使用的监督检查。</p></div>`;
const links = Array.from(
  { length: 9 },
  (_, i) => `<li><a href="/${i}.html">关于做好2024年工作的通知（第${i}号）</a></li>`,
).join('');

describe('the year of a page', () => {
  it('is not that of the documents it links to', () => {
    for (const around of [`<nav><ul>${links}</ul></nav>`, `<div class="hot"><ul>${links}</ul></div>`]) {
      const { text, passages, year } = recognised(`<body>${around}${article}${around}</body>`);
      expect(passages).toHaveLength(3);
      expect(year).toBeNull();
      // It is the choice of the text that decides: all the page's text together names 2024.
      expect(inferYear({ text: text.text })?.year).toBe(2024);
    }
  });

  it('is the one its own text plans for, whatever it links to', () => {
    const own = article.replace('<p>各部门', '<p>为做好2012年各项工作，现提出以下意见。</p><p>各部门');
    expect(recognised(`<body><ul>${links}</ul>${own}</body>`).year).toBe(2012);
  });

  it('is that of its title, else of the day it was written, else of the day it was published', () => {
    const published = '<meta name="PubDate" content="2016-01-12 10:20">';
    const written = '<table><tr><td>成文日期：</td><td>2015年12月30日</td></tr></table>';
    const title = '<title>2014年信息化工作要点</title>';
    expect(recognised(published + article).year).toBe(2016);
    expect(recognised(published + written + article).year).toBe(2015);
    expect(recognised(title + published + written + article).year).toBe(2014);
  });

  it('is none on an empty page', () => {
    expect(recognised('')).toMatchObject({ passages: [], year: null });
  });
});

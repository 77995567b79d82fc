import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mainText } from './main-text.ts';
import { readPage } from './read-page.ts';
import { recognisePage } from './recognise-page.ts';
import { runAtOnce } from './slice.ts';

const plan = readFileSync('seeds/000_1ea91800e545cf78.txt', 'utf8').split('\n').slice(3, 11);
const [lead = '', ...rest] = plan;

const read = (html: string) => {
  const page = runAtOnce(readPage(new JSDOM(html).window.document));
  const main = runAtOnce(mainText(page));
  return { page, lines: main.blocks.map(({ start, end }) => page.text.slice(start, end)) };
};
const recognised = (html: string, government = true, title = '乌海市确定2009年信息化建设任务') =>
  runAtOnce(recognisePage(read(html).page, { title, government })).passages;

const links = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li><a href="/a${i}.html">关于做好第${i}批信息化重点项目申报工作的通知</a> 2009-03-1${i % 10}</li>`,
  ).join('');
const nav =
  '<a href="/">首页</a> | <a href="/xw">新闻</a> | <a href="/zwgk">政务公开</a> | <a href="/hd">互动交流</a>';
const foot = '主办：乌海市人民政府办公室　蒙ICP备05000001号　网站标识码：1503000001';
const paragraphs = (tag: string) => plan.map((line) => `<${tag}>　　${line}</${tag}>`).join('\n');

describe('the page’s own text is found', () => {
  const pages: Record<string, string> = {
    'a CMS with named containers': `<body><div class="header">${nav}</div><div class="crumb">您的位置：<a href="/">首页</a> > 重点工作</div>
      <div class="main"><h1>乌海市确定2009年信息化建设任务</h1><div class="info">发布日期：2009-03-12 来源：市政府 字号：大 中 小</div>
      <div class="TRS_Editor">${paragraphs('p')}</div><div class="xgwz"><ul>${links(6)}</ul></div></div>
      <div class="footer">${foot}</div></body>`,
    'divs without names, and no paragraph': `<body><div>${nav}</div><div><div><div>${links(12)}</div></div><div><div>
      ${paragraphs('div')}</div></div></div><div>${foot}</div></body>`,
    'nested layout tables, lines broken by br': `<body><table><tr><td colspan=2>${nav}</td></tr><tr><td><table><tr><td>${links(9)}</td></tr></table></td>
      <td><table><tr><td align=center><b>乌海市确定2009年信息化建设任务</b></td></tr><tr><td><table><tr><td>
      　　${plan.join('<br><br>　　')}</td></tr></table></td></tr></table></td></tr><tr><td>${foot}</td></tr></table></body>`,
    'broken markup': `<body><div id=top>${nav}<div class=x><ul>${links(5)}<div id=c><p>${plan.join('<p>')}</font></b></div></table><div>${foot}`,
    landmarks: `<body><header>${nav}</header><nav><ul>${links(9)}</ul></nav><main><article>${paragraphs('p')}</article>
      <aside><p>信息化工作领导小组办公室负责本栏目的内容保障，欢迎提出意见。</p></aside></main><footer>${foot}</footer></body>`,
  };

  for (const [name, html] of Object.entries(pages)) {
    it(`in ${name}`, () => {
      const { lines } = read(html);
      const text = lines.join('\n');
      for (const line of plan) expect(text).toContain(line);
      expect(text).not.toContain('申报工作的通知');
      const passages = recognised(html);
      expect(passages.map((passage) => passage.text).join('')).toContain(
        '建立职责清晰、分工合理、责任明确的工作机制',
      );
      expect(passages.some((passage) => passage.text.includes('主办'))).toBe(false);
      expect(passages.at(-1)?.headings).toEqual(['四、电子政务工作']);
    });
  }

  it('at any depth of nesting, each element once', () => {
    const deep = '<table><tr><td>'.repeat(400) + paragraphs('p') + '</td></tr></table>'.repeat(400);
    expect(recognised(`<body>${nav}${deep}${foot}</body>`).length).toBeGreaterThan(8);
  });

  it('in the documents of frames', () => {
    const { document } = new JSDOM('<iframe></iframe><iframe></iframe>').window;
    const [menu, article] = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument!);
    menu!.body.innerHTML = `<ul>${links(8)}</ul>`;
    article!.body.innerHTML = paragraphs('p');
    const page = runAtOnce(readPage(document));
    const { blocks } = runAtOnce(mainText(page));
    expect(blocks.map(({ start, end }) => page.text.slice(start, end).trim())).toEqual(plan);
  });

  it('with a long paragraph that alone is most of it', () => {
    const { lines } = read(`<body><div>${nav}</div><div><p>${lead}</p><p>${rest.join('')}</p></div></body>`);
    expect(lines).toContain(lead);
  });
});

describe('a page without policy has no passages', () => {
  it('nothing on it', () => {
    for (const html of ['', '<body></body>', `<body>${nav}</body>`]) expect(recognised(html)).toEqual([]);
  });

  it('nothing but links to documents', () => {
    expect(
      recognised(
        `<body><div>${nav}</div><div class="list"><ul>${links(40)}</ul></div><div>${foot}</div></body>`,
      ),
    ).toEqual([]);
  });

  it('news and stories, with a rule in passing', () => {
    const story = [
      '周末我们去爬山，山路不算难走，沿途开满了野花，孩子们一路跑在前面。',
      '景区规定每位游客须凭身份证购票。',
      '中午在山顶吃了自己带的饭团，远处的湖像一面镜子，风吹过来很舒服。',
      '下山时下起了小雨，大家都淋湿了，不过谁也没有抱怨。',
    ];
    const html = `<body><div class="article">${story.map((line) => `<p>${line}</p>`).join('')}</div></body>`;
    expect(recognised(html, false, '周末去爬山')).toEqual([]);
  });

  it('but a plan on any site has', () => {
    expect(
      recognised(`<body><div>${nav}</div><div>${paragraphs('p')}</div></body>`, false).length,
    ).toBeGreaterThan(8);
  });
});

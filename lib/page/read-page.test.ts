import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageText } from './page-text.ts';
import { createPageReader, readPage } from './read-page.ts';
import { runAtOnce } from './slice.ts';

const documentOf = (html: string): Document => new JSDOM(html).window.document;
const read = (html: string): PageText => runAtOnce(readPage(documentOf(html)));

describe('what is text', () => {
  it('breaks lines at blocks and br, and nowhere else', () => {
    expect(read('<p>一、<b>加强</b>领导</p><div>甲<br>乙<span>丙</span><p>丁</p>戊</div>').text).toBe(
      '一、加强领导\n甲\n乙丙\n丁\n戊',
    );
  });

  it('collapses white space as CSS does, and drops line feeds between wide characters', () => {
    expect(read('<p>\n  建设 <i> 平台</i>\n  系统\n ok\n  go </p>').text).toBe('建设 平台系统 ok go');
  });

  it('keeps white space and lines in pre', () => {
    expect(read('<pre>  甲  乙\n\n丙\r\n丁</pre>').text).toBe('  甲  乙\n丙\n丁');
  });

  it('keeps the ideographic space, zero-width characters, direction marks and soft hyphens', () => {
    const text = '　　建\u200b设\u200f平\u00ad台\ufeff';
    expect(read(`<p>${text}</p>`).text).toBe(text);
  });

  it('leaves out what is not shown and what is a control', () => {
    expect(
      read(`<p>甲<script>x</script><style>y</style><span hidden>丙</span><span style="color:red;DISPLAY : none">丁</span></p>
        <template><p>x</p></template><noscript>n</noscript><select><option>o</option></select><textarea>t</textarea>
        <button>b</button><div style="visibility:hidden">a<b style="visibility:visible">乙</b></div>
        <details><summary>概要</summary>细节</details><dialog>d</dialog><p aria-hidden="true">戊</p>
        <p>&nbsp;</p><p>　</p>`).text,
    ).toBe('甲\n乙\n概要\n戊');
  });

  it('is empty for an empty page, and for one without body', () => {
    expect(read('')).toMatchObject({ text: '', blocks: [], cut: false });
    const xml = new JSDOM('<a/>', { contentType: 'application/xml' }).window.document;
    expect(runAtOnce(readPage(xml)).text).toBe('');
  });

  it('reads broken HTML', () => {
    expect(read('<table><tr><p>甲<td>乙<b>丙</table>丁</p><li>戊').text).toBe('甲\n乙丙\n丁\n戊');
  });
});

describe('what the markup tells', () => {
  const blocksOf = (html: string) => read(html).blocks;

  it('knows landmarks by tag and role, and that header and footer inside an article are not the page’s', () => {
    const zones = blocksOf(`<header>a</header><div role="navigation">b</div><main><article><header>c</header>
      <p>d</p></article></main><section><footer>e</footer></section><footer>f</footer>`).map((b) => b.zone);
    expect(zones).toEqual(['header', 'nav', 'article', 'article', undefined, 'footer']);
  });

  it('takes a form right under body for the wrapper it is', () => {
    expect(
      blocksOf('<form><p>a</p><form></form></form><div><form>b</form></div>').map((b) => b.zone),
    ).toEqual([undefined, 'form']);
  });

  it('tells tables of data from tables of layout', () => {
    const long = '继续推进电子政务建设。'.repeat(80);
    const [layout, cell, cell2, side, article] = blocksOf(`
      <table><tr><td>外<table><tr><td>任务</td><td>单位</td></tr><tr><td></td><td></td></tr></table></td></tr></table>
      <table><tr><td>导航</td><td></td></tr><tr><td></td><td><p>${long}</p></td></tr></table>`);
    expect([layout!.table, layout!.cell]).toEqual(['layout', false]);
    expect([cell!.table, cell!.cell, cell2!.cell]).toEqual(['data', true, true]);
    expect([side!.table, article!.table, article!.cell]).toEqual(['layout', 'layout', false]);
  });

  it('knows headings, items and emphasis', () => {
    const blocks = blocksOf(`<h2><div>一</div></h2><ul><li>二</li></ul><p><strong>三</strong></p>
      <p align="center">四</p><p style="text-align: center; font-weight:700">五</p><p class="MsoTitle">六</p>
      <center><table><tr><td>七</td></tr></table></center><p><span style="font-family:黑体,SimHei">八</span></p>
      <p><b>（一）九。</b>十</p><p style="font-family: 微软雅黑">十一</p>`);
    expect(blocks.map((b) => b.level ?? (b.item ? 'item' : (b.emphasis ?? b.face)))).toEqual([
      2,
      'item',
      'bold',
      'centred',
      'centred',
      'centred',
      undefined,
      'hei',
      undefined,
      undefined,
    ]);
    expect(blocks[4]!.bold).toBe(true);
    expect(blocks[8]!.lead).toBe('（一）九。'.length);
  });

  it('does not take a page swallowed by an unclosed heading for a heading', () => {
    expect(blocksOf(`<h1>题<div>${'文'.repeat(300)}</div>`).map((b) => b.level)).toEqual([1, undefined]);
  });

  it('counts the share of links without blanks', () => {
    const [all, half, anchor] = blocksOf(
      '<a href="x"><p>甲　乙</p></a><p>甲<a href="x">乙</a></p><p><a name="x">丙</a></p>',
    );
    expect([all!.link, all!.linkShare, half!.link, half!.linkShare, anchor!.linkShare]).toEqual([
      true,
      1,
      false,
      0.5,
      0,
    ]);
  });
});

describe('frames and shadow trees', () => {
  it('reads frames in place, nested ones and framesets too', () => {
    const document = documentOf('<p>前</p><iframe></iframe><p>后</p>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>中</p><iframe></iframe>';
    const innermost = inner.querySelector('iframe')!.contentDocument!;
    innermost.body.innerHTML = '里';
    const reader = createPageReader(document);
    const entered: Node[] = [];
    reader.onEnter = (node) => entered.push(node);
    expect(runAtOnce(reader.read()).text).toBe('前\n中\n里\n后');
    // Each frame, to see its document change, and each document.
    expect(entered).toEqual([
      inner.defaultView!.frameElement,
      inner,
      innermost.defaultView!.frameElement,
      innermost,
    ]);

    const set = documentOf('<frameset cols="1,2"><frame><noframes>无</noframes></frameset>');
    set.querySelector('frame')!.contentDocument!.body.innerHTML = '<p>正文</p>';
    expect(runAtOnce(readPage(set)).text).toBe('正文');
  });

  it('reads open shadow trees with their slots in flattened order', () => {
    const document = documentOf('<x-a><p slot="b">乙</p>甲<i slot="none">无</i></x-a>');
    const root = document.querySelector('x-a')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<div>始<slot></slot></div><slot name="b"></slot><slot name="c">备</slot>';
    const reader = createPageReader(document);
    const entered: Node[] = [];
    reader.onEnter = (node) => entered.push(node);
    expect(runAtOnce(reader.read()).text).toBe('始甲\n乙\n备');
    expect(entered).toEqual([root]);
  });
});

describe('big pages', () => {
  it('reads tables nested 2,500 deep', { timeout: 60_000 }, () => {
    // 7,500 elements deep; jsdom takes seconds to build it, reading it takes milliseconds.
    const document = documentOf('');
    let at: Element = document.body;
    for (let i = 0; i < 2500; i++) {
      const table = at.appendChild(document.createElement('table'));
      const cell = table.appendChild(document.createElement('tr')).appendChild(document.createElement('td'));
      if (i % 1000 === 0) cell.append(`第${i}层`);
      at = cell;
    }
    at.append('底');
    const { text, blocks } = runAtOnce(readPage(document));
    expect(text).toBe('第0层\n第1000层\n第2000层\n底');
    expect(blocks[0]!.table).toBe('layout');
  });

  it('yields at least every few hundred nodes, and within one huge text', () => {
    const document = documentOf(`<p>${'文 '.repeat(300_000)}</p>${'<i>a</i>'.repeat(20_000)}`);
    let before = { visited: 0, read: 0 };
    const reading = readPage(document);
    for (let step = reading.next(); !step.done; step = reading.next()) {
      expect(step.value.visited - before.visited).toBeLessThanOrEqual(300);
      before = step.value;
    }
    expect(before.visited).toBeGreaterThan(40_000);
  });

  it('stops at its bound and says so', () => {
    const page = runAtOnce(createPageReader(documentOf('<p>一二三四五</p>'.repeat(100)), 60).read());
    expect(page.cut).toBe(true);
    expect(page.blocks.length).toBe(10);
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';
import { runAtOnce } from './slice.ts';

const documentOf = (html: string): Document => new JSDOM(html).window.document;
const html = `<h1>标题</h1><p> 建设   <b>应急\u200b指挥</b>平台。<br>第二行 </p><pre>一行\n两行</pre><p>末</p>`;

describe('TextMap', () => {
  it('leads from every character to its node and back', () => {
    const { text, map } = runAtOnce(readPage(documentOf(html)));
    expect(text).toBe('标题\n建设 应急\u200b指挥平台。\n第二行\n一行\n两行\n末');
    for (let at = 0; at < text.length; at++) {
      const point = map.toNode(at);
      if (text[at] === '\n') {
        expect(point).toBeUndefined();
        continue;
      }
      expect(/\s/.test(text[at]!) ? ' ' : point!.node.data[point!.offset]).toBe(text[at]);
      expect(map.toText(point!.node, point!.offset)).toBe(at);
      const end = map.toNode(at + 1, true)!;
      expect([end.node, end.offset]).toEqual([point!.node, point!.offset + 1]);
    }
    expect(map.toNode(text.length)).toBeUndefined();
    expect(map.toNode(text.length, true)).toBeDefined();
  });

  it('takes a collapsed place to the next character shown, and an element to its child', () => {
    const document = documentOf(html);
    const { text, map } = runAtOnce(readPage(document));
    const p = document.querySelector('p')!;
    expect(map.toText(p.firstChild!, 0)).toBe(text.indexOf('建设'));
    expect(map.toText(p.firstChild!, 5)).toBe(text.indexOf('应急'));
    expect(map.toText(p, 0)).toBe(text.indexOf('建设'));
    const pre = document.querySelector('pre')!.firstChild!;
    expect(map.toText(pre, 3)).toBe(text.indexOf('两行'));
    expect(map.toText(document.createTextNode('新'), 0)).toBeUndefined();
  });

  it('makes ranges over elements and blocks', () => {
    const { text, map } = runAtOnce(readPage(documentOf(html)));
    const start = text.indexOf('设');
    expect(map.rangeOf({ start, end: text.indexOf('平台') })!.toString()).toBe('设   应急\u200b指挥');
    expect(map.rangeOf({ start: text.indexOf('\n'), end: text.indexOf('应急') })!.toString()).toBe('建设 ');
    expect(map.rangeOf({ start: 0, end: text.length })!.toString()).toContain('末');
    expect(map.rangeOf({ start: 2, end: 3 })).toBeUndefined();
    expect(map.rangeOf({ start: 3, end: 3 })).toBeUndefined();
    expect(map.rangeOf({ start: text.length + 5, end: text.length + 9 })).toBeUndefined();
  });

  it('gives no range when a node has gone or shrunk', () => {
    const document = documentOf(html);
    const { text, map } = runAtOnce(readPage(document));
    const span = { start: text.indexOf('末'), end: text.indexOf('末') + 1 };
    const node = map.toNode(span.start)!.node;
    node.data = '';
    expect(map.rangeOf(span)).toBeUndefined();
    const title = { start: 0, end: 2 };
    document.querySelector('h1')!.remove();
    expect(map.rangeOf(title)).toBeUndefined();
  });

  it('makes ranges in a frame’s own document, and none over its border', () => {
    const document = documentOf('<p>外</p><iframe></iframe>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>里面</p>';
    const { text, map } = runAtOnce(readPage(document));
    const start = text.indexOf('里');
    const range = map.rangeOf({ start, end: start + 2 })!;
    expect(range.startContainer.ownerDocument).toBe(inner);
    expect(range.toString()).toBe('里面');
    expect(map.rangeOf({ start: 0, end: text.length })).toBeUndefined();
  });
});

import { createRequire } from 'node:module';
import { escapeHtml, settings } from './render.ts';
import { readDocument } from './texts.ts';

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const plan = () => readDocument('wuhai-2009');

/** Characters that show nothing: zero-width space and joiners, soft hyphen, left-to-right and right-to-left marks. */
const unseen = ['\u200b', '\u200c', '\u200d', '\u00ad', '\u200e', '\u200f', '\u2060', '\ufeff'];

/** Pages that go wrong in the ways pages do. Made when asked for: some are large. */
export const hostilePages: Readonly<Record<string, () => string>> = {
  empty: () => '',
  bare: () => page('空白页', ''),

  /** About 5 MB: the 2009 plan again and again, each copy with numbers of its own. */
  huge() {
    const { title, paragraphs } = plan();
    const copies: string[] = [];
    for (let size = 0, i = 1; size < 5_000_000; i++) {
      const copy = settings.trs(paragraphs.map((line) => line.replaceAll('2009', String(3000 + i))));
      copies.push(copy);
      size += Buffer.byteLength(copy);
    }
    return page(title, `<h1>${title}</h1><div class="TRS_Editor">${copies.join('\n')}</div>`);
  },

  'no-paragraphs'() {
    const { title, paragraphs } = plan();
    return page(title, `<div><font size="5">${title}</font><div>${settings.breaks(paragraphs)}</div></div>`);
  },

  'nested-tables'() {
    const { title, paragraphs } = plan();
    const deep =
      '<table><tr><td>'.repeat(2000) + settings.indent(paragraphs) + '</td></tr></table>'.repeat(2000);
    return page(title, `<h1>${title}</h1>${deep}`);
  },

  broken() {
    const { title, paragraphs } = plan();
    const lines = paragraphs.map(
      (line, i) =>
        `<p align=left" class='x><b><span>${escapeHtml(line)}${i % 2 ? '</b></p>' : '</span></div>'}'>${escapeHtml(line)}<i></b>`,
    );
    return `<title>${title}</title><html><body><table><div><p><h1>${title}</h2><tr><td>${lines.join('<br/></font>')}<!-- never closed`;
  },

  'unseen-marks'() {
    const { title, paragraphs } = plan();
    let turn = 0;
    const strewn = paragraphs.map((line) =>
      [...line].map((char, i) => (i % 5 === 3 ? char + unseen[turn++ % unseen.length] : char)).join(''),
    );
    return page(title, `<h1>${title}</h1><div class="TRS_Editor">${settings.trs(strewn)}</div>`);
  },

  traditional() {
    const { Converter } = createRequire(import.meta.url)('opencc-js') as {
      Converter(options: { from: string; to: string }): (text: string) => string;
    };
    const convert = Converter({ from: 'cn', to: 'tw' });
    const { title, paragraphs } = plan();
    return page(
      convert(title),
      `<h1>${convert(title)}</h1><div>${settings.indent(paragraphs.map(convert))}</div>`,
    );
  },

  /** Changes for ever: a clock, a ticker that replaces its nodes, and an attribute, many times a second. */
  restless() {
    const { title, paragraphs } = plan();
    return page(
      title,
      `<div id="clock"></div><ul id="ticker"></ul><h1>${title}</h1><div class="TRS_Editor">${settings.trs(paragraphs)}</div>
<script>
let turn = 0;
setInterval(() => {
  turn++;
  document.querySelector('#clock').textContent = new Date().toISOString();
  document.querySelector('#ticker').innerHTML = '<li>第' + turn + '条消息</li><li>第' + (turn + 1) + '条消息</li>';
  document.body.dataset.turn = turn;
}, 15);
</script>`,
    );
  },

  /** Text that looks like markup, as text. Whoever sets it as HTML runs it. */
  markup() {
    const attack = escapeHtml(
      '<img src=x onerror="document.title=\'run\';window.ran=1"><script>window.ran=1</script>',
    );
    const { title, paragraphs } = plan();
    const lines = paragraphs.map((line) => escapeHtml(line).replaceAll('。', `${attack}。`));
    return page(
      `${escapeHtml('<b>')}${title}`,
      `<h1>${escapeHtml('<i>标题</i>')}${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`,
    );
  },
};

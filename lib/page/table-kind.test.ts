import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tableKind } from './table-kind.ts';

const kindOf = (inner: string, attributes = '') =>
  tableKind(new JSDOM(`<table ${attributes}>${inner}</table>`).window.document.querySelector('table')!);
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const long = '继续推进电子政务建设，'.repeat(100);

describe('tableKind', () => {
  it.each([
    ['data', row('任务', '单位') + row('建设平台', '市信息办')],
    ['data', `<tr><th>任务</th><th>措施</th></tr>${row('甲', long)}`],
    ['data', row('索引号：', '1', '主题：', '2') + row('标题：', '甲', '日期：', '乙')],
    ['layout', row('甲')],
    ['layout', row('甲') + row('乙')],
    ['layout', row('甲', '乙')],
    ['layout', row('导航', '日期') + row('栏目', `<p>${long}</p>`)],
    ['layout', row('甲', '乙') + row('丙', '<table><tr><td>丁</td></tr></table>')],
    ['layout', ''],
  ])('%s: %s', (kind, inner) => expect(kindOf(inner)).toBe(kind));

  it('believes the role', () => {
    const inner = row('甲', '乙') + row('丙', '丁');
    expect(kindOf(inner, 'role="presentation"')).toBe('layout');
    expect(kindOf(row('甲'), 'role="grid"')).toBe('data');
  });
});

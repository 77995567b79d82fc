import type { PageBlock } from './page-text.ts';

/** What the index table (信息索引) or the line under the title of a government document tells. */
export type IndexField =
  | 'index'
  | 'issuer'
  | 'number'
  | 'written'
  | 'published'
  | 'title'
  | 'subject'
  | 'source'
  | 'inForce'
  | 'expires'
  | 'validity';

export type IndexFields = Partial<Readonly<Record<IndexField, string>>>;

const labels: Readonly<Record<string, IndexField>> = {
  索引号: 'index',
  发文机关: 'issuer',
  发布机关: 'issuer',
  制发机关: 'issuer',
  发布机构: 'issuer',
  发文机构: 'issuer',
  发文单位: 'issuer',
  发布单位: 'issuer',
  发文字号: 'number',
  发文文号: 'number',
  文件编号: 'number',
  文号: 'number',
  成文日期: 'written',
  成文时间: 'written',
  印发日期: 'written',
  生成日期: 'written',
  发文日期: 'written',
  发布日期: 'published',
  发布时间: 'published',
  发表时间: 'published',
  公开日期: 'published',
  公开时间: 'published',
  标题: 'title',
  名称: 'title',
  文件名称: 'title',
  信息名称: 'title',
  主题分类: 'subject',
  信息分类: 'subject',
  主题词: 'subject',
  信息来源: 'source',
  文章来源: 'source',
  稿件来源: 'source',
  来源: 'source',
  实施日期: 'inForce',
  生效日期: 'inForce',
  失效日期: 'expires',
  有效性: 'validity',
};

/** Labels that only end the value before them; they may stand right after it. */
const ends =
  '浏览次数 浏览量 访问量 点击数 点击率 阅读次数 阅读量 字体大小 字体 字号 责任编辑 编辑 选稿 作者 打印 分享'.split(
    ' ',
  );

const dates = new Set<IndexField>(['written', 'published', 'inForce', 'expires']);

/** Labels are spread by blanks to make them equally wide (索 引 号); the longest is tried first. */
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].join('[\\s\\u3000\\u00a0]*'))
    .join('|');

const pattern = new RegExp(
  `(?:(?<![\\u4e00-\\u9fff])(${anyOf(Object.keys(labels))})|${anyOf(ends)})[\\s\\u3000\\u00a0]*(?:[:：]|$)`,
  'g',
);

/** A line longer than this is running text. */
const longest = 160;
/** Such lines stand before the text or right after it. */
const fromTop = 800;
const fromEnd = 60;

/** Gathers labelled values: in one line (发布日期：2009-03-12 来源：…) or in neighbouring cells of the index table. */
export function indexFields(blocks: readonly PageBlock[]): IndexFields {
  const fields: Partial<Record<IndexField, string>> = {};
  const set = (field: IndexField | undefined, raw: string) => {
    if (!field || fields[field]) return;
    const value = dates.has(field) ? dateIn(raw) : clean(raw, field);
    if (value) fields[field] = value;
  };
  for (let i = 0; i < blocks.length; i++) {
    if (i === fromTop && blocks.length - fromEnd > i) i = blocks.length - fromEnd;
    const text = blocks[i]!.source.text;
    if (text.length > longest) continue;
    const found = [...text.matchAll(pattern)];
    for (const [at, match] of found.entries()) {
      const field = labels[(match[1] ?? '').replace(/[\s\u3000\u00a0]/g, '')];
      const value = text.slice(match.index + match[0].length, found[at + 1]?.index).trim();
      const alone = match.index === 0 && match[0].length === text.length;
      // A heading called 标题 or a word 来源 at a line's end is no label: it takes a colon or a cell of its own.
      if (value && /[:：]$/.test(match[0])) set(field, value);
      else if (alone && (blocks[i]!.table || /[:：]$/.test(text.trim()))) set(field, besides(blocks, i));
    }
  }
  return fields;
}

/** The value in the block after a label; nothing when that is a label itself. */
function besides(blocks: readonly PageBlock[], label: number): string {
  const next = blocks[label + 1]?.source.text.trim() ?? '';
  return next.length > longest * 2 || new RegExp(pattern.source).exec(next)?.index === 0 ? '' : next;
}

const clean = (raw: string, field: IndexField): string =>
  (field === 'source' ? (raw.split(/[【[]|\s{2,}|\u3000/)[0] ?? '') : raw).trim().slice(0, 300);

/** The first full date in a text as YYYY-MM-DD; undefined when there is none. */
export function dateIn(text: string): string | undefined {
  const found = /((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

import { oneOf } from './one-of.ts';

/** Parts of a document that are neither heading nor passage. */
export type Furniture =
  | 'salutation'
  | 'number'
  | 'date'
  | 'attachment'
  | 'contact'
  | 'closing'
  | 'contents'
  | 'metadata';

/** Labels of a page's information about a document, and of what stands around it. */
const metadata = oneOf(String.raw`
  来源 信息来源 发布(?:日期|时间|机构|单位) 发文(?:机关|字号|日期) 成文日期 索引号 主题(?:分类|词)
  文号 标题 名称 作者 编辑 责任编辑 审核 字号 字体 字体大小 浏览(?:次数|量) 阅读 点击(?:数|量|率)
  访问量 打印 分享到? 公开(?:方式|类别|形式|范围) 有效性 文件状态 实施日期 失效日期 统一编号 时间
  日期 抄送 印发 关键词 摘要 当前位置 您?(?:现在|当前)(?:所在)?的?位置 上一[篇条页] 下一[篇条页]
  扫一扫 相关(?:链接|附件|新闻|文章|阅读|解读) 版权所有 主办(?:单位)? 承办(?:单位)? 技术支持
  网站标识码 备案(?:序)?号 建议使用 政策解读 解读链接
`).source;

const kinds: readonly { readonly is: Furniture; readonly pattern: RegExp; readonly longest: number }[] = [
  // 各区人民政府，市政府各部门：  各位代表：  同志们：
  {
    is: 'salutation',
    pattern:
      /^(?![(\d①-⑳])(?![^:]*(?:条件|如下|以下|包括|标准|应当|按照|要求|为))(?:各|尊敬的|同志们|女士们|[^。,:;]{2,30}(?:政府|委员会|局|厅|部|办|单位|公司|同志|代表|委员|中心|院|校|园|处|协会))[^。;]{0,200}[:!]$/,
    longest: 240,
  },
  { is: 'salutation', pattern: /^(?:各位|同志们|女士们|朋友们)[^。;]{0,30}[:!.。,]$/, longest: 40 },
  // 穗民规字〔2025〕2号
  {
    is: 'number',
    pattern:
      /^[\u4e00-\u9fff]{1,16}(?:字)?[〔[(【]\d{4}[〕\])】](?:第)?\d{1,5}号$|^(?:第\d{1,5}号|\d{4}年第\d{1,4}号)$/,
    longest: 32,
  },
  {
    is: 'date',
    pattern:
      /^[(]?(?:\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?|[二一][〇○零Oo0九八]?[〇○零Oo0一二三四五六七八九]{1,3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)(?:印发|发布|\d{1,2}:\d{2}(?::\d{2})?)?[)]?$/,
    longest: 32,
  },
  {
    is: 'attachment',
    pattern: /^附(?:件|表|图|录)(?:\d{0,2}|[一二三四五六七八九十]{0,2})[:.、]?[^。;]{0,80}$/,
    longest: 100,
  },
  {
    is: 'contact',
    pattern:
      /^[(]?(?:联系(?:人|电话|方式|科室|单位|地址)|咨询(?:电话|方式)|办公(?:地址|地点|时间|电话)|(?:单位)?地址[:]|邮编|监督电话|举报电话|电子邮箱|邮政编码|传真|联系部门)[^。]{0,80}$/,
    longest: 100,
  },
  {
    is: 'closing',
    pattern:
      /^(?:此复|特此(?:通知|公告|通告|函复|函告|批复|报告|说明)|谢谢(?:大家)?|专此(?:报告|函达))[。!.]?$/,
    longest: 12,
  },
  { is: 'contents', pattern: /^(?:目录|目次|附则|总则|前言|引言)$|[.…·]{4,}\d{1,3}$/, longest: 80 },
  {
    is: 'metadata',
    pattern: new RegExp(`^${metadata}(?:[:/|][^。]{0,120}|[^。,]{0,12})$`),
    longest: 140,
  },
];

/**
 * Which part of a document's furniture a paragraph is, if any.
 * @param head the paragraph's first characters, folded, without white space.
 * @param length the paragraph's whole length.
 */
export function furnitureOf(head: string, length: number): Furniture | null {
  if (length > 240) return null;
  for (const { is, pattern, longest } of kinds) {
    if (length <= longest && pattern.test(head)) return is;
  }
  return null;
}

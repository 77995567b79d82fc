import type { Span } from '../span.ts';

/**
 * Numbers of public services as the plan of telephone numbers has them: 12xxx of governments (12345, 12315, 12396),
 * 95xxx and 96xxx of enterprises and places, the emergency numbers.
 */
const number = /(?<![\d.—-])(?:123\d{2}|12[0-2]\d{2}|9[56]\d{3}|11[0-9]|12[0-2])(?![\d.%—-])/gu;
const serviceBehind =
  /^["”’']?[\p{Script=Han}(（·]{0,12}?(?:热线|服务|平台|网络|体系|系统|电话|指挥|急救|投诉|报警)/u;
/** What makes the number a quantity after all. */
const quantity = /^[年月日个项家条名人万亿千百元户次件吨米平余多]|^公[里斤顷]/u;

/** Spans of service numbers, told by the service named behind them. Offsets into the text. */
export function* serviceNumbers(text: string): Generator<Span, void> {
  for (const match of text.matchAll(number)) {
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 20);
    if (!quantity.test(behind) && serviceBehind.test(behind)) yield { start: match.index, end };
  }
}

import { describe, expect, it, vi } from 'vitest';
import * as anchoring from '../anchor/find-quote.ts';
import type { Meaning } from '../annotation/annotation.ts';
import { AnnotatedPage, type AnnotationOnPage } from './annotated-page.ts';
import { createPageReader } from './read-page.ts';
import { runAtOnce } from './slice.ts';
import { targetOf } from './target.ts';
import { openDocument } from './testing/sample-documents.ts';

vi.mock('../anchor/find-quote.ts', { spy: true });

const source = { address: 'http://www.wuhai.gov.cn/1.html', title: '要点', site: '', fingerprint: '' };
const lines = [
  '一、总体要求和主要目标，以及组织实施的原则。',
  '建设全市统一的电子政务外网平台，年内覆盖率达到百分之九十五。',
  '二、重点任务与责任分工，分解到各区和各部门。',
  '推进行政村宽带上网工程，继续实施“电脑入农户”行动。',
  '三、保障措施，由市信息化工作领导小组办公室负责督促检查。',
];
const html = `<div id="clock">08:00:00</div><div id="text">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;

function open(markup = html) {
  const document = openDocument(markup);
  const reader = createPageReader(document);
  const read = () => {
    reader.touched([document], true);
    return runAtOnce(reader.read());
  };
  const annotated = new AnnotatedPage();
  let page = read();
  return {
    document,
    annotated,
    /** An annotation of words as they stand on the page now. */
    of(words: string, id = words, meaning: Meaning = 'target'): AnnotationOnPage {
      const start = page.text.indexOf(words);
      return { id, meaning, target: targetOf(page, { start, end: start + words.length }, source)! };
    },
    /** Reads the page again and tells how annotations stand: state and words. */
    stand(settled = true) {
      page = read();
      const { text } = page;
      return runAtOnce(annotated.anchoring(page, { settled })).map(({ state, start, end, text: now }) => {
        if (now !== null) expect(now).toBe(text.slice(start!, end!));
        return start === null ? state : `${state} ${text.slice(start, end!)}`;
      });
    },
    /** How many quotes were looked for since this was last asked. */
    searched() {
      const calls = vi.mocked(anchoring.findQuotes).mock.calls.map(([, kept]) => kept.length);
      vi.mocked(anchoring.findQuotes).mockClear();
      return calls.reduce((sum, count) => sum + count, 0);
    },
  };
}

describe('AnnotatedPage', () => {
  it('finds annotations, across blocks too, in the order given', () => {
    const { annotated, of, stand } = open();
    annotated.set([
      of('宽带上网工程'),
      of('平台，年内覆盖率达到百分之九十五。\n二、重点任务'),
      of('总体要求'),
    ]);
    expect(stand()).toEqual([
      'anchored 宽带上网工程',
      'anchored 平台，年内覆盖率达到百分之九十五。\n二、重点任务',
      'anchored 总体要求',
    ]);
    expect(annotated.spanOf('总体要求')).toEqual({ start: 11, end: 15 });
    expect(annotated.spanOf('没有')).toBeUndefined();
  });

  it('does not look again for what stands where it stood', () => {
    const { document, annotated, of, stand, searched } = open();
    annotated.set([of('宽带上网工程'), of('平台，年内覆盖率达到百分之九十五。\n二、重点任务')]);
    const before = stand();
    expect(searched()).toBe(2);
    document.querySelector('#clock')!.textContent = '下午 08:00:01 星期五';
    expect(stand()).toEqual(before);
    document.querySelector('#text')!.insertAdjacentHTML('afterbegin', '<p>更新时间：2009-03-12</p>');
    expect(stand()).toEqual(before);
    expect(searched()).toBe(0);
    expect(annotated.spanOf('宽带上网工程')!.start).toBeGreaterThan(80);
  });

  it('looks again for those in lines that have changed, and only for them', () => {
    const { document, annotated, of, stand, searched } = open();
    annotated.set([of('宽带上网工程'), of('统一的电子政务外网平台')]);
    stand();
    searched();
    document.querySelectorAll('p')[1]!.textContent = `（一）${lines[1]}`;
    expect(stand()).toEqual(['anchored 宽带上网工程', 'anchored 统一的电子政务外网平台']);
    expect(searched()).toBe(1);
    document.querySelectorAll('p')[1]!.textContent = lines[1]!.replace('外网', '内网');
    expect(stand()).toEqual(['anchored 宽带上网工程', 'approximate 统一的电子政务内网平台']);
    document.querySelectorAll('p')[1]!.textContent = lines[1]!;
    expect(stand()).toEqual(['anchored 宽带上网工程', 'anchored 统一的电子政务外网平台']);
  });

  it('says that something is not found only when the page has come to rest', () => {
    const { document, annotated, of, stand } = open();
    annotated.set([of('宽带上网工程')]);
    const line = document.querySelectorAll('p')[3]!;
    line.remove();
    expect(stand(false)).toEqual(['pending']);
    expect(stand(true)).toEqual(['not-found']);
    document.querySelectorAll('p')[2]!.after(line);
    expect(stand(true)).toEqual(['anchored 宽带上网工程']);
  });

  it('moves to a better place that comes later', () => {
    const { document, annotated, of, stand } = open();
    annotated.set([of('推进行政村宽带上网工程')]);
    const text = document.querySelector('#text')!;
    const article = text.innerHTML;
    // A list of titles is there first, then a like sentence, then the article.
    text.innerHTML = '<ul><li>关于推进行政村宽带上网工程的通知</li></ul>';
    expect(stand(false)[0]).toMatch(/^(?:anchored 推进行政村宽带上网工程|pending)$/);
    text.insertAdjacentHTML('beforeend', article);
    expect(stand(true)).toEqual(['anchored 推进行政村宽带上网工程']);
    const { start } = annotated.spanOf('推进行政村宽带上网工程')!;
    expect(start).toBeGreaterThan(document.body.textContent!.indexOf('二、重点任务'));
  });

  it('keeps places while annotations come, change and go', () => {
    const { annotated, of, stand, searched } = open();
    const [a, b] = [of('宽带上网工程'), of('总体要求')];
    annotated.set([a]);
    stand();
    searched();
    // As they come from the store: equal, and not the same objects.
    annotated.set([structuredClone(b), { ...structuredClone(a), meaning: 'question' }]);
    expect(stand()).toEqual(['anchored 总体要求', 'anchored 宽带上网工程']);
    expect(searched()).toBe(1);
    annotated.set([{ ...b, target: of('保障措施').target }]);
    expect(stand()).toEqual(['anchored 保障措施']);
    expect(annotated.spanOf('宽带上网工程')).toBeUndefined();
    annotated.set([]);
    expect(stand()).toEqual([]);
  });

  it('does nothing twice on the same text, whatever was found there', () => {
    const { document, annotated, of, searched } = open();
    const lost = of('宽带上网工程');
    document.querySelectorAll('p')[3]!.remove();
    const page = runAtOnce(createPageReader(document).read());
    annotated.set([lost, of('总体要求')]);
    const first = runAtOnce(annotated.anchoring(page, { settled: false }));
    expect(searched()).toBe(2);
    expect(first.map(({ state }) => state)).toEqual(['pending', 'anchored']);
    expect(runAtOnce(annotated.anchoring(page, { settled: true })).map(({ state }) => state)).toEqual([
      'not-found',
      'anchored',
    ]);
    expect(searched()).toBe(0);
  });

  it('is right after an anchoring that was left half way', () => {
    const { document, annotated, of, stand } = open();
    annotated.set([of('宽带上网工程'), of('总体要求')]);
    stand();
    document.querySelectorAll('p')[3]!.textContent = `新${lines[3]}`;
    const page = runAtOnce(createPageReader(document).read());
    for (let steps = 1; ; steps++) {
      const work = annotated.anchoring(page, { settled: true });
      let done = false;
      for (let i = 0; i < steps && !done; i++) done = work.next().done!;
      if (done) break;
      work.return([]);
    }
    expect(stand()).toEqual(['anchored 宽带上网工程', 'anchored 总体要求']);
  });

  it('finds by its path what stands there in the same words twice', () => {
    const markup = `${'<p>同样的话，不差一字。</p>'.repeat(9)}`;
    const { annotated, of, document } = open(markup);
    const page = runAtOnce(createPageReader(document).read());
    const start = page.text.indexOf('同样', 5 * 12);
    const target = targetOf(page, { start, end: start + 4 }, source)!;
    annotated.set([{ ...of('同样'), id: 'a', target }]);
    runAtOnce(annotated.anchoring(page, { settled: true }));
    expect(annotated.spanOf('a')).toEqual({ start, end: start + 4 });
  });
});

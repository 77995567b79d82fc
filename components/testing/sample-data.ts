import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Match, Strength } from '../../lib/policy/match.ts';
import type { AnnotationView } from '../annotations/annotations-view.ts';
import type { PassageView } from '../view.ts';

/** A passage with short text; nothing is related to it unless told otherwise. */
export function passage(id: string, given: Partial<PassageView> = {}): PassageView {
  return { id, text: `加快推进电子政务建设（${id}）。`, kind: 'task', headings: [], matches: [], ...given };
}

let made = 0;

/** An annotation that stands where it was made; what a test is about is given, the rest stands in. */
export function annotation(
  id: string,
  given: Partial<Annotation> & Partial<AnnotationView> & { readonly exact?: string } = {},
): AnnotationView {
  const { exact = `加快推进电子政务建设（${id}）`, state = 'anchored', start, found = null, ...rest } = given;
  const { related, ...own } = { related: [], ...rest };
  made += 1;
  const created = new Date(Date.UTC(2026, 0, 1) + made).toISOString();
  return {
    annotation: {
      id,
      created,
      modified: created,
      meaning: 'measure',
      note: '',
      tags: [],
      links: [],
      target: {
        page: { address: 'http://www.wuhai.gov.cn/1.html', title: '要点', site: '乌海', fingerprint: '' },
        quote: { exact, prefix: '', suffix: '' },
      },
      ...own,
    },
    state,
    start: start ?? (state === 'not-found' ? null : made),
    found,
    related,
  };
}

/** A match with a task of this year; what a test is about is given, the rest stands in. */
export function match(
  year: number,
  strength: Strength,
  given: Partial<Match['task'] & Match['why']> = {},
): Match {
  const { similarity = 0.7, lexical = 0.5, terms = [], families = [], ...others } = given;
  const { programmes = [], measures = [], ...task } = others;
  const text = task.text ?? `${year}年建设电子政务网络。`;
  return {
    task: {
      plan: `plan-${year}`,
      planTitle: `乌海市${year}年信息化工作要点`,
      issuer: '乌海市信息办',
      year,
      index: 0,
      headings: [],
      start: 0,
      end: text.length,
      ...task,
      text,
    },
    score: { strong: 1.2, likely: 0.9, weak: 0.5 }[strength],
    strength,
    why: { similarity, lexical, terms, families, programmes, measures },
  };
}

/// <reference types="vite/client" />
import type { MatchedTask } from '../../lib/policy/match.ts';
import plan2009 from '../../seeds/000_1ea91800e545cf78.txt?raw';
import plan2008 from '../../seeds/001_eeb20fb7baa8a486.txt?raw';
import report2007 from '../../seeds/002_07508aa3641faf2a.txt?raw';
import plan2006 from '../../seeds/004_53171d51f28a7a6c.txt?raw';

export interface Sentence {
  readonly text: string;
  readonly headings: readonly string[];
}

/** Sentences of a seed under its 一、 headings. Rough: the gallery shows how texts look, not how they are recognised. */
function sentencesOf(text: string): Sentence[] {
  const result: Sentence[] = [];
  let heading: string[] = [];
  for (const line of text.split(/\n|　　/u).map((each) => each.trim())) {
    if (/^[一二三四五六七八九十]+、/u.test(line) && line.length < 60) heading = [line];
    else {
      for (const sentence of line.match(/[^。；;]+[。；;]?/gu) ?? []) {
        if (sentence.length > 12) result.push({ text: sentence.trim(), headings: heading });
      }
    }
  }
  return result;
}

export const pageSentences = sentencesOf(plan2009);

const sources = [
  {
    text: plan2008,
    plan: '2008',
    planTitle: '乌海市2008年信息化工作要点',
    issuer: '乌海市信息化领导小组办公室',
    year: 2008,
  },
  {
    text: report2007,
    plan: '2007',
    planTitle: '2007年乌海市信息化工作取得显著成效',
    issuer: '乌海市人民政府信息化办公室',
    year: 2007,
  },
  {
    text: plan2006,
    plan: '2006',
    planTitle: '内蒙古推进信息化建设加强信息资源开发利用',
    issuer: '内蒙古自治区信息化办公室',
    year: 2006,
  },
] as const;

export const tasks: readonly MatchedTask[] = sources.flatMap(({ text, ...source }) =>
  sentencesOf(text).map((sentence, index) => ({
    ...source,
    ...sentence,
    index,
    start: 0,
    end: sentence.text.length,
  })),
);

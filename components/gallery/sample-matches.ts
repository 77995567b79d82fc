import { otherNames, scoreParts } from '../../lib/engine/score-parts.ts';
import { comparableText } from '../../lib/policy/comparable.ts';
import type { Match, MatchedTask, SharedTerm, Strength } from '../../lib/policy/match.ts';
import { type Sentence, tasks } from './sample-texts.ts';

/** Related tasks by shared words only: near enough to the real thing to judge the look of a panel by. */
export function sampleMatches(sentence: Sentence, years = 3): Match[] {
  const found = tasks
    .map((task) => ({ task, terms: sharedTerms(sentence.text, task.text) }))
    .map((each) => ({ ...each, score: each.terms.reduce((sum, term) => sum + term.text.length, 0) }))
    .filter((each) => each.score >= 4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 9);
  return found.map(({ task, terms, score }, i) => ({
    task: years > 3 ? movedTo(task, i % years) : task,
    score,
    strength: strengthOf(score),
    why: {
      similarity: Math.min(0.95, 0.45 + score / 40),
      lexical: Math.min(1, score / 30),
      terms,
      families: otherNames(
        scoreParts(comparableText(sentence.text), comparableText(task.text), { idf: () => 1 }),
      ),
      programmes: terms.some((term) => term.text.includes('数字乌海')) ? ['“数字乌海”'] : [],
      measures: /100%|70%/.test(task.text + sentence.text)
        ? [{ of: '行政村宽带上网率', inPassage: '100%', inTask: '70%' }]
        : [],
    },
  }));
}

const strengthOf = (score: number): Strength => (score >= 16 ? 'strong' : score >= 8 ? 'likely' : 'weak');

/** More years than there are seeds. */
function movedTo(task: MatchedTask, back: number): MatchedTask {
  const year = 2008 - back;
  return {
    ...task,
    year,
    plan: `${task.plan}-${year}`,
    planTitle: task.planTitle.replace(/20\d\d/, String(year)),
  };
}

function sharedTerms(a: string, b: string): SharedTerm[] {
  const terms: SharedTerm[] = [];
  for (let i = 0; i < a.length; i++) {
    let length = 0;
    while (
      length < 12 &&
      i + length < a.length &&
      isWord(a[i + length]!) &&
      b.includes(a.slice(i, i + length + 1))
    )
      length++;
    if (length < 4) continue;
    const text = a.slice(i, i + length);
    const at = b.indexOf(text);
    terms.push({
      text,
      inPassage: [{ start: i, end: i + length }],
      inTask: [{ start: at, end: at + length }],
      weight: length / 20,
    });
    i += length - 1;
  }
  return terms.sort((x, y) => y.weight - x.weight);
}

const isWord = (character: string) => /[\p{L}\p{N}“”]/u.test(character);

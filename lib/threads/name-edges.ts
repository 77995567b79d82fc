import { tellingLetters } from '../policy/generic-words.ts';
import { mostGiven } from './most-given.ts';
import type { NamedText } from './named-text.ts';

/** 第二届 before 全民运动会. */
const counted = /[\d一二三四五六七八九十]+[届次轮批期]$/u;
/** More units than these are no rest of a word or of a term. */
const longestRest = 6;

/**
 * A name as whole as the tasks have it. Where none of them has the border of a phrase at its start or its end, it was cut
 * out of longer ones (社会主义新农 of 社会主义新农村 and 社会主义新农区, 资体制改革 of 投资体制改革): it gets what most of
 * them have there. A border like this shows a word's end without a dictionary, as in accessor variety (Feng et al.,
 * Computational Linguistics 30, 2004).
 * @param longest units of the longest name
 * @returns null when what would make it whole is too long for a name or stands in few of the tasks, or when no phrase has it: it ran over the border of two
 */
export function finished(name: string, texts: readonly NamedText[], longest: number): string | null {
  const named = texts.filter(({ folded }) => folded.text.includes(name));
  const found = named
    .flatMap(({ phrases }) => phrases)
    .map((phrase) => ({ phrase, at: phrase.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .map(({ phrase, at }) => ({ before: phrase.slice(0, at), after: phrase.slice(at + name.length) }));
  if (!found.length) return null;
  const whole = (rests: readonly string[]) =>
    rests.some((rest) => !tellingLetters(rest) || counted.test(rest));
  const starts = whole(found.map(({ before }) => before));
  const ends = whole(found.map(({ after }) => after));
  if (starts && ends) return name;
  const wider = found
    .map(({ before, after }) => `${starts ? '' : before}${name}${ends ? '' : after}`)
    .filter(({ length }) => length <= Math.min(longest, name.length + longestRest));
  if (!wider.length) return null;
  const usual = mostGiven(wider, 'shortest');
  const having = texts.filter(({ folded }) => folded.text.includes(usual));
  return having.length * 2 >= named.length ? usual : null;
}

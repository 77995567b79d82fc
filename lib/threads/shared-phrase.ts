import { comparableText } from '../policy/comparable.ts';
import { tellingLetters } from '../policy/generic-words.ts';
import { type Candidate, candidatesOf } from './candidate-names.ts';
import { mostGiven } from './most-given.ts';
import { finished } from './name-edges.ts';
import { asWritten, isQuoted, type NamedText } from './named-text.ts';
import type { PhraseUse } from './phrase-use.ts';
import { isBackdrop } from './phrases-of-backdrop.ts';

/** More names than these are not needed to tell threads apart: some are part of others. */
const most = 8;
/** A name with no more letters of its own (补偿机制) needs words around it as well. */
const leastTelling = 2;
/** A word of two characters (思想, 成果) is no name, unless it is a term or stands in quotes. */
const tooShort = 2;
/** Units that a name which is too short is widened to. */
const [fromWidth, toWidth] = [4, 10];
/** What is said elsewhere as well needs more words. */
const particular = 0.8;
/** Part of the tasks with a name that have to have it with more words. */
const enoughOf = 0.4;

/** Names for tasks, the best first. */
export interface SharedPhrases {
  readonly telling: readonly string[];
  /** Those that tell of circumstances that any task could have. */
  readonly bland: readonly string[];
}

/**
 * Names that say much of many of the tasks, made whole.
 * @param longest units of the longest name
 * @param use how usual phrases are in the plans of the tasks
 */
export function sharedPhrases(texts: readonly NamedText[], longest: number, use: PhraseUse): SharedPhrases {
  const best = candidatesOf(texts, longest, use);
  const made = new Map<string, string | null>();
  const whole = ({ name, term }: Candidate): string | null => {
    let complete = made.get(name);
    if (complete === undefined) {
      const known = term || texts.some(({ undivided }) => undivided.has(name));
      complete = known ? name : finished(name, texts, longest);
      made.set(name, complete);
    }
    return complete;
  };
  const telling = new Set<string>();
  const bland = new Set<string>();
  for (const usual of best) {
    if (telling.size >= most) break;
    const candidate = narrower(usual, best, whole) ?? usual;
    const complete = whole(candidate);
    const wide = complete && widened(withoutPlace(complete, texts), texts);
    if (wide && (candidate.term || wide.length > tooShort || isQuoted(wide, texts)))
      (isBackdrop(wide) ? bland : telling).add(asWritten(wide, texts));
  }
  return { telling: [...telling], bland: [...bland] };
}

/** What is said elsewhere as well (信息化知识) with what is said of it here (信息化知识培训), where enough of the tasks say so. */
const narrower = (
  usual: Candidate,
  best: readonly Candidate[],
  whole: (candidate: Candidate) => string | null,
): Candidate | undefined =>
  usual.own >= particular
    ? undefined
    : best.find(
        (other) =>
          other.own > usual.own &&
          other.name.includes(usual.name) &&
          other.name.length <= toWidth &&
          tellingLetters(other.name) > tellingLetters(usual.name) &&
          other.having >= Math.max(2, usual.having * enoughOf) &&
          whole(other) === other.name,
      );

/** 乌海市地理信息系统: whose it is, the thread's place says. */
function withoutPlace(name: string, texts: readonly NamedText[]): string {
  for (const { task } of texts) {
    const place = comparableText(task.place);
    for (const prefix of [place, place.replace(/[省市州盟县区旗]$/u, '')])
      if (prefix.length > 1 && name.startsWith(prefix) && name.length >= prefix.length + fromWidth)
        return name.slice(prefix.length);
  }
  return name;
}

/** A short name with the words around it that it has in a task, no more than it needs: 法院 in 法院智能化. */
function widened(name: string, texts: readonly NamedText[]): string {
  const having = texts.filter(({ folded }) => folded.text.includes(name));
  const enough = name.length >= fromWidth && tellingLetters(name) > leastTelling;
  if (enough || isQuoted(name, having)) return name;
  const wider = having
    .flatMap(({ phrases }) => phrases)
    .filter(
      (phrase) =>
        phrase.includes(name) && phrase !== name && phrase.length >= fromWidth && phrase.length <= toWidth,
    );
  // 法院信息化 says of what, 基层法院 only which.
  const saying = wider.filter((phrase) => phrase.startsWith(name));
  return wider.length ? mostGiven(saying.length ? saying : wider, 'shortest') : name;
}

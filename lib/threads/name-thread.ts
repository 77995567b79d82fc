import { comparableText } from '../policy/comparable.ts';
import { tellingLetters } from '../policy/generic-words.ts';
import { joinProgrammes } from '../policy/programmes/join-programmes.ts';
import { coverage, type NamedText, namedTexts } from './named-text.ts';
import { objectsOf } from './objects.ts';
import type { PhraseUse } from './phrase-use.ts';
import { seriesOf } from './series.ts';
import { sharedPhrases } from './shared-phrase.ts';
import { byText } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

/** Units of a name that can be read in a list. */
const [shortest, longest] = [4, 16];
/** What covers so much of the tasks is what they are about. */
const most = 0.5;
/** Units at the start of a task: a programme that is named there is what a lone task is about. */
const opening = 40;
const timeAndPlace = /^(?:\d{4}年|自治区|[全我本][市区省县]|性(?![能别格质]))+(?=.{4})/u;
/** A word of two characters tells nothing apart. */
const tooShort = 2;
/** The name and what tells it from others. */
const mostNames = 4;

/** Of no library: nothing is more usual than in the tasks themselves. */
const unknownUse: PhraseUse = { count: () => 0 };

/**
 * Names that a person would give to what tasks are about, as written in them, the best first: a programme that most of
 * them name; a measured thing that most state; the things of the lexicon and the phrases that say most of most of them;
 * what the one of them is about that is most like the others. None is part of one before it. Depends on the tasks and on
 * how usual phrases are in their own plans, not on any order.
 * @param tasks one or more
 * @returns one or more
 */
export function namesOf(tasks: readonly ThreadTask[], use: PhraseUse = unknownUse): string[] {
  const texts = namedTexts(tasks);
  const { telling, bland } =
    texts.length > 1 ? sharedPhrases(texts, longest, use) : { telling: [], bland: [] };
  const named = [programmeOf(texts), measuredThing(texts), ...telling].filter((name) => name !== null);
  const objects = objectsOf(centralOf(texts).task.text, longest);
  const names: string[] = [];
  for (const name of [...named, ...objects, ...bland]) {
    if (names.length >= mostNames) break;
    if (names.length && name.length <= tooShort) continue;
    if (!names.some((better) => better.includes(name) || name.includes(better))) names.push(name);
  }
  return names.length ? names : [texts[0]!.task.text.slice(0, longest)];
}

/** The task that shares most pairs of characters with the others; of several the shortest. */
function centralOf(texts: readonly NamedText[]): NamedText {
  const counts = new Map<string, number>();
  const pairsOf = ({ folded: { text } }: NamedText) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const pairs = texts.map(pairsOf);
  for (const own of pairs) for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const shared = pairs.map((own) => {
    let sum = 0;
    for (const pair of own) sum += counts.get(pair)! - 1;
    return sum / (own.size || 1);
  });
  return texts[shared.indexOf(Math.max(...shared))]!;
}

function programmeOf(texts: readonly NamedText[]): string | null {
  const named = texts.flatMap(({ programmes }) => programmes);
  const telling = texts.length > 1 ? named : named.filter(({ start }) => start < opening);
  const joined = joinProgrammes(telling);
  const least = Math.min(2, texts.length);
  const [best] = joined.groups
    .map((group) => {
      const keys = group.variants.map(({ key }) => key).filter(({ length }) => length > 2);
      const naming = texts.filter(
        ({ folded, programmes }) =>
          programmes.some((name) => joined.groupOf(name) === group) ||
          keys.some((key) => folded.text.includes(key)),
      );
      return { name: group.name, naming: naming.length, part: coverage(naming, texts) };
    })
    .filter(({ name, naming, part }) => part >= most && naming >= least && name.length <= longest)
    .sort((a, b) => b.part - a.part || byText(a.name, b.name));
  return best ? withoutTimeAndPlace(best.name) : null;
}

/** 2006年自治区电话村通工程: its plans say when and where. */
const withoutTimeAndPlace = (name: string): string => name.replace(timeAndPlace, '');

function measuredThing(texts: readonly NamedText[]): string | null {
  const fits = (of: string) => of.length <= longest && tellingLetters(comparableText(of)) >= shortest;
  for (const { of, points } of seriesOf(texts)) {
    const stating = new Set(points.map(({ task }) => task));
    const naming = texts.filter(({ task }) => stating.has(task.key));
    if (fits(of) && coverage(naming, texts) >= most) return of;
  }
  return null;
}

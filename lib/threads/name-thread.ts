import { comparableText } from '../policy/comparable.ts';
import { tellingLetters } from '../policy/generic-words.ts';
import { joinProgrammes } from '../policy/programmes/join-programmes.ts';
import { asWritten, coverage, type NamedText, namedTexts } from './named-text.ts';
import { objectsOf } from './phrases.ts';
import { seriesOf } from './series.ts';
import { sharedPhrase } from './shared-phrase.ts';
import { byText } from './task-order.ts';
import type { ThreadTask } from './thread-task.ts';

/** Units of a name that can be read in a list. */
const [shortest, longest] = [4, 16];
/** What covers so much of the tasks is what they are about. */
const most = 0.5;
/** Units at the start of a task: a programme that is named there is what a lone task is about. */
const opening = 40;

/**
 * The name a person would give to what tasks are about, as written in them: a programme that most of them name; else a
 * measured thing that most state; else of the things of the lexicon and the phrases that they share the one that says
 * most of most of them; else what the shortest task is about. Depends on the tasks alone, not on their order.
 * @param tasks one or more
 */
export function nameThread(tasks: readonly ThreadTask[]): string {
  const texts = namedTexts(tasks);
  const shared = texts.length > 1 ? sharedPhrase(texts, longest) : null;
  return programmeOf(texts) ?? measuredThing(texts) ?? shared ?? objectOf(texts[0]!);
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
  return best?.name ?? null;
}

function measuredThing(texts: readonly NamedText[]): string | null {
  const fits = (of: string) => of.length <= longest && tellingLetters(comparableText(of)) >= shortest;
  for (const { of, points } of seriesOf(texts)) {
    const stating = new Set(points.map(({ task }) => task));
    const naming = texts.filter(({ task }) => stating.has(task.key));
    if (fits(of) && coverage(naming, texts) >= most) return of;
  }
  return null;
}

/** What a task is about: the first object of it that says something and can be read. */
function objectOf(text: NamedText): string {
  const objects = objectsOf(text.folded).filter((phrase) => tellingLetters(phrase) > 1);
  const readable = objects.filter(({ length }) => length >= shortest && length <= longest);
  const name = readable[0] ?? objects[0] ?? text.folded.text;
  return asWritten(name.slice(0, longest), [text]) || text.task.text.slice(0, longest);
}

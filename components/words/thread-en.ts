import type { ThreadWords } from './thread-words.ts';

const number = new Intl.NumberFormat('en');
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const plural = new Intl.PluralRules('en');
const n = (value: number) => number.format(value);
const counted = (value: number, one: string, other: string) =>
  `${n(value)} ${plural.select(value) === 'one' ? one : other}`;
const tasks = (count: number) => counted(count, 'task', 'tasks');

const relation = {
  continued: 'Continued',
  raised: 'Target raised',
  lowered: 'Target lowered',
  reported: 'Reported',
  reworded: 'Reworded',
  new: 'New task',
} as const;
const silent = 'Not mentioned again';
/** More years than these are not told one by one. */
const mostYears = 8;

const target = {
  raised: (before: string, after: string) => `raised from ${before} to ${after}`,
  lowered: (before: string, after: string) => `lowered from ${before} to ${after}`,
  same: (_: string, after: string) => `still ${after}`,
  other: (before: string, after: string) => `changed from ${before} to ${after}`,
} as const;

const kept = {
  apart: () => 'Taken out of this thread',
  together: () => 'Put together',
  year: (year: number) => `This task is now under ${year}`,
  'plan-year': (year: number) => `The whole plan is now under ${year}`,
} as const;

export const threadsEn: ThreadWords = {
  label: 'Thread',
  page: 'This page',
  relation,
  silent,
  noYear: 'Year unknown',
  tasks,
  span: (from, to) => (from === to ? String(from) : `${from}–${to}`),
  amount({ value, range, unit, sense }) {
    const figure = range ? `${decimal.format(range[0])}–${decimal.format(range[1])}` : decimal.format(value);
    const words = /^[%‰]/u.test(unit) || unit === '' ? `${figure}${unit}` : `${figure} ${unit}`;
    if (sense === 'about') return `about ${words}`;
    if (sense === 'at-least') return `at least ${words}`;
    return sense === 'at-most' ? `at most ${words}` : words;
  },

  strip: {
    page: 'Here',
    relation: {
      continued: 'continued',
      raised: 'raised',
      lowered: 'lowered',
      reported: 'reported',
      reworded: 'reworded',
      new: 'new',
    },
    summary(name, years, ownRelation) {
      const told = years.filter((each) => each.tasks > 0 || each.silent);
      const all = told.reduce((sum, each) => sum + each.tasks, 0);
      const said =
        told.length <= mostYears
          ? told
              .map((each) => `${each.year}: ${each.tasks > 0 ? tasks(each.tasks) : silent.toLowerCase()}`)
              .join(', ')
          : `${told[0]!.year} to ${told.at(-1)!.year}, ${tasks(all)}`;
      const own = ownRelation ? `; this page: ${relation[ownRelation].toLowerCase()}` : '';
      return `Thread “${name}”: ${said}${own}`;
    },
    folded: (years) => `${n(years)} yr`,
    open: 'Show thread',
    close: 'Hide thread',
  },

  body: {
    changes: 'Mark changes',
    changesHint: 'Struck out: words taken away. Underlined: words put in.',
    moreTasks: (count) => `${n(count)} more`,
    moreYears: (years, count) =>
      `Show ${counted(years, 'year', 'years')} between${count > 0 ? `, ${tasks(count)}` : ''}`,
    fewer: 'Show fewer',
    comparedWith: (year) => (year === null ? 'Compared with another task' : `Compared with ${year}`),
    rewritten: 'Mostly rewritten, so changes are not marked',
    target: (is, before, after) => target[is](before, after),
    someTarget: 'Target',
    showInWorkbench: 'Show in workbench',
    loading: 'Putting this thread together…',
    stuck: 'The model did not start, so threads cannot be shown right now.',
    gone: {
      title: 'This passage is no longer in a thread',
      text: 'Plans or corrections may have changed. The passage and its related tasks are still here; a correction you just made can be undone.',
    },
    failed: {
      title: 'This thread could not be put together',
      text: 'It was tried twice without success. You can try again; other threads and passages are not affected.',
    },
    applying: 'Working your correction in…',
  },

  evidence: {
    label: 'Evidence',
    likeness: 'Likeness',
    meaning: (closeness) => `· meaning ${closeness}`,
    terms: 'Both mention',
    programmes: 'Programme',
    names: 'Names',
    targets: 'Measures',
    cues: 'Wording',
    by: 'From',
    byCorrection: 'your correction: belong together',
    usual(from, to) {
      if (from === null) return to === null ? '' : `until ${to}`;
      if (to === null) return `since ${from}`;
      return from === to ? String(from) : `${from}–${to}`;
    },
  },

  series: {
    label: 'Measure over the years',
    plot: 'Plot',
    table: 'Table',
    year: 'Year',
    value: 'Value',
    source: 'Source',
    planned: 'planned',
    reported: 'reported',
    said: (year) => `said in ${year}`,
    summary(of, points, all) {
      const told = points.map(
        ({ year, amount, reported }) => `${year}: ${amount}${reported ? '' : ' planned'}`,
      );
      return `${of}: ${told.join(', ')}${all > points.length ? `. ${n(all)} values in all, the rest in the table` : ''}`;
    },
    toTask: 'go to its source',
    points: 'Values by year',
  },

  corrections: {
    label: 'Correct',
    apart: 'Not related',
    apartHint: 'Take this task out of the thread',
    year: 'Wrong year',
    yearField: 'Which year should it be',
    yearOf: 'Change',
    ofTask: 'this task only',
    ofPlan: 'the whole plan',
    outOfBounds: (from, to) => `Please enter a year from ${from} to ${to}`,
    save: 'Save',
    cancel: 'Cancel',
    together: 'Add to this thread',
    togetherHint: 'This task is about the same thing as the thread',
    join: 'Belong together',
    joined: 'In this thread',
    candidates: (count) => `${counted(count, 'related task is', 'related tasks are')} not in this thread`,
    corrected: 'Corrected',
    yours: 'Your corrections',
    takeBack: 'Take back',
    said: {
      apart: 'taken out of this thread',
      together: 'put together',
      year: (year) => `moved to ${year}`,
    },
    moreTasks: (count) => `and others, ${tasks(count)} in all`,
    done({ is, corrections }) {
      const [first] = corrections;
      const all = counted(corrections.length, 'correction', 'corrections');
      if (is === 'imported') return `${all} imported`;
      if (is === 'removed' || !first)
        return corrections.length > 1 ? `${all} taken back` : 'Correction taken back';
      return 'year' in first ? kept[first.kind](first.year) : kept[first.kind]();
    },
    failed: {
      writing: {
        title: 'The correction was not saved',
        text: 'The thread is unchanged. Try again; if that does not help, restart the browser.',
      },
      reading: {
        title: 'Corrections cannot be read right now',
        text: 'Go to another window and come back to have them read again; if that does not help, restart the browser.',
      },
    },
  },
};

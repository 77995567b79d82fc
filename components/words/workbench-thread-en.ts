import type { WorkbenchThreadWords } from './workbench-thread-words.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const n = (value: number) => number.format(value);

function counted(value: number, one: string, other: string): string {
  return `${n(value)} ${plural.select(value) === 'one' ? one : other}`;
}
const threads = (value: number) => counted(value, 'thread', 'threads');
const corrections = (value: number) => counted(value, 'correction', 'corrections');

export const workbenchThreadsEn: WorkbenchThreadWords = {
  search: { label: 'Search threads', placeholder: 'Search threads, programmes, and texts of tasks' },
  loading: { title: 'Putting threads in order…', text: 'The first time takes a little longer.' },
  empty: {
    title: 'No threads yet',
    text: 'What became of a task shows when the library has plans of two years or more.',
  },
  fields: {
    'digital-government': 'Digital government',
    networks: 'Networks',
    industry: 'Industry',
    enterprises: 'Enterprises',
    science: 'Science and innovation',
    finance: 'Finance',
    trade: 'Trade',
    agriculture: 'Agriculture and villages',
    environment: 'Environment',
    energy: 'Energy',
    transport: 'Transport',
    urban: 'Towns and building',
    education: 'Education',
    health: 'Health',
    work: 'Employment',
    welfare: 'Social security',
    culture: 'Culture, sport, and tourism',
    safety: 'Public safety',
    government: 'Government itself',
    regions: 'Regions',
    people: 'Population and society',
  },
  noField: 'Other',
  levels: {
    national: 'National',
    province: 'Province or region',
    city: 'City',
    county: 'County or district',
    town: 'Town',
  },

  list: {
    label: 'Threads',
    found: (found, all) => (found === all ? threads(all) : `${n(found)} of ${threads(all)}`),
    singles: (count) => `${n(count)} more of a single year ${count === 1 ? 'is' : 'are'} left out`,
    showSingles: 'Show them',
    withSingles: (count) =>
      `${n(count)} of a single year ${count === 1 ? 'is' : 'are'} listed too, as you chose a first year`,
    several: 'Several years only',
    order: 'Order',
    orders: { field: 'By topic', years: 'Most years', recent: 'Mentioned last', name: 'Name' },
    name: 'Thread',
    years: 'Years',
    tasks: 'Tasks',
    last: 'Last',
    count: threads,
    ended: 'Not mentioned since',
    hasTask: 'has tasks',
    silent: 'not mentioned that year',
    summary: (all, silent) =>
      `Tasks in ${all.join(', ')}${silent.length > 0 ? `; not mentioned in plans of ${silent.join(', ')}` : ''}`,
    nothing: { title: 'No thread fits', text: 'Try another word, or fewer filters.' },
    without: (filter, count) => `Without “${filter}”: ${threads(count)}`,
    withoutSearch: (count) => `Without the search: ${threads(count)}`,
    clear: 'Clear filters',
  },

  filters: {
    fields: 'Topic',
    state: 'State',
    targets: 'Has targets',
    ended: 'Not mentioned again',
    corrected: 'With my corrections',
    levels: 'Level of government',
    places: 'Place',
    programmes: 'Programme',
    findProgramme: 'Find a programme',
    noProgramme: 'No such programme',
    begun: 'Began in',
    done: (found) => `Show ${threads(found)}`,
  },

  detail: {
    label: 'Thread',
    loading: 'Putting this thread in order…',
    gone: {
      title: 'This thread is gone',
      text: 'A correction or a new plan may have made it part of another one.',
    },
    join: 'Join with another…',
  },

  join: {
    title: (name) => `Which thread belongs together with “${name}”?`,
    text: 'Choose one that is about the same thing. You can undo this, or take it back in the corrections.',
    search: 'Search threads',
    similar: 'Similar names',
    found: 'Found',
    nothing: 'Nothing found. Try another word.',
    action: 'Join them',
    here: 'This one',
    there: 'The other',
    gone: 'This thread cannot be opened now. Choose another, or try again later.',
  },

  comparison: {
    label: 'Compare plans',
    search: { label: 'Find in the comparison', placeholder: 'Find in the tasks of both plans' },
    loading: { title: 'Comparing…', text: 'One moment.' },
    needsTwo: {
      title: 'Nothing to compare yet',
      text: 'The library must have two plans at least to see them side by side.',
    },
    earlier: 'Earlier plan',
    later: 'Later plan',
    swap: 'Swap the plans',
    same: 'Unchanged',
    samePlan: { title: 'Both sides are the same plan', text: 'Choose another plan on one side.' },
    noPlace: 'Place unknown',
    plan: (year, title) => `${year} · ${title}`,
    tools: 'Filter and export',
    filters: 'Show only',
    unchanged: (count) => `${n(count)} unchanged`,
    showUnchanged: 'Unfold unchanged',
    hideUnchanged: 'Fold unchanged',
    becameOf: 'What became of it',
    untitled: 'Text',
    onlyEarlier: 'The later plan has no such section',
    notInEarlier: 'Not in the earlier plan',
    notInLater: 'Not in the later plan',
    print: 'Print',
    export: 'Export',
    formats: { csv: 'Table (CSV)', markdown: 'Markdown', docx: 'Word document' },
    formatShort: { csv: 'CSV', markdown: 'Markdown', docx: 'Word' },
    exported: 'Exported. The file is in your browser’s downloads folder.',
    notExported: 'It was not exported. Please try again.',
    nothing: { title: 'No task fits', text: 'Try another word, or fewer filters.' },
    clear: 'Show all',
    drawing: 'Laying out the rest…',
    printed: (day) => `Zhengmai, comparison of plans, ${day}`,
  },

  corrections: {
    label: 'Corrections',
    search: { label: 'Search corrections', placeholder: 'Search corrected tasks and plans' },
    loading: { title: 'Reading corrections…', text: 'One moment.' },
    empty: {
      title: 'No corrections yet',
      text: 'Threads are found by a program, which can be wrong. Your corrections are remembered and used from then on, and can be taken back at any time.',
    },
    ways: [
      '“Not related”: a task is not about what the others are about',
      '“Belong together”: two threads are about the same thing',
      '“Wrong year”: a task or a whole plan is under the wrong year',
    ],
    intro:
      'These corrections hold until you take them back. Then threads are put in order again without them.',
    kinds: {
      apart: 'Not related',
      together: 'Belong together',
      year: 'Wrong year',
      'plan-year': 'Wrong year of a plan',
    },
    apartFrom: 'Not about the same thing as:',
    together: 'About the same thing:',
    year: (from, to) => (from === null ? `Under ${to}` : `${to} instead of ${from}`),
    planYear: (to) => `The whole plan is under ${to}`,
    page: 'A passage of a page',
    moreTasks: (count) => `${n(count)} more`,
    allTasks: 'Fewer',
    found: (found, all) => (found === all ? corrections(all) : `${n(found)} of ${corrections(all)}`),
    select: 'Select this correction',
    selectAll: 'Select all',
    chosen: (count) => `${n(count)} selected`,
    none: 'Select none',
    takeBack: 'Take back',
    takeBackSome: (count) => `Take back ${n(count)}`,
    export: 'Export corrections',
    import: 'Import corrections',
    exported: 'Exported. The file is in your browser’s downloads folder.',
    notExported: 'They were not exported. Please try again.',
    more: (count) => `Show ${n(count)} more`,
    nothing: { title: 'No correction fits', text: 'Try another word.' },
    importTitle: 'Import corrections',
    drop: 'Drop a file here, or',
    pick: 'Choose a file',
    another: 'Choose another file',
    accepts: 'Choose corrections exported by Zhengmai. Nothing is changed before you confirm.',
    reading: (name) => `Reading “${name}”…`,
    contains: (count) => `It has ${corrections(count)}.`,
    ofKind: (kind, count) => `${kind}: ${n(count)}`,
    compared: (added, known) =>
      known === 0
        ? 'None of them is here yet.'
        : added === 0
          ? 'All of them are here already.'
          : `${n(added)} not here yet; ${n(known)} here already.`,
    unreadable: (count) => `${n(count)} more cannot be read and will not be imported.`,
    unchanged: 'Nothing has been changed yet.',
    unusableTitle: 'This file cannot be used',
    unusable: {
      'no-file': 'The file cannot be opened. It may be a folder, or has been moved.',
      'not-json': 'The file is incomplete, or not an export of corrections.',
      'other-format':
        'There are no corrections in it. Please choose a file exported from Zhengmai’s corrections.',
      newer: 'The file comes from a newer Zhengmai. Please update Zhengmai first, then import it.',
      empty: 'The file is empty.',
    },
    nothingNew: 'There is nothing to import.',
    action: (count) => `Import ${n(count)}`,
    done: 'Import complete',
    added: (count) =>
      count === 0 ? 'All of them were here already.' : `${n(count)} added. You can undo this.`,
    failed: {
      title: 'The import was not completed',
      text: 'Your corrections are as they were. Please try again; if that fails, restart the browser.',
    },
  },
};

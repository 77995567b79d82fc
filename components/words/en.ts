import { annotationsEn, tabsEn } from './annotations-en.ts';
import { threadsEn } from './thread-en.ts';
import type { Words } from './words.ts';
import { workbenchEn } from './workbench-en.ts';

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const list = new Intl.ListFormat('en', { type: 'unit', style: 'short' });
const plural = new Intl.PluralRules('en');
const n = (value: number) => number.format(value);

function counted(value: number, one: string, other: string): string {
  return `${n(value)} ${plural.select(value) === 'one' ? one : other}`;
}
const passages = (value: number) => counted(value, 'passage', 'passages');
const tasks = (value: number) => counted(value, 'task', 'tasks');

/** English. */
export const en: Words = {
  language: 'en',
  name: 'Zhengmai',
  percent: (part) => percent.format(part),
  list: (items) => list.format(items),
  year: (year) => String(year),

  tabs: tabsEn,
  annotations: annotationsEn,
  threads: threadsEn,
  workbench: workbenchEn,
  header: {
    onThisSite: 'On for this site',
    more: 'More',
    readAgain: 'Read this page again',
    onDevice: 'Everything happens on this device. Nothing is uploaded.',
    library: (plans, all) => `Library: ${counted(plans, 'document', 'documents')}, ${tasks(all)}`,
  },
  tools: {
    filter: 'Filter passages and tasks',
    onlyRelated: 'Related only',
    toView: 'Go to what the page shows now',
    nothingFound: 'No passage fits.',
    nothingRelatedYet: 'No related passage found yet. One moment.',
    showAll: 'Show all passages',
  },
  status: {
    label: 'Matching progress',
    waking: 'Getting ready…',
    loading: (part) => `Loading the model, ${percent.format(part)}`,
    matched: (done, total) => `${n(done)} of ${passages(total)} matched`,
    stuck: (total) => `${passages(total)}, not matched`,
    done: (total, related) =>
      related === 0
        ? `${passages(total)}, no related tasks found`
        : `${passages(total)}, ${related === total ? 'all' : n(related)} with related tasks`,
    shown: (shown, total) => `${n(shown)} of ${passages(total)} shown`,
  },
  announce: {
    loading: 'Loading the model',
    matching: (total) => `Matching ${passages(total)}`,
    half: 'Half of the passages are matched',
  },
  passages: {
    label: 'Policy passages on this page',
    untitled: 'Text',
    count: passages,
    kind: {
      task: 'Task',
      requirement: 'Requirement',
      provision: 'Provision',
      target: 'Target',
      result: 'Result',
    },
    pending: 'Waiting…',
    unmatched: 'Not matched',
    none: 'No related tasks',
    onlyWeak: (count) => counted(count, 'weak match', 'weak matches'),
    related: (count) => counted(count, 'related task', 'related tasks'),
    summary: (years) => {
      const total = years.reduce((sum, each) => sum + each.count, 0);
      const parts = years.map((each) => `${each.year}: ${n(each.count)}`);
      return `${counted(total, 'related task', 'related tasks')}: ${list.format(parts)}`;
    },
    moreYears: (years) => `+${counted(years, 'year', 'years')}`,
    showOnPage: 'Show on the page',
  },
  matches: {
    label: 'Related tasks',
    tasks,
    strength: { strong: 'Strong match', likely: 'Likely match', weak: 'Weak match' },
    path: 'Under',
    terms: 'Both mention',
    otherNames: 'Other names',
    meaning: 'Meaning',
    alsoStated: 'Also in both (did not affect the order)',
    programmes: 'Same programme',
    measures: 'Figures',
    closeness: { very: 'very close', near: 'similar', some: 'somewhat similar' },
    here: 'this page',
    sameMeasure: (value) => `${value} in both`,
    weaker: (count) => counted(count, 'weaker match', 'weaker matches'),
    pending: 'Matching this passage. One moment.',
    unmatched: 'The model is not running, so this passage cannot be matched now.',
    none: 'The library has no task related to this passage.',
  },
  notices: {
    waiting: { title: 'Connecting to the page…', text: '' },
    notAPage: {
      title: 'This page cannot be read',
      text: 'Browsers keep their own pages, extension stores and PDFs closed to extensions. Open a page of a government site and its policy passages appear here.',
    },
    canRead: {
      title: 'Not a government site',
      text: 'By itself, Zhengmai reads pages under gov.cn only. You can have it read this page once.',
      action: 'Read this page',
    },
    askToRead: {
      title: 'This page has not been read',
      text: 'By itself, Zhengmai reads pages under gov.cn only. To read this page, click the Zhengmai icon in the browser’s toolbar:',
    },
    switchedOff: {
      title: 'Off for this site',
      text: 'Zhengmai does not read pages of this site.',
      action: 'Turn on for this site',
    },
    reading: (part) => ({
      title: part === null ? 'Reading the page…' : `Reading the page, ${percent.format(part)}`,
      text: '',
    }),
    nothing: {
      title: 'No policy passages found',
      text: 'This may be a home page, a list or a short news item. Try the text of a work plan, a notice or a report.',
    },
    pageFailed: {
      title: 'The page could not be read',
      text: 'It may not have finished loading. Trying again usually helps.',
      action: 'Read again',
    },
  },
  faults: {
    'model-missing': {
      title: 'The model is missing',
      text: 'The extension’s model file is not there. Please reinstall Zhengmai. The passages can still be read.',
    },
    'model-damaged': {
      title: 'The model file is damaged',
      text: 'It differs from the original and was not started, so that no result is wrong. Please reinstall Zhengmai.',
    },
    'self-test': {
      title: 'The model’s self-test failed',
      text: 'What it computes on this computer is not reliable, so it was not started. Update the browser, then try again.',
    },
    library: {
      title: 'The library cannot be opened',
      text: 'The tasks of earlier years cannot be read. Try again; if that does not help, reinstall Zhengmai.',
    },
    memory: { title: 'Not enough memory', text: 'Close some tabs or other programs, then try again.' },
    crashed: {
      title: 'Matching stopped unexpectedly',
      text: 'Trying again usually helps. The results so far are kept.',
    },
  },
  retry: 'Try again',
  technical: 'Technical details',
};

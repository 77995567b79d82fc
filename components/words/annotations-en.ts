import type { AnnotationWords, TabWords } from './annotation-words.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const n = (value: number) => number.format(value);
const counted = (value: number, one: string, other: string) =>
  `${n(value)} ${plural.select(value) === 'one' ? one : other}`;
const annotations = (value: number) => counted(value, 'annotation', 'annotations');

export const tabsEn: TabWords = {
  label: 'On this page',
  passages: 'Passages',
  annotations: 'Annotations',
  notFound: (count) => `${n(count)} not found`,
};

export const annotationsEn: AnnotationWords = {
  label: 'Annotations on this page',
  count: annotations,
  meaning: {
    target: 'Target',
    measure: 'Measure',
    responsibility: 'Responsibility',
    question: 'Question',
    other: 'Other',
  },
  state: {
    pending: 'Looking',
    anchored: 'Found',
    approximate: 'Approximate place',
    'not-found': 'Not found',
  },
  showOnPage: 'Show on the page',
  more: 'Show all',
  less: 'Show less',
  edit: 'Edit annotation',
  writeNote: 'Write a note',
  bin: 'Move to the bin',
  unsaved: 'Unsaved note: go on writing',
  links: 'Linked tasks',
  moreLinks: (links) => `${n(links)} more`,
  tags: 'Tags',
  openWorkbench: 'Open the workbench',

  place: {
    changed:
      'The page’s text has changed: struck out is what you annotated, underlined is what stands there now.',
    removed: 'removed',
    added: 'added',
    end: 'end',
    acceptText: 'Use the text as it is now',
    lost: 'This text is no longer on the page; it may have been changed or removed. Your annotation and its text are still here.',
    reattach: 'Place again',
    reattaching: {
      title: 'Select this annotation’s new place on the page',
      text: 'The annotation moves to the text you select.',
    },
    cancel: 'Cancel',
  },
  editor: {
    label: 'Edit annotation',
    meaning: 'Meaning',
    note: 'Note',
    hint: 'Markdown works: **bold**, - list, > quote',
    placeholder: 'A thought, a source, a question…',
    preview: 'Preview',
    write: 'Go on writing',
    nothingToPreview: 'No note yet.',
    save: 'Save note',
    saveKeys: 'Ctrl or ⌘ and Enter saves too',
    close: 'Close',
    restored: 'Your unsaved note is back',
    discard: 'Discard',
    tooLong: 'The note is too long. Please split it over several annotations.',
  },
  conflict: {
    title: 'This note was changed elsewhere too',
    text: 'Both are here. Choose what to keep.',
    mine: 'Written here',
    theirs: 'Changed elsewhere',
    emptied: '(the note was emptied)',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep the other',
    keepBoth: 'Keep both',
  },
  tagField: {
    label: 'Tags',
    placeholder: 'Add a tag',
    hint: 'Enter or a comma adds it',
    remove: (tag) => `Remove tag “${tag}”`,
    count: annotations,
    suggestions: 'Tags in use',
    full: 'No more tags fit. Remove some first.',
    tooLong: 'This tag is too long. Please keep it to 100 characters.',
  },
  linkField: {
    label: 'Linked tasks',
    link: 'Link',
    unlink: 'Unlink',
    linked: 'Linked',
    pending: 'Looking for related tasks…',
    none: 'The library has no related task.',
    weaker: (tasks) => counted(tasks, 'weaker match', 'weaker matches'),
  },
  filter: {
    label: 'Filter annotations',
    search: 'Find in text, notes and tags',
    more: 'More filters',
    meanings: 'Filter by meaning',
    withNote: 'With note',
    withLink: 'With linked task',
    notFound: 'Not found',
    tag: 'Tag',
    anyTag: 'All tags',
    clear: 'Clear filters',
    nothing: 'No annotation fits.',
    all: (count, notFound) => `${annotations(count)}${notFound ? `, ${n(notFound)} not found` : ''}`,
    shown: (shown, count) => `${n(shown)} of ${annotations(count)} shown`,
  },
  empty: {
    title: 'No annotations on this page yet',
    text: 'Mark what matters as you read:',
    ways: [
      'Select text on the page and use the small toolbar beside it',
      'Select text and press Alt+Shift+H',
      'Use “Annotate this passage” under Passages',
    ],
  },
  passage: {
    annotate: 'Annotate this passage',
    annotateAs: (meaning) => `Annotate this passage as “${meaning}”`,
    others: 'Other meanings',
  },
  undo: {
    said: (what, count) => {
      const which = count === 1 ? 'Annotation' : annotations(count);
      if (what === 'binned') return `${which} moved to the bin`;
      if (what === 'restored') return `${which} put back`;
      return what === 'reattached' ? `${which} placed again` : `${which} changed`;
    },
    undo: 'Undo',
    dismiss: 'Dismiss',
  },
  faults: {
    quota: {
      title: 'The disk is full, so nothing was saved',
      text: 'Free some disk space, then save again.',
    },
    blocked: {
      title: 'The annotations cannot be opened right now',
      text: 'Zhengmai was just updated and an older page still holds them. Close other Zhengmai pages and tabs that have been open for long, then try again.',
    },
    newer: {
      title: 'A newer Zhengmai has saved these annotations',
      text: 'Please update Zhengmai first. All annotations are still there, unchanged.',
    },
    private: {
      title: 'This window cannot save annotations',
      text: 'Private windows and restricted profiles keep nothing. Please use an ordinary window.',
    },
    missing: {
      title: 'This annotation is gone',
      text: 'It may have been deleted for good in another window. To keep what you wrote, copy it first.',
    },
    failed: { title: 'Saving failed', text: 'Try again; if that does not help, restart the browser.' },
  },
  stays: 'What you wrote is still here.',
};

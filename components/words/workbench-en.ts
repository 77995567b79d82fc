import { workbenchThreadsEn } from './workbench-thread-en.ts';
import type { WorkbenchWords } from './workbench-words.ts';

const number = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const n = (value: number) => number.format(value);
const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

function counted(value: number, one: string, other: string): string {
  return `${n(value)} ${plural.select(value) === 'one' ? one : other}`;
}
const annotations = (value: number) => counted(value, 'annotation', 'annotations');

function bytes(count: number): string {
  if (count < 1e6) return `${size.format(count / 1e3)} KB`;
  return count < 1e9 ? `${size.format(count / 1e6)} MB` : `${size.format(count / 1e9)} GB`;
}

export const workbenchEn: WorkbenchWords = {
  title: 'Workbench',
  place: {
    annotations: 'Annotations',
    threads: 'Threads',
    comparison: 'Compare',
    corrections: 'Corrections',
    bin: 'Bin',
    safety: 'Backup',
    settings: 'Settings',
  },
  placesLabel: 'Parts of the workbench',
  attention: 'needs a look',
  day: (iso) => day.format(new Date(iso)),
  moment: (iso) => moment.format(new Date(iso)),
  date: (when) => date.format(new Date(when)),
  bytes,
  number: n,
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back to the list',

  search: {
    label: 'Search annotations',
    placeholder: 'Search quotes, notes, tags, pages, and tasks',
    clear: 'Clear the search',
  },
  list: {
    label: 'Annotations',
    binLabel: 'Annotations in the bin',
    found: (found, all) => (found === all ? annotations(all) : `${n(found)} of ${annotations(all)}`),
    near: (found) => `None has exactly this; ${n(found)} come${found === 1 ? 's' : ''} near`,
    order: 'Order',
    orders: {
      page: 'Pages annotated last',
      modified: 'Changed last',
      created: 'Added last',
      title: 'Page title',
      meaning: 'Meaning',
      fit: 'Best match',
    },
    grouped: 'Group by page',
    binned: 'Put into the bin',
    nothing: { title: 'No annotation fits', text: 'Try another word, or fewer filters.' },
    showAll: 'Show all',
    loading: { title: 'Reading annotations…', text: 'One moment.' },
    empty: {
      title: 'No annotations yet',
      text: 'Highlight what matters on a page, and it is collected here.',
    },
    ways: [
      'Select text on a page and use the toolbar beside it',
      'Select text and press Alt+Shift+H, or use the context menu',
      'Choose “Highlight this passage” in the side panel',
    ],
    emptyBin: {
      title: 'The bin is empty',
      text: 'What you delete comes here first and can be put back at any time.',
    },
  },
  filters: {
    label: 'Filters',
    show: 'Filters',
    active: (filters) => counted(filters, 'filter set', 'filters set'),
    clear: 'Clear filters',
    meanings: 'Meaning',
    content: 'Content',
    withNote: 'With a note',
    withLink: 'With linked tasks',
    tags: 'Tags',
    sites: 'Sites',
    years: 'Year of the page',
    noYear: 'Year unknown',
    noSite: 'Site unknown',
    more: (count) => `${n(count)} more`,
    fewer: 'Fewer',
    done: (found) => `Show ${annotations(found)}`,
  },
  selection: {
    label: 'With the selected annotations',
    chosen: (count) => `${n(count)} selected`,
    selectAll: (count) => `Select all ${n(count)}`,
    none: 'Select none',
    addTags: 'Add tags',
    removeTags: 'Remove tags',
    meaning: 'Change meaning',
    export: 'Export',
    bin: 'Move to bin',
    restore: 'Put back',
    remove: 'Delete for ever',
    start: 'Select all',
  },
  bulk: {
    addTags: (count) => `Add tags to ${annotations(count)}`,
    removeTags: (count) => `Remove tags from ${annotations(count)}`,
    meaning: (count) => `Change the meaning of ${annotations(count)}`,
    noTags: 'None of the selected annotations has a tag.',
    apply: 'Apply',
  },
  detail: {
    label: 'Details',
    hint: 'Choose an annotation to read it here in full.',
    source: 'From',
    openPage: 'Open the page',
    published: (date) => `Published on ${date}`,
    created: 'Added',
    modified: 'Changed',
    deleted: 'Put into the bin',
    gone: { title: 'This annotation is gone', text: 'It may have been deleted for ever elsewhere.' },
    done: 'Done',
  },
  export: {
    open: 'Export',
    title: 'Export annotations',
    documentTitle: 'Annotations',
    format: 'Format',
    formats: {
      'json-ld': {
        title: 'Complete data',
        text: 'Nothing is left out; Zhengmai and other annotation tools can import it (JSON-LD).',
      },
      markdown: { title: 'Markdown', text: 'Quotes and notes page by page, for note-taking software.' },
      csv: { title: 'Table', text: 'One row for each annotation, for Excel or WPS (CSV).' },
      docx: { title: 'Word document', text: 'Quotes and notes page by page, to print or to write from.' },
      hypothesis: {
        title: 'Hypothesis',
        text: 'For colleagues who use Hypothesis; they can import it directly.',
      },
    },
    scope: 'Which',
    all: (count) => `All ${annotations(count)}`,
    found: (count) => `The ${n(count)} in the list`,
    selected: (count) => `The ${n(count)} selected`,
    action: 'Export',
    done: 'Exported. The file is in your browser’s downloads folder.',
  },
  import: {
    open: 'Import',
    title: 'Import annotations',
    pick: 'Choose a file',
    drop: 'Drop a file here, or',
    dropHere: 'Let go to see what is in the file',
    accepts:
      'You can import complete data or backups of Zhengmai, and files of Hypothesis. Nothing is changed before you confirm.',
    reading: (name) => `Reading “${name}”…`,
    formats: { 'json-ld': 'Complete data', hypothesis: 'A file of Hypothesis' },
    contains: (count, pages) => `It has ${annotations(count)} from ${counted(pages, 'page', 'pages')}.`,
    compared: (added, known) =>
      known === 0
        ? 'None of them is here yet.'
        : added === 0
          ? 'All of them are here already; only newer ones will be updated.'
          : `${n(added)} not here yet; ${n(known)} here already, of which only newer ones will be updated.`,
    unchanged: 'Nothing has been changed yet.',
    refused: (count) => `${counted(count, 'record', 'records')} cannot be imported:`,
    record: (index) => `No. ${n(index)}`,
    why: {
      missing: 'something necessary is missing',
      type: 'something is of the wrong kind',
      'too-long': 'something is too long',
      value: 'something is not as it should be',
      'no-quote': 'it has no quote, so nobody knows what it is about',
      'no-page': 'it has no page address',
      reply: 'it is a reply to an annotation of somebody else',
      'page-note': 'it is a note on a whole page, without highlighted text',
    },
    moreRefused: (count) => `${n(count)} more`,
    nothing: 'There is nothing in this file to import.',
    unreadableTitle: 'This file cannot be used',
    unreadable: {
      empty: 'The file is empty.',
      encoding: 'The file is not text. Perhaps it is the wrong file.',
      'not-json': 'The file is incomplete, or not an export of annotations.',
      'not-annotations':
        'There are no annotations in it. Please choose a file exported by Zhengmai or Hypothesis.',
      'no-file': 'The file cannot be opened. It may be a folder, or has been moved.',
      'too-large': 'The file is too large. Please import it in several files.',
    },
    action: (count) => `Import ${n(count)}`,
    another: 'Choose another file',
    done: 'Import complete',
    merged: ({ added, updated, kept }) =>
      `${n(added)} added, ${n(updated)} updated${kept ? `, ${n(kept)} left as they are (here as new or newer)` : ''}.`,
    failed: 'The import was not completed',
  },
  bin: {
    hint: 'Nothing disappears from here by itself.',
    empty: 'Empty the bin',
    removeTitle: (count) => `Delete ${annotations(count)} for ever?`,
    removeText: 'They cannot be brought back, and this cannot be undone.',
    remove: 'Delete for ever',
  },
  safety: {
    intro: 'Annotations are kept on this computer only. Nothing is uploaded.',
    onDisk: 'On this computer',
    persisted: {
      yes: {
        title: 'The browser will keep them',
        text: 'They are not cleared, even when the disk is nearly full.',
      },
      no: {
        title: 'The browser has not promised to keep them',
        text: 'It may clear them when the disk is very full. Please save backups as files now and then.',
      },
      unknown: {
        title: 'The browser does not say whether it will keep them',
        text: 'Please save backups as files now and then.',
      },
    },
    used: (used, quota) => (quota ? `${used} used, about ${quota} available.` : `${used} used.`),
    automatic: 'Automatic backup',
    automaticText: 'After every change Zhengmai keeps a second copy elsewhere in the browser.',
    backedUp: (when) => `Last: ${when}`,
    notBackedUp: 'None yet. The first change is backed up by itself.',
    file: 'Backup as a file',
    fileText:
      'When a computer breaks or is set up anew, only a file brings annotations back. Best keep a copy on another disk.',
    fileBackup: (when) => `Last backup: ${when}.`,
    noFileBackup: 'No backup has been saved as a file yet.',
    changedSince: (count) => `${annotations(count)} changed since.`,
    nothingSince: 'No changes since.',
    due: 'Time for a backup',
    toFile: 'Save a backup',
    saved: 'Saved. The file is in your browser’s downloads folder.',
    restore: 'Restore',
    restorable: (count) => `The automatic backup has ${annotations(count)} that are missing or older here`,
    restoreText: 'Restoring only brings back what is missing or older. Newer work is never replaced.',
    restoreAction: 'Restore from the automatic backup',
    nothingToRestore: 'The automatic backup agrees with what is here. There is nothing to restore.',
    fromFile: 'Restore from a file',
    fromFileText: 'Choose a backup file and see what is in it before you decide to import it.',
    loading: 'Checking…',
  },
  settings: {
    labels: 'Names of meanings',
    labelsText: 'Name them as you like; pages, panel and workbench follow. Colours and lines stay.',
    labelOf: (meaning) => `Name of “${meaning}”`,
    save: 'Save',
    saved: 'Saved',
    reset: (meaning) => `Back to “${meaning}”`,
    resetShort: 'Reset',
    toolbar: 'Show a toolbar when text is selected',
    toolbarText: 'Without it, highlight by the context menu or Alt+Shift+H.',
    keys: 'Keyboard',
  },
  work: {
    reading: 'Reading…',
    importing: 'Importing…',
    exporting: 'Exporting…',
    restoring: 'Restoring…',
    changing: 'Changing…',
  },
  threads: workbenchThreadsEn,
  keys: {
    open: 'Keyboard',
    title: 'Keyboard',
    space: 'Space',
    does: {
      search: 'Search',
      move: 'Previous, next',
      ends: 'First, last',
      open: 'Open',
      fold: 'Fold or unfold a topic',
      edit: 'Edit',
      select: 'Select or leave out',
      range: 'Select on the way',
      all: 'Select all in the list',
      delete: 'Move to the bin',
      undo: 'Undo',
      escape: 'Select none, or close the details',
      keys: 'Show this list',
    },
  },
};

import { browser } from 'wxt/browser';
import type { Meaning } from '../../../lib/annotation/annotation.ts';
import type { Labels } from '../../../lib/annotation/labels.ts';
import type { StoreFault } from '../../../lib/messages/annotations.ts';
import type { ToolbarWords } from '../../../lib/page/toolbar/selection-toolbar.ts';

// Read at once: after an update of the extension they can no longer be asked for, and the user is still to be told.
const say = browser.i18n.getMessage;

const ofToolbar: ToolbarWords = {
  language: say('@@ui_locale').replace('_', '-'),
  offer: say('toolbarOffer'),
  change: say('toolbarChange'),
  note: say('toolbarNote'),
  remove: say('toolbarRemove'),
  place: say('toolbarPlace'),
  undo: say('toolbarUndo'),
  close: say('toolbarClose'),
};

/** What the toolbar says, in the browser's language. */
export const toolbarWords = (): ToolbarWords => ofToolbar;

const meaningWords: Record<Meaning, string> = {
  target: say('toolbarTarget'),
  measure: say('toolbarMeasure'),
  responsibility: say('toolbarResponsibility'),
  question: say('toolbarQuestion'),
  other: say('toolbarOther'),
};

/** The meanings as the user calls them. */
export const labelWords = (labels: Labels): Record<Meaning, string> => ({ ...meaningWords, ...labels });

/** What happened when there was nothing to do. */
export const pageWords = {
  nothingSelected: say('toolbarNothingSelected'),
  noText: say('toolbarNoText'),
  binned: say('toolbarBinned'),
};

const faults = {
  quota: say('toolbarFaultQuota'),
  blocked: say('toolbarFaultBlocked'),
  newer: say('toolbarFaultNewer'),
  private: say('toolbarFaultPrivate'),
  missing: say('toolbarFaultMissing'),
  failed: say('toolbarFaultFailed'),
} satisfies Record<StoreFault, string>;

/** Why something was not kept, and what to do. */
export const faultWords = (fault: StoreFault): string => faults[fault];

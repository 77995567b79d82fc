import { browser } from 'wxt/browser';
import type { Meaning } from '../../../lib/annotation/annotation.ts';
import type { Labels } from '../../../lib/annotation/labels.ts';
import type { StoreFault } from '../../../lib/messages/annotations.ts';
import type { ToolbarWords } from '../../../lib/page/toolbar/selection-toolbar.ts';

const say = browser.i18n.getMessage;

/** What the toolbar says, in the browser's language. */
export const toolbarWords = (): ToolbarWords => ({
  language: say('@@ui_locale').replace('_', '-'),
  offer: say('toolbarOffer'),
  change: say('toolbarChange'),
  note: say('toolbarNote'),
  remove: say('toolbarRemove'),
  place: say('toolbarPlace'),
  undo: say('toolbarUndo'),
  close: say('toolbarClose'),
});

/** The meanings as the user calls them. */
export const labelWords = (labels: Labels): Record<Meaning, string> => ({
  target: labels.target ?? say('toolbarTarget'),
  measure: labels.measure ?? say('toolbarMeasure'),
  responsibility: labels.responsibility ?? say('toolbarResponsibility'),
  question: labels.question ?? say('toolbarQuestion'),
  other: labels.other ?? say('toolbarOther'),
});

/** What happened when there was nothing to do. */
export const pageWords = {
  nothingSelected: () => say('toolbarNothingSelected'),
  noText: () => say('toolbarNoText'),
  binned: () => say('toolbarBinned'),
};

const faults = {
  quota: 'toolbarFaultQuota',
  blocked: 'toolbarFaultBlocked',
  newer: 'toolbarFaultNewer',
  private: 'toolbarFaultPrivate',
  missing: 'toolbarFaultMissing',
  failed: 'toolbarFaultFailed',
} as const satisfies Record<StoreFault, string>;

/** Why something was not kept, and what to do. */
export const faultWords = (fault: StoreFault): string => say(faults[fault]);

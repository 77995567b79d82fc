import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from './answer-messages.ts';
import { catchUpBackup, restoreAtStart } from './back-up.ts';
import { backUpCorrections } from './back-up-corrections.ts';
import { offerHighlighting } from './offer-highlighting.ts';
import { offerPanel } from './offer-panel.ts';
import { serveAnnotations } from './serve-annotations.ts';
import { serveEngineHere } from './serve-engine.ts';

export default defineBackground({
  type: 'module',
  // Firefox (MV2): the page owns the engine's worker and must not be suspended.
  persistent: { firefox: true },
  main() {
    offerPanel();
    offerHighlighting();
    answerMessages();
    serveAnnotations();
    catchUpBackup();
    restoreAtStart();
    backUpCorrections();
    serveEngineHere();
  },
});

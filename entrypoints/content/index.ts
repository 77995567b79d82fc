import { defineContentScript } from 'wxt/utils/define-content-script';
import { servePage } from './serve-page.ts';

// Declared for government pages; on other pages the background injects it when the user asks (read-tab.ts).
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  // The page needs not hear that we are here.
  noScriptStartedPostMessage: true,
  main(context) {
    void servePage(context.signal, () => context.isInvalid);
  },
});

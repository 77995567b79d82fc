import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel.tsx';
import { languageOf } from '../../components/words/language.ts';
import { openAnnotationStore } from '../../lib/store/annotations/open-store.ts';
import { askToPersist } from '../../lib/store/backup/persistence.ts';
import { openCorrections } from '../../lib/store/corrections/open-corrections.ts';
import { startPanel } from './panel-state.ts';

const language = languageOf(browser.i18n.getUILanguage());
document.documentElement.lang = language;

const { view, actions } = startPanel(openAnnotationStore(), openCorrections());
render(<Panel view={view} actions={actions} language={language} />, document.getElementById('root')!);
void askToPersist();

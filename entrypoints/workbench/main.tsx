import { render } from 'preact';
import { browser } from 'wxt/browser';
import { languageOf, wordsFor } from '../../components/words/language.ts';
import { Workbench } from '../../components/workbench/workbench.tsx';
import { startWorkbench } from './start-workbench.ts';

const language = languageOf(browser.i18n.getUILanguage());
const words = wordsFor(language);
document.documentElement.lang = language;
document.title = `${words.workbench.title} · ${words.name}`;

const { view, actions } = startWorkbench(words);
render(<Workbench view={view} actions={actions} language={language} />, document.getElementById('root')!);

import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Panel } from '../../components/panel.tsx';
import { startPanel } from './panel-state.ts';

const language = browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
document.documentElement.lang = language;

const { view, actions } = startPanel();
render(<Panel view={view} actions={actions} language={language} />, document.getElementById('root')!);

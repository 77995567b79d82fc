import { batch } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '../panel.tsx';
import type { PanelActions } from '../view.ts';
import '../panel.css';
import type { Language } from '../words/words.ts';
import { type Stage, states } from './states.ts';

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'zh-CN';
const name = asked.get('state');
const root = document.querySelector('#root')!;

/** What the extension would do, as far as one can see it here. */
function actionsOn({ view, annotations, threads }: Stage): PanelActions {
  return {
    light: () => {},
    choose: (id) => (view.open.value = id),
    close: () => (view.open.value = null),
    readPage: () => (view.page.value = { is: 'reading', part: null }),
    retryEngine: () => (view.engine.value = { is: 'loading', part: 0 }),
    setSite: (host, on) =>
      (view.page.value = on ? { is: 'reading', part: null } : { is: 'switched-off', host }),
    annotations,
    threads,
  };
}

function Index() {
  return (
    <main style="padding: 1rem; font-family: sans-serif">
      <h1>Gallery</h1>
      {Object.keys(states).map((state) => (
        <section key={state}>
          <h2>
            {state} <a href={`?state=${state}`}>zh-CN</a> <a href={`?state=${state}&language=en`}>en</a>
          </h2>
          {state !== 'huge' &&
            [320, 400].map((width) => (
              <iframe
                key={width}
                title={`${state} ${width}`}
                src={`?state=${state}`}
                width={width}
                height="640"
                loading="lazy"
              />
            ))}
        </section>
      ))}
    </main>
  );
}

function pressWhenThere(selector: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (button) button.click();
  else requestAnimationFrame(() => pressWhenThere(selector));
}

const make = name === null ? undefined : states[name];
if (make) {
  const stage = make();
  const { view } = stage;
  document.documentElement.lang = language;
  // For measuring from outside: the panel's signals.
  Object.assign(globalThis, { view, batch });
  const before = performance.now();
  render(<Panel view={view} actions={actionsOn(stage)} language={language} />, root);
  if (stage.press) pressWhenThere(stage.press);
  performance.measure('first render', { start: before });
} else render(<Index />, root);

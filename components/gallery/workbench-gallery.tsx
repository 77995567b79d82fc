import { render } from 'preact';
import { Workbench } from '../workbench/workbench.tsx';
import '../workbench/workbench.css';
import type { Language } from '../words/words.ts';
import { workbenchActionsOn } from './workbench-actions.ts';
import { workbenchPresses, workbenchStates } from './workbench-states.ts';

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'zh-CN';
const name = asked.get('state') ?? '';
const make = workbenchStates[name];
const root = document.querySelector('#root')!;

function Index() {
  return (
    <main class="panel cards">
      <h1>Gallery of the workbench</h1>
      {Object.keys(workbenchStates).map((state) => (
        <p key={state}>
          {state} <a href={`?state=${state}`}>zh-CN</a> <a href={`?state=${state}&language=en`}>en</a>
        </p>
      ))}
    </main>
  );
}

async function press(selectors: readonly string[]): Promise<void> {
  const panel = document.querySelector<HTMLElement>('.panel')!;
  panel.dataset.pressing = '';
  for (const selector of selectors) {
    await new Promise((next) => setTimeout(next, 100));
    document.querySelector<HTMLElement>(selector)?.click();
  }
  await new Promise((next) => setTimeout(next, 100));
  delete panel.dataset.pressing;
}

if (make) {
  const view = make();
  document.documentElement.lang = language;
  // For measuring from outside: the workbench's signals.
  Object.assign(globalThis, { view });
  const before = performance.now();
  render(<Workbench view={view} actions={workbenchActionsOn(view)} language={language} />, root);
  performance.measure('first render', { start: before });
  await press(workbenchPresses[name] ?? []);
} else render(<Index />, root);

import { meanings } from '../../annotation/annotation.ts';
import { decorationOf, meaningStyles } from '../meaning-styles.ts';

const glyphs = meanings.map(
  (meaning) =>
    `.${meaning} .glyph { background: ${meaningStyles[meaning].ground}; text-decoration: ${decorationOf(meaning)}; }
.${meaning} { --line: ${meaningStyles[meaning].line}; }`,
);

/**
 * The toolbar's style. What is said of the host is important: in a shadow tree that outdoes even what the page calls
 * important (CSS Cascading 4, "Cascade Sorting Order"). Measures in em, so that text zoom takes the buttons along.
 */
export const toolbarCss = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  direction: ltr !important;
  user-select: none !important;
  -webkit-user-select: none !important;
  font: 14px/1.4 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI",
    "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif !important;
  --surface: #fff;
  --ink: #191d20;
  --soft: #4c545b;
  --hover: #eef0f1;
  --edge: rgb(20 30 35 / 14%);
  --accent: #0b6b66;
  --tip: #23292c;
  --on-tip: #f4f6f6;
  --shadow: 0 1px 2px rgb(20 30 35 / 8%), 0 6px 20px rgb(20 30 35 / 16%);
}
@media (prefers-color-scheme: dark) {
  :host {
    --surface: #23282b;
    --ink: #e9eced;
    --soft: #b4bbc0;
    --hover: #343b3f;
    --edge: rgb(255 255 255 / 16%);
    --accent: #6ccdc3;
    --tip: #e6e9ea;
    --on-tip: #191d20;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 50%);
  }
}
@media print { :host { display: none !important; } }
[hidden][hidden] { display: none; }

.surface {
  position: fixed;
  left: 0;
  top: 0;
  width: max-content;
  max-width: calc(100vw - 16px);
  color: var(--ink);
  user-select: none;
  -webkit-user-select: none;
  cursor: default;
  touch-action: manipulation;
}
.bar, .message {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px;
  padding: 4px;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--surface);
  box-shadow: var(--shadow);
}

button {
  box-sizing: border-box;
  min-height: 2.2857em;
  margin: 0;
  padding: 0;
  border: 0;
  border-radius: 7px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:hover { background: var(--hover); }
button:active { background: var(--edge); }
button:focus { outline: 2px solid var(--accent); outline-offset: -1px; }
.sign { display: grid; flex: none; place-items: center; width: 2.2857em; color: var(--soft); }
.sign:hover { color: var(--ink); }
.text { padding: 0 0.75em; color: var(--accent); font-weight: 600; }

.glyph {
  padding: 0.08em 0 0.24em;
  border-radius: 3px;
  color: var(--ink);
  font-size: 0.9286em;
  line-height: 1.3;
  text-decoration-skip-ink: none;
  text-underline-offset: 0.2em;
}
${glyphs.join('\n')}
.last { box-shadow: inset 0 0 0 1.5px var(--edge); }
[aria-pressed="true"] { box-shadow: inset 0 0 0 2px var(--line); }

.divider { flex: none; width: 1px; height: 1.2857em; margin: 0 4px; background: var(--edge); }
svg {
  width: 1.1429em;
  height: 1.1429em;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.4;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.message { flex-wrap: nowrap; max-width: 26em; padding-left: 12px; }
.message:has(.status:empty) { opacity: 0; }
.status { flex: 1; padding: 0.35em 4px 0.35em 0; overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; }
.message .text { flex: none; }

.tip {
  position: absolute;
  left: 0;
  top: calc(100% + 6px);
  box-sizing: border-box;
  width: max-content;
  max-width: 100%;
  padding: 0.15em 0.6em;
  border-radius: 5px;
  background: var(--tip);
  color: var(--on-tip);
  font-size: 0.8571em;
  overflow-wrap: anywhere;
  pointer-events: none;
}
.key { margin-left: 0.6em; opacity: 0.7; font: inherit; }
.above .tip { top: auto; bottom: calc(100% + 6px); }

@media (pointer: coarse) { button { min-height: 2.8571em; } .sign { width: 2.5em; } }
@media (forced-colors: active) {
  .bar, .message, .tip { border: 1px solid CanvasText; }
  .divider { background: CanvasText; }
  .last { box-shadow: none; outline: 1px solid GrayText; outline-offset: -2px; }
  [aria-pressed="true"] { box-shadow: none; outline: 2px solid Highlight; outline-offset: -2px; }
  button:focus { outline: 3px solid Highlight; outline-offset: -1px; }
}`;

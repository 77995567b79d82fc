import { execFileSync } from 'node:child_process';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { findInBundle } from './scripts/check-bundle.ts';
import { escapeNoncharacters } from './scripts/vite/escape-noncharacters.ts';
import { offlineRuntime } from './scripts/vite/offline-runtime.ts';

/** Firefox knows the extension by this id; tests derive its pages' address from it. */
const geckoId = 'zhengmai@zhengmai.example';

/**
 * The one way to open the panel that counts as the user's asking: icon, shortcut and menu all end in it. M as in 脉
 * (mài); Alt+Shift+X and Z are Chrome's own (tab groups), and keys that the browser uses are silently not given.
 */
const shortcut = { suggested_key: { default: 'Alt+Shift+M' } };

// Firefox is built as MV2: host access to *.gov.cn is granted at install, and the persistent background page owns the
// engine's worker without being suspended in the middle of its work (docs/architecture.md).
export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact(), offlineRuntime(), escapeNoncharacters()] }),
  hooks: {
    // A process of its own: model and vectors are made by the engine itself, which wants none of the bundler around it.
    'build:before': () => {
      execFileSync(process.execPath, ['scripts/build-assets.ts'], { stdio: 'inherit' });
    },
    'build:done': async ({ config }) => {
      if (config.command !== 'build') return;
      const findings = await findInBundle(config.outDir);
      if (findings.length) throw new Error(`Must not be in the bundle:\n${findings.join('\n')}`);
    },
  },
  zip: {
    // Made by the build from model/, npm packages and seeds: whoever builds from the sources makes them too.
    excludeSources: ['public/models/**', 'public/ort/**', 'public/library/**', 'out/**', '.cache/**'],
  },
  manifest: ({ browser, manifestVersion }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // unlimitedStorage: annotations are the user's own work, which no shortage of space may cost (docs/annotations.md).
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'].concat(
      browser === 'firefox' ? [] : ['offscreen'],
    ),
    host_permissions: ['*://*.gov.cn/*'],
    // The cache of vectors would keep traces of what was read there.
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; object-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      [manifestVersion === 2 ? '_execute_browser_action' : '_execute_action']: shortcut,
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHighlight__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '119',
          // No other page shares the engine's process, and its memory can be measured (npm run bench).
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
  }),
});

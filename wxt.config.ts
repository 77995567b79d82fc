import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Firefox identifies the extension by this id; tests derive its pages' address from it. */
export const geckoId = 'zhengmai@zhengmai.example';

export default defineConfig({
  // Firefox is built as MV2: host access to *.gov.cn is granted at install, and the persistent background
  // page can own the engine's worker without being suspended (docs/architecture.md, "Firefox: MV2").
  manifestVersion: undefined,
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: geckoId, strict_min_version: '140.0' } },
    }),
  }),
});

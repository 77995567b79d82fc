import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { address, namesOnly } from '../check-bundle.ts';

const require = createRequire(import.meta.url);

const ofPackage = /[\\/]node_modules[\\/]/;
const ofRuntime = /[\\/]node_modules[\\/](@huggingface|onnxruntime-web|onnxruntime-common)[\\/]/;
const hubHost = /(["'])(?:huggingface|hf)\.co\1/g;

/**
 * onnxruntime refers to its wasm relative to itself. The engine hands the bytes over instead, so these references only
 * make the bundler copy, or inline, 14 MB once more.
 */
const ownFile = /new URL\("ort[\w.-]*",\s*import\.meta\.url\)(\.href)?/g;

/** A classic worker script has no `import.meta`; what the packages look up relative to it is handed to them instead. */
const here = /\bimport\.meta(\.url)?\b/g;

/**
 * Bundles transformers.js so that it works from the extension's package alone: with onnxruntime's plain wasm build
 * in place of the WebGPU one (27 MB), without a second copy of the wasm, and without the addresses of CDNs, model hubs
 * and manuals that stand in packages.
 */
export function offlineRuntime(): Plugin {
  return {
    name: 'zhengmai:offline-runtime',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'onnxruntime-web/webgpu') return require.resolve('onnxruntime-web/wasm');
      return undefined;
    },
    transform(code, id) {
      if (!ofPackage.test(id)) return undefined;
      // Nothing is ever loaded by these: they are defaults that the engine overrides, and links in error messages.
      let offline = code.replace(address, (found) => (namesOnly.test(found) ? found : ''));
      if (ofRuntime.test(id)) {
        offline = offline
          .replace(hubHost, '""')
          .replace(ownFile, '""')
          .replace(here, (_, url) => (url ? '""' : 'undefined'));
      }
      return offline === code ? undefined : { code: offline, map: null };
    },
  };
}

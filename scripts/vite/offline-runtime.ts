import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** The packages whose addresses are taken out: the engine never loads anything by them. */
const ofRuntime = /[\\/]node_modules[\\/](@huggingface|onnxruntime-web|onnxruntime-common)[\\/]/;
const hubHost = /(["'])(?:huggingface|hf)\.co\1/g;
const address = /https?:\/\/[\w-]+(\.[\w-]+)+[^\s"'`)\]\\]*/g;

/**
 * onnxruntime refers to its wasm relative to itself. The engine hands the bytes over instead, so these references only
 * make the bundler copy, or inline, 14 MB once more.
 */
const ownFile = /new URL\("ort[\w.-]*",\s*import\.meta\.url\)(\.href)?/g;

/** A classic worker script has no `import.meta`; what the packages look up relative to it is handed to them instead. */
const here = /\bimport\.meta(\.url)?\b/g;

/**
 * Bundles transformers.js so that it works from the extension's package alone: with onnxruntime's plain wasm build
 * in place of the WebGPU one (27 MB), without a second copy of the wasm, and without the addresses of CDNs and model
 * hubs.
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
      if (!ofRuntime.test(id)) return undefined;
      const offline = code
        .replace(address, '')
        .replace(hubHost, '""')
        .replace(ownFile, '""')
        .replace(here, (_, url) => (url ? '""' : 'undefined'));
      return offline === code ? undefined : { code: offline, map: null };
    },
  };
}

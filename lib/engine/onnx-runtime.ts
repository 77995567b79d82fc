import * as onnx from 'onnxruntime-web/wasm';

/**
 * transformers.js takes the runtime it finds under this symbol. It has to be there, with `wasmPaths` set, before
 * transformers.js is evaluated: otherwise it fills in the address of a CDN, and in Node it wants the native runtime.
 * So this module is imported before it.
 */
(globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = onnx;
onnx.env.wasm.wasmPaths = {};

export { onnx };

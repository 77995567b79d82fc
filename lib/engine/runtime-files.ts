/** The files of onnxruntime-web that are shipped in the package. */
export const runtimeFiles = {
  wasm: 'ort/ort-wasm-simd-threaded.wasm',
} as const;

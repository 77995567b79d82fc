/** The files of onnxruntime-web that are shipped in the package. */
export const runtimeFiles = {
  wasm: 'ort/ort-wasm-simd-threaded.wasm',
  /** Only read when there is more than one thread: each thread is a worker that starts from it. */
  glue: 'ort/ort-wasm-simd-threaded.mjs',
} as const;

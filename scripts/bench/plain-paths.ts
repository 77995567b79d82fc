/** Where the plain way's page finds its files on the page's server. */
export const plainPaths = {
  page: '/bench/plain',
  script: '/bench/plain.js',
  /** transformers.js's own bundle for browsers. */
  library: '/bench/transformers/transformers.min.js',
  /** onnxruntime's files, of which transformers.js takes what it takes by default. */
  runtime: '/bench/ort/',
  models: '/bench/models/',
  /** The library's vectors as bare float32 numbers. */
  vectors: '/bench/library.f32',
} as const;

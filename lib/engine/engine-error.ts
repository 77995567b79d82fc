import type { EngineFault } from '../messages/engine.ts';

/** The engine cannot work, for a reason the panel can put into words. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly fault: EngineFault;

  constructor(fault: EngineFault, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.fault = fault;
  }
}

// V8, SpiderMonkey and onnxruntime each say it in their own way.
const outOfMemory = /out of memory|allocation fail|could not allocate|bad_alloc|cannot enlarge memory/i;

/** Any failure as an EngineError: `fault` unless the error says that memory ran out. */
export function asEngineError(error: unknown, fault: EngineFault): EngineError {
  if (error instanceof EngineError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new EngineError(outOfMemory.test(detail) ? 'memory' : fault, detail, error);
}

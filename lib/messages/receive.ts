import * as v from 'valibot';

/**
 * Checks what another process sent. Returns undefined for anything that does not fit: a message of an older content
 * script after an update, or of something that is not ours, must neither throw nor be believed.
 */
export function receive<S extends v.GenericSchema>(
  schema: S,
  message: unknown,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : undefined;
}

/**
 * Asks again and again until the answer is true in the JavaScript sense, and gives it.
 * @param what names the condition for the error.
 * @param limit milliseconds.
 * @throws when the limit has passed; the message has the last answer or error.
 */
export async function until<T>(what: string, ask: () => Promise<T>, limit = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${limit} ms for ${what}; last: ${String(last)}`, { cause: last });
    await new Promise((done) => setTimeout(done, 40));
  }
}

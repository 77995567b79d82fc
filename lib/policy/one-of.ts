/**
 * A pattern that matches any of the alternatives, which are parted by white space: long lists stay readable.
 * @throws SyntaxError when one of them is no regular expression
 */
export function oneOf(alternatives: string, flags?: string): RegExp {
  return new RegExp(`(?:${alternatives.trim().split(/\s+/).join('|')})`, flags);
}

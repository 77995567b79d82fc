import type { Plugin } from 'vite';

/**
 * Writes U+FFFE and U+FFFF as escapes in every script. Edge takes a script that holds them for one that is not UTF-8.
 * They only stand in string and regular expression literals, where the escape means the same.
 */
export function escapeNoncharacters(): Plugin {
  return {
    name: 'zhengmai:escape-noncharacters',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = escaped(file.code);
      }
    },
  };
}

/** The code with U+FFFE and U+FFFF as escapes. */
function escaped(code: string): string {
  return code.replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

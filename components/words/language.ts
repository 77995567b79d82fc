import { en } from './en.ts';
import type { Language, Words } from './words.ts';
import { zhCN } from './zh-cn.ts';

const dictionaries: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The panel's words in a language. */
export function wordsFor(language: Language): Words {
  return dictionaries[language];
}

/**
 * The panel's language for a browser's: Chinese of any kind is shown in zh-CN, all others in English.
 * @param tag BCP 47 tag, such as `navigator.language` or what the browser's i18n interface names.
 */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag.replace('_', '-')) ? 'zh-CN' : 'en';
}

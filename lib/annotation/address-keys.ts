import { most } from './annotation.ts';

/** Keys that one page is known by at most (PageIdentity). */
const mostKeys = 20;

/** First labels of host names that tell a device or nothing: the same site answers without them. */
const hostPrefix = /^(?:www\d?|m|wap|mobile|3g|touch)\./;
/** Suffixes that are registries and not sites: with the label before it removed, nothing would be left to tell sites apart. */
const registry = /^(?:com|net|org|edu|ac|mil)\.[a-z]{2}$/;

/** File names that stand for their folder. */
const folderFile = /\/(?:index|default)\.(?:html?|shtml?|jsp|jspx|aspx?|php|do|action)$/i;
/** `;jsessionid=…` and the like, at the end of any segment. */
const pathSession = /;(?:jsessionid|sid|phpsessid)=[^/]*/gi;
/** Segments of a mobile or print tree beside the real one, when something stands below them. */
const devicePath = /^\/(?:mobile|wap|m|3g|phone|print)(?=\/.)/i;
/** `content_12345_print.htm`, `t20090301_123-mobile.html`. */
const deviceFile = /(?<=[^/])[-_](?:print|printpage|mobile|wap)(?=\.[a-z]{2,5}$)/i;

/** Parameters that never say which document is meant: campaigns, sessions, ways of sharing, moments, devices. */
const noise =
  /^(?:utm_\w+|spm|scm|gclid|fbclid|msclkid|yclid|bd_vid|bdvid|hmsr|hmpl|hmcu|hmkw|hmci|isappinstalled|nsukey|wfr|tdsourcetag|mpshare|srcid|scene|chksm|share_?(?:from|token|type|source|to|uid|id|time)|sharer_\w+|jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|_|_t|_dc|ts|timestamp|rnd|rand|random|nocache|print|isprint|printable|toprint|mobile|ismobile|wap|iswap)$/;
/** Parameters that say so with these values only. */
const noiseValues: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [
    /^(?:from|source|channel)$/,
    /^(?:singlemessage|groupmessage|timeline|message|weixin|wechat|wx|qq|qzone|weibo|sina|baidu|app|pc|mobile|wap)$/i,
  ],
  [/^(?:t|r|time|v)$/, /^(?:1\d{12}|1\d{9}|0?\.\d+)$/],
  [
    /^(?:view|ver|version|type|mode|format|style|device|template|client)$/,
    /^(?:print|printer|mobile|wap|pc|phone|h5)$/i,
  ],
];

/**
 * A key that is the same for the addresses under which one document can be reached: http or https, with or without
 * `www.` or a mobile host, with noise in the query, as a print or mobile page. What may tell documents apart is kept
 * (RFC 3986, 6.2, says what is equal in any case), so two documents have two keys; one document may have several.
 * @returns host, path, query and route of single-page sites, without scheme; undefined for what is no page's address.
 */
export function addressKey(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  const local = url.protocol === 'file:';
  if (!local && url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const host = local ? 'file:' : siteOf(url.hostname) + (url.port && `:${url.port}`);
  const key = host + pathOf(url.pathname) + queryOf(url.search.slice(1)) + routeOf(url.hash);
  return key.length <= most.address ? key : undefined;
}

/** The keys of several addresses, without repetition, in the order given; at most as many as a page may have. */
export function addressKeys(addresses: Iterable<string>): string[] {
  const keys = new Set<string>();
  for (const address of addresses) {
    const key = addressKey(address);
    if (key !== undefined) keys.add(key);
  }
  return [...keys].slice(0, mostKeys);
}

/**
 * Whether a key is that of a site's front page. Badly set up sites name it as the canonical address of all their pages.
 */
export const isFrontPage = (key: string): boolean => !/[/?#]/.test(key);

function siteOf(hostname: string): string {
  let host = hostname.replace(/\.$/, '');
  for (;;) {
    const rest = host.replace(hostPrefix, '');
    if (rest === host || !rest.includes('.') || registry.test(rest)) return host;
    host = rest;
  }
}

function pathOf(pathname: string): string {
  return samePercents(pathname)
    .replace(pathSession, '')
    .replace(/\/{2,}/g, '/')
    .replace(devicePath, '')
    .replace(deviceFile, '')
    .replace(folderFile, '')
    .replace(/\/$/, '');
}

function queryOf(search: string): string {
  const kept: string[] = [];
  for (const part of search.split('&')) {
    // Addresses copied out of HTML source have `&amp;` between their parameters.
    const pair = samePercents(part.replace(/^amp;/i, '').replaceAll('+', '%20'));
    const at = pair.indexOf('=');
    // `show.asp?123`: no name, all value.
    const name = (at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    const value = at < 0 ? '' : pair.slice(at + 1);
    if (!name || noise.test(name) || (at >= 0 && !value)) continue;
    if (noiseValues.some(([names, values]) => names.test(name) && values.test(value))) continue;
    kept.push(at < 0 ? pair : `${name}=${value}`);
  }
  return kept.length ? `?${kept.sort().join('&')}` : '';
}

/** `#/article/12?id=3` and `#!article` are places of a single-page site; other fragments are places in a page. */
function routeOf(hash: string): string {
  if (!/^#(?:!|\/)/.test(hash)) return '';
  const at = hash.indexOf('?');
  const path = samePercents(at < 0 ? hash : hash.slice(0, at)).replace(/\/+$/, '');
  const query = at < 0 ? '' : queryOf(hash.slice(at + 1));
  return /^#!?$/.test(path) && !query ? '' : path + query;
}

/** One spelling of percent-encoding: capital digits, and nothing encoded that need not be (RFC 3986, 6.2.2). */
function samePercents(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

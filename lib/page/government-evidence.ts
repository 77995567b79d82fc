import { isGovernmentHost } from '../policy/government-host.ts';
import type { IndexFields } from './index-fields.ts';
import type { Meta } from './page-meta.ts';

/** A sign that a page belongs to a government site, with what it was found in. */
export interface Evidence {
  readonly of: 'host' | 'site-code' | 'site-domain' | 'article-metadata' | 'index-table';
  readonly detail: string;
}

/**
 * Registries of sites and their filings. Every site links to them, and they publish no documents; a saved page whose
 * host is told to be one of them only has such a link.
 */
const registries = /^(?:www\.)?beian\.(?:gov|miit\.gov|mps\.gov)\.cn$/;

/** The top-level domain .政务 is given to bodies of government and party only. */
const ofAffairs = /\.(?:xn--zfr164b|政务)$/;

/** Whether a host or an address, as metadata give them, speaks for its page. */
function speaksForGovernment(address: string): boolean {
  const name = hostName(address);
  return (isGovernmentHost(name) || ofAffairs.test(name)) && !registries.test(name);
}

const hostName = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/:,].*$/, '')
    .replace(/\.$/, '');

/**
 * What speaks for a government page. Metadata as the 政府网站发展指引 (国办发〔2017〕47号, annex on page tags) asks of
 * every government site: SiteName, SiteDomain, SiteIDCode on each page; ArticleTitle, PubDate, ContentSource on
 * articles. Links prove nothing.
 */
export function governmentEvidence(host: string, meta: Meta, fields: IndexFields): Evidence[] {
  const evidence: Evidence[] = [];
  if (speaksForGovernment(host)) evidence.push({ of: 'host', detail: hostName(host) });
  const code = meta('SiteIDCode');
  // 网站标识码: six digits of the place and four of the site, or bm and eight digits for ministries.
  if (code && /^(?:\d{10}|bm\d{8})$/i.test(code)) evidence.push({ of: 'site-code', detail: code });
  const domain = meta('SiteDomain');
  if (domain?.split(/[,;，；\s]+/).some(speaksForGovernment))
    evidence.push({ of: 'site-domain', detail: domain });
  const site = meta('SiteName');
  const article = ['ArticleTitle', 'PubDate', 'ContentSource', 'ColumnName'].filter((name) => meta(name));
  if (site && isGovernmentName(site) && article.length >= 2) {
    evidence.push({ of: 'article-metadata', detail: [site, ...article].join(' ') });
  }
  const listed = [fields.issuer, fields.number, fields.written, fields.published, fields.subject].filter(
    Boolean,
  );
  if (fields.index && fields.issuer && listed.length >= 3) {
    evidence.push({ of: 'index-table', detail: `${fields.index} ${fields.issuer}` });
  }
  return evidence;
}

/** Names that only organs of the state bear. */
const isGovernmentName = (name: string): boolean =>
  /人民政府|政府(?:门户|网)|行政公署|国务院|管(?:理)?委(?:员)?会|人大常委会|发展和改革|[省市区县州盟旗](?:[^\s]{0,12})(?:委员会|局|厅)|(?:部|总局|署)(?:门户)?网?站?$/.test(
    name,
  );

/**
 * Whether a host belongs to the government's own domain, `gov.cn` and everything under it (the second-level domain is
 * given to government bodies only).
 * @param host a host name without port, any case
 */
export function isGovernmentHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === 'gov.cn' || name.endsWith('.gov.cn');
}

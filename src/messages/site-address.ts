/** How a site is named: by the host, for people and settings, and by a match pattern, for permissions and scripts. */
export interface SiteAddress {
  readonly host: string;
  /** Without a port: Firefox's patterns have none, and Chromium's then mean all ports. */
  readonly pattern: string;
  /** The site's first page, with its scheme. */
  readonly url: string;
}

/** Pages that no extension may touch, whatever was granted. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** The address of a page, or undefined where extensions are not let in (chrome:, about:, file:, the stores). */
export function siteAddress(url: string | undefined): SiteAddress | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isOldStore = hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
  if (!isWeb || !hostname || STORES.includes(hostname) || isOldStore) return undefined;
  return { host, pattern: `${protocol}//${hostname}/*`, url: `${protocol}//${host}/` };
}

/** What a person types ("desk.example.com", "*.example.com", "https://desk.example.com/inbox") as an address; https where they don't say. */
export function typedAddress(typed: string): SiteAddress | undefined {
  const trimmed = typed.trim().toLowerCase();
  const hasScheme = /^https?:\/\//.test(trimmed);
  if (trimmed.includes('://') && !hasScheme) return undefined;
  const isAnySub = /^(https?:\/\/)?\*\./.test(trimmed);
  const url = `${hasScheme ? '' : 'https://'}${trimmed.replace('*.', '')}`;
  const address = siteAddress(url);
  const isHostName =
    address !== undefined && /^([a-z0-9-]+\.)*[a-z0-9-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/.test(address.host);
  if (!address || !isHostName || (isAnySub && !address.host.includes('.'))) return undefined;
  return isAnySub
    ? { ...address, host: `*.${address.host}`, pattern: address.pattern.replace('://', '://*.') }
    : address;
}

/** Whether a match pattern made here covers a page. */
export function isCovered(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(pattern);
  if (pattern === '<all_urls>') return siteAddress(url) !== undefined;
  if (!parts || !URL.canParse(url)) return false;
  const [, scheme = '', host = ''] = parts;
  const { protocol, hostname } = new URL(url);
  const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const base = host.replace(/^\*\./, '');
  const isHost =
    host === '*' ||
    hostname === host ||
    (host.startsWith('*.') && (hostname === base || hostname.endsWith(`.${base}`)));
  return isScheme && isHost;
}

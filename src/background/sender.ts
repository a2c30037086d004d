import { siteAddress } from '../messages/site-address.ts';

/** What the browser says of who sent a message; nothing in the message itself is believed about that. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export interface Asker {
  readonly kind: 'page' | 'extension';
  readonly url: string;
  readonly host: string;
  readonly origin: string;
  /** The frame that asks, where it is in a tab. */
  readonly frame?: { readonly tabId: number; readonly frameId: number };
}

/** Our own page script in a web page, our own page, or undefined for anybody else. */
export function askerOf(
  sender: Sender | undefined,
  own: { readonly id: string; readonly root: string },
): Asker | undefined {
  const url = sender?.url;
  if (!sender || !url || sender.id !== own.id || !URL.canParse(url)) return undefined;
  const { host, origin } = new URL(url);
  if (url.startsWith(own.root)) return { kind: 'extension', url, host, origin };
  if (!sender.tab || !siteAddress(url)) return undefined;
  const tabId = sender.tab.id;
  return {
    kind: 'page',
    url,
    host,
    origin,
    ...(tabId !== undefined && { frame: { tabId, frameId: sender.frameId ?? 0 } }),
  };
}

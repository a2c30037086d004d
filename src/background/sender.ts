import { siteAddress } from '../messages/site-address.ts';

/** What the browser says of who sent a message; nothing in the message itself is believed about that. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface Asker {
  readonly kind: 'page' | 'extension';
  readonly url: string;
  readonly host: string;
  readonly origin: string;
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
  return sender.tab && siteAddress(url) ? { kind: 'page', url, host, origin } : undefined;
}

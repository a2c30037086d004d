import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered, siteAddress, typedAddress } from '../../src/messages/site-address.ts';

describe('the address of a page', () => {
  it.each([
    ['https://acme.zendesk.com/agent/tickets/7?x=1', 'acme.zendesk.com', 'https://acme.zendesk.com/*'],
    ['http://127.0.0.1:8080/desk', '127.0.0.1:8080', 'http://127.0.0.1/*'],
    ['https://[::1]:8443/', '[::1]:8443', 'https://[::1]/*'],
  ])('%s', (url, host, pattern) => {
    expect(siteAddress(url)).toMatchObject({ host, pattern });
  });

  it.each([
    'chrome://extensions',
    'about:blank',
    'file:///home/a.html',
    'chrome-extension://abc/options.html',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/category/extensions',
    'https://addons.mozilla.org/en-US/firefox/',
    'not a url',
    '',
    undefined,
  ])('%s is no site that an extension may touch', (url) => {
    expect(siteAddress(url)).toBeUndefined();
  });
});

describe('an address that was typed in', () => {
  it.each([
    ['desk.example.com', 'https://desk.example.com/*'],
    ['  Desk.Example.com/inbox ', 'https://desk.example.com/*'],
    ['http://desk.example.com:8080/x', 'http://desk.example.com/*'],
    ['*.example.com', 'https://*.example.com/*'],
    ['https://*.example.com/*', 'https://*.example.com/*'],
    ['localhost:3000', 'https://localhost/*'],
  ])('%s', (typed, pattern) => {
    expect(typedAddress(typed)?.pattern).toBe(pattern);
  });

  it.each([
    '',
    ' ',
    '*',
    '*.',
    '*.com',
    'https://',
    'chrome://extensions',
    'a b',
    'javascript:alert(1)',
    '<all_urls>',
    'https://*/*',
    '**.example.com',
  ])('refuses %j', (typed) => {
    expect(typedAddress(typed)).toBeUndefined();
  });

  it('never asks for more than one site or one domain, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const pattern = typedAddress(typed)?.pattern;
        if (pattern !== undefined) expect(pattern).toMatch(/^https?:\/\/(\*\.)?[^*/\s]+\/\*$/);
      }),
    );
  });
});

describe('whether a pattern covers a page', () => {
  it.each([
    ['https://*.zendesk.com/*', 'https://acme.zendesk.com/agent', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com/', true],
    ['https://*.zendesk.com/*', 'https://evilzendesk.com/', false],
    ['https://*.zendesk.com/*', 'http://acme.zendesk.com/', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:4411/desk', true],
    ['*://desk.example.com/*', 'http://desk.example.com/', true],
    ['https://*/*', 'https://anything.example/', true],
    ['https://*/*', 'https://addons.mozilla.org/', true],
    ['<all_urls>', 'https://desk.example.com/', true],
    ['<all_urls>', 'chrome://extensions', false],
    ['nonsense', 'https://desk.example.com/', false],
  ])('%s, %s: %s', (pattern, url, isIn) => {
    expect(isCovered(pattern, url)).toBe(isIn);
  });

  it('covers every page whose own address was granted', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const site = siteAddress(url);
        if (site) expect(isCovered(site.pattern, url)).toBe(true);
      }),
    );
  });
});

import type { Said } from '../../src/teach/roles.ts';

/** Invented desks of many makes, for the tests of what is told from pointing at them. */

export interface Line {
  readonly role: 'customer' | 'agent' | 'event';
  readonly author: string;
  readonly words: string;
}

/** How a desk marks whose a turn is. */
export const MARKS = [
  'class',
  'modifier',
  'data',
  'inside',
  'around',
  'badge',
  'hashed',
  'one-sided',
  'you',
  'label',
] as const;
/** How its turns stand. */
export const FRAMES = ['list', 'divs', 'articles', 'days', 'components', 'table'] as const;
/** What its classes are like. */
export const DRESSES = ['plain', 'utility', 'hashed-too'] as const;

export interface Make {
  readonly mark: (typeof MARKS)[number];
  readonly frame: (typeof FRAMES)[number];
  readonly dress: (typeof DRESSES)[number];
  readonly isNamed: boolean;
  readonly hasSidebar: boolean;
  readonly hasEvents: boolean;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const side = (role: string) => (role === 'customer' ? 'incoming' : 'outgoing');

function classesOf(make: Make, { role }: Line, index: number): string {
  const dress =
    make.dress === 'utility' ? 'flex items-start gap-2 p-4 mt-2' : make.dress === 'hashed-too' ? 'css-1q2w3e' : '';
  const own: Readonly<Record<Make['mark'], string>> = {
    class: `message from-${role}`,
    modifier: `chat-msg chat-msg--${side(role)}`,
    data: 'message',
    inside: 'message',
    around: 'bubble',
    badge: 'message',
    hashed: `Message_root__x7Q2a Message_${side(role)}__${role === 'customer' ? 'k3Jd9' : 'p0Lm2'}`,
    'one-sided': role === 'agent' ? 'message mine' : 'message',
    you: 'message',
    label: 'message',
  };
  const event =
    make.mark === 'hashed' ? 'Message_root__x7Q2a' : make.mark === 'modifier' ? 'chat-msg' : 'message system-line';
  return `${role === 'event' ? event : own[make.mark]} ${dress} ${index === 0 ? 'is-first' : ''}`.trim();
}

function attributesOf(make: Make, { role }: Line, index: number): string {
  if (make.mark === 'data')
    return role === 'event' ? 'data-kind="event"' : `data-author-type="${role === 'agent' ? 'staff' : 'end-user'}"`;
  if (make.mark === 'label')
    return `data-message-id="${1000 + index}" data-direction="${role === 'customer' ? 'in' : role === 'agent' ? 'out' : 'none'}"`;
  return '';
}

function turnHtml(make: Make, line: Line, index: number): string {
  const { role, words } = line;
  const author = make.mark === 'you' && role === 'agent' ? 'You' : line.author;
  const avatar =
    make.mark === 'inside' && role !== 'event'
      ? `<span class="avatar avatar-${role === 'customer' ? 'visitor' : 'agent'}"></span>`
      : '';
  const badge =
    make.mark === 'badge' && role !== 'event'
      ? `<span class="badge">${role === 'customer' ? 'Customer' : 'Staff'}</span>`
      : '';
  const named = make.isNamed || make.mark === 'you' ? `<span class="author">${escaped(author)}</span>` : '';
  const time = '<time datetime="2026-11-20T09:12:00.000Z">09:12</time>';
  const body =
    role === 'event' ? `<em>${escaped(words)}</em>` : `<div class="message-text"><p>${escaped(words)}</p></div>`;
  const inner = `${avatar}<div class="meta">${named}${badge}${role === 'event' ? '' : time}</div>${body}`;
  const open = `class="${classesOf(make, line, index)}" ${attributesOf(make, line, index)}`;
  if (make.frame === 'list') return `<li ${open}>${inner}</li>`;
  if (make.frame === 'articles') return `<article ${open}>${inner}</article>`;
  if (make.frame === 'components') return `<chat-line ${open}>${inner}</chat-line>`;
  if (make.frame === 'table') return `<tr ${open}><td>${inner}</td></tr>`;
  return `<div ${open}>${inner}</div>`;
}

function conversationHtml(make: Make, lines: readonly Line[]): string {
  const run = make.frame === 'table' ? 'tbody' : 'div';
  const turns = lines.map((line, index) => {
    const html = turnHtml(make, line, index);
    return make.mark === 'around'
      ? `<${run} class="run ${line.role === 'event' ? 'note-run' : `run-${line.role}`}">${html}</${run}>`
      : html;
  });
  if (make.frame === 'days') {
    const half = Math.ceil(turns.length / 2);
    const day = (all: readonly string[]) =>
      `<section class="day"><h4 class="day-line">Friday</h4>${all.join('')}</section>`;
    return `<div class="thread" role="log">${day(turns.slice(0, half))}${day(turns.slice(half))}</div>`;
  }
  if (make.frame === 'table') return `<table class="thread">${turns.join('')}</table>`;
  const tag = make.frame === 'list' && make.mark !== 'around' ? 'ul' : 'div';
  return `<${tag} class="thread-list">${turns.join('')}</${tag}>`;
}

/** A desk's body: a conversation, a composer, and what else desks have. */
export function deskHtml(make: Make, lines: readonly Line[]): string {
  const sidebar = make.hasSidebar
    ? `<nav class="inbox"><ul>${lines.map(({ author }) => `<li class="message preview"><b>${escaped(author)}</b><p>Subject line</p></li>`).join('')}</ul></nav>`
    : '';
  return `${sidebar}<main class="workspace"><header class="head"><h1 class="customer-name">${escaped(lines[0]?.author ?? '')}</h1></header>
    <section class="conversation">${conversationHtml(make, lines)}</section>
    <form class="reply-box"><input class="subject"><textarea class="reply-input" name="body" placeholder="Write to ${escaped(lines[0]?.author ?? '')}"></textarea><button>Send</button></form></main>`;
}

/** Where a line's words stand on the page, the deepest element that holds them. */
export function placeOf(root: ParentNode, { words }: Line): HTMLElement {
  const place = [...root.querySelectorAll<HTMLElement>('p, em')].find((each) => each.textContent === words);
  if (!place) throw new Error(`nothing says ${words}`);
  return place;
}

export const saidOf = ({ role }: Line): Said => (role === 'event' ? 'none' : role);

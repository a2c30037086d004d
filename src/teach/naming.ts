import { attributeOf, get, tagOf } from '../page/dom.ts';
import { type IsOurs, isInterface, partsOf } from './words.ts';

/** One way to name an element by a selector. */
export interface Name {
  readonly selector: string;
  /** How long it will last: 10 for what is made for tests, 1 for what is made for looks. */
  readonly weight: number;
  /** A number for something, which may as well count something. */
  readonly isCode?: true;
}

/** Attributes for tests and tools: they outlive a redesign. */
const FOR_TOOLS = /^data-(test|testid|test-id|test-.*|qa|qa-.*|cy|e2e|hook|selenium.*|automation.*|component|part)$/;
/** Frameworks' own, new at every build or load. */
const PASSING =
  /^data-(v-|react|radix|headlessui|ember|turbo|controller|emotion|styled|state$|index$|key$|row|offset|height|top|time)/;
const COUNTS = /(index|id|key|order|count|pos|position|num|number|row|seq|level|depth|size|length)$/;
const STRONG_TAGS = /^(article|li|time|textarea|section|blockquote|tr|main|header|dd|dt|form|figure)$/;

/** Letters and digits as a machine mixes them. */
export function isRandom(part: string): boolean {
  if (part.length < 4) return false;
  if (/\d/.test(part) && /[a-z]/i.test(part) && !/^[a-z]{3,}\d$/i.test(part)) return true;
  const turns = part.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
  if (part.length <= 8 && turns >= 3) return true;
  return part.length >= 5 && !/[aeiouy]/i.test(part);
}

/** What a build wrote before a hash of its own: "Message_root__x7Q2a" → "Message_root__". */
const beforeHash = (token: string): string | undefined => {
  const [, stem = '', tail = ''] = /^([A-Za-z][\w-]{2,}?(?:__|--|_|-))([A-Za-z0-9]{5,10})$/.exec(token) ?? [];
  return stem && isRandom(tail) && !/^(css|sc|jss|jsx|svelte|emotion|styled?|makeStyles|astro|tw|ng)[-_]+/i.test(stem)
    ? stem
    : undefined;
};

const SIZES =
  /-(\d+(\.\d+)?|\d+\/\d+|xs|sm|md|lg|xl|\dxl|full|auto|screen|none|px|center|start|end|between|around|evenly|baseline|stretch|wrap|nowrap|col|row|bold|medium|semibold|normal|light|white|black|transparent|current|pointer|ellipsis|(gray|grey|slate|zinc|red|orange|amber|yellow|green|teal|blue|indigo|purple|pink|primary|secondary|muted|danger|success|warning)(-.+)?)$/;
const LOOKS =
  /^(flex|grid|block|inline|inline-block|inline-flex|hidden|relative|absolute|fixed|sticky|static|truncate|clearfix|container|container-fluid|sr-only|border|rounded|shadow|italic|underline|uppercase|grow|shrink|antialiased|d-flex|d-none|d-block)$/;
const STATE =
  /^(is-|has-|--)?(active|selected|current|hover(ed)?|focus(ed)?|focus-visible|open(ed)?|closed|expanded|collapsed|visible|shown|first|last|odd|even|new|unread|read|highlight(ed)?|loading|loaded|pending|disabled|checked|animated?|enter|leave|show|hide|fade|in|latest|newest|recent|today)(-child|-item|-message|-msg|-turn|-row)?$/i;

/** The last part of a block-element-modifier name. */
const modifierOf = (token: string) => token.split(/--|__/).at(-1) ?? token;

/** The name that a class gives, if it will last. */
function nameOfClass(token: string, isOurs: IsOurs): Name | undefined {
  if (!/^[A-Za-z_-][\w-]*$/.test(token) || token.length > 80) return undefined;
  const stem = beforeHash(token);
  if (stem) return isOurs(stem) ? { selector: `[class*="${stem}"]`, weight: 5 } : undefined;
  const pieces = token.split(/[-_]+/);
  if (pieces.some(isRandom) || /\d{3}/.test(token) || !isOurs(token) || partsOf(token).length === 0) return undefined;
  if (LOOKS.test(token) || (SIZES.test(token) && token.split('-').length <= 3))
    return { selector: `.${token}`, weight: 1 };
  if (STATE.test(token) || STATE.test(modifierOf(token))) return { selector: `.${token}`, weight: 0.5 };
  return { selector: `.${token}`, weight: partsOf(token).some((part) => isInterface(part)) ? 7 : 6 };
}

/** A value that a page maker chose: words, and no number, address or hash. */
export const isChosen = (value: string, isOurs: IsOurs) =>
  value.length > 1 &&
  value.length <= 48 &&
  /^[A-Za-z][\w:.-]*$/.test(value) &&
  !/\d{2}/.test(value) &&
  !value.split(/[-_:.]+/).some(isRandom) &&
  isOurs(value);

function namesOfAttributes(element: Element, isOurs: IsOurs): readonly Name[] {
  const names: Name[] = [];
  for (const name of get(element, 'getAttributeNames').call(element)) {
    const value = attributeOf(element, name);
    if (name.startsWith('data-')) {
      if (PASSING.test(name) || !/^data-[a-z-]+$/.test(name) || !isOurs(name.slice(5))) continue;
      if (isChosen(value, isOurs))
        names.push({ selector: `[${name}="${value}"]`, weight: FOR_TOOLS.test(name) ? 10 : 9 });
      // A code, such as 1 for the customer's: what it tells, it tells only of many.
      else if (/^\d{1,2}$/.test(value) && !COUNTS.test(name))
        names.push(
          { selector: `[${name}="${value}"]`, weight: 2.5, isCode: true },
          { selector: `[${name}]`, weight: 6.5 },
        );
      // Whose value is a number or a name says by its being there what this is.
      else names.push({ selector: `[${name}]`, weight: 6.5 });
    } else if (name === 'role' && isChosen(value, isOurs)) {
      names.push({ selector: `[role="${value}"]`, weight: 6 });
    } else if (name === 'aria-label' && value.length <= 60 && isInterface(value) && !/["\\]/.test(value)) {
      names.push({ selector: `[aria-label="${value}"]`, weight: 8 });
    } else if ((name === 'name' || name === 'id') && isChosen(value, isOurs)) {
      names.push({ selector: `[${name}="${value}"]`, weight: 7.5 });
    } else if (/^(type|itemprop|itemtype)$/.test(name) && isChosen(value, isOurs)) {
      names.push({ selector: `[${name}="${value}"]`, weight: 6 });
    }
  }
  return names;
}

/** All lasting names of an element, the best first; its bare tag is the last resort. */
export function namesOf(element: Element, isOurs: IsOurs): readonly Name[] {
  const tokens = attributeOf(element, 'class').split(/\s+/).filter(Boolean).slice(0, 40);
  const tag = tagOf(element);
  const own = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(tag)
    ? [{ selector: tag, weight: tag.includes('-') ? 8 : STRONG_TAGS.test(tag) ? 3 : 1 }]
    : [];
  return [
    ...namesOfAttributes(element, isOurs),
    ...tokens.flatMap((token) => nameOfClass(token, isOurs) ?? []),
    ...own,
  ].sort((one, other) => other.weight - one.weight);
}

/** What a name must weigh to stand alone: more than a tag or a look. */
export const LASTING = 5;

/** Names that all of some elements have; each weighs what it weighs least. */
export function sharedNames(elements: readonly Element[], isOurs: IsOurs): readonly Name[] {
  const [first, ...others] = elements;
  if (!first) return [];
  const sets = others.map((each) => new Set(namesOf(each, isOurs).map(({ selector }) => selector)));
  return namesOf(first, isOurs).filter(({ selector }) => sets.every((set) => set.has(selector)));
}

/** A selector with a tag joins the tag first: `li` and `.turn` → `li.turn`. */
export const joined = (one: string, other: string): string =>
  /^[a-z]/.test(other) ? `${other}${one}` : `${one}${other}`;

/**
 * British spelling read as American, by rule, so that no list of patterns has to name both. Each rule says where it does
 * not hold; the exceptions are all that a list of 47,000 English words has for it.
 */
interface SpellingRule {
  /** What nearly every word lacks: asked first, because it costs least. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly to: string;
  readonly except?: RegExp;
}

const RULES: readonly SpellingRule[] = [
  // apologise, organisation
  {
    sign: 'is',
    pattern: /^(.{3,})is(e|ed|es|ing|er|ers|ation|ations|able)$/,
    to: '$1iz$2',
    except:
      /^(?:|.*(?:adv|advert|appr|chast|circumc|comp|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|merchand|parad|pen|prec|prem|prom|rev|superv|surm|surpr|telev|tort|treat|trell|val|w|a|o|[bcr]u|lou|den|mort|pract|chem|sunr|upr|highr|supr))is/,
  },
  // analyse
  { sign: 'lys', pattern: /^(.+)lys(e|ed|ing|er|ers)$/, to: '$1lyz$2' },
  // favour, colours
  {
    sign: 'our',
    pattern: /^(.*[aeiou].*[bdgilmnpv])our(s|ed|ing|able|ably|ite|ites|ful|less|hood|hoods|al|er|ers)?$/,
    to: '$1or$2',
    except: /(?:devour|velour|amour|adour|pour)/,
  },
  // cancelled, travelling
  {
    sign: 'll',
    pattern: /^(.*[aeiou][^aeiou]+|[fd]u|di|du)([ae])ll(ed|ing|er|ers)$/,
    to: '$1$2l$3',
    except:
      /(?:install|recall|appall|thrall|stall|corrall|compell|propell|expell|repell|impell|dispell|excell|rebell|spell|tell|sell|call|ball|fall|wall|yell|swell|shell)(?:ed|ing|ers?)$/,
  },
  // centre, metres
  { sign: 're', pattern: /^(.*(?:[ei]t|nt|at|ib))re(s)?$/, to: '$1er$2' },
  // defence, licence
  { sign: 'ence', pattern: /^(def|off|lic|pret)ence(s|d)?$/, to: '$1ense$2' },
  // catalogue, dialogue
  { sign: 'ogue', pattern: /^(catal|dial|anal|monol|prol)ogue(s)?$/, to: '$1og$2' },
  { sign: 'enquir', pattern: /^enquir(.*)$/, to: 'inquir$1' },
  { sign: 'gramme', pattern: /^(pro|kilo)gramme(s)?$/, to: '$1gram$2' },
  { sign: 'dgement', pattern: /^(.+)dgement(s)?$/, to: '$1dgment$2' },
];

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'],
  ['enrol', 'enroll'],
  ['instalment', 'installment'],
  ['instalments', 'installments'],
  ['grey', 'gray'],
  ['tyre', 'tire'],
  ['tyres', 'tires'],
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['learnt', 'learned'],
  ['spelt', 'spelled'],
  ['burnt', 'burned'],
  ['practise', 'practice'],
  ['practised', 'practiced'],
  ['jewellery', 'jewelry'],
  ['ageing', 'aging'],
  ['sceptical', 'skeptical'],
  ['cosy', 'cozy'],
  ['aluminium', 'aluminum'],
]);

/** A lower-case word in American spelling; itself where it has no other. */
export function american(word: string): string {
  const single = SINGLE.get(word);
  if (single !== undefined || word.length < 5) return single ?? word;
  for (const { sign, pattern, to, except } of RULES) {
    if (!word.includes(sign) || !pattern.test(word)) continue;
    if (!except?.test(word)) return word.replace(pattern, to);
  }
  return word;
}

// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sitesFor } from '../../src/background/known-sites.ts';
import { isCovered } from '../../src/messages/site-address.ts';
import { validateSites } from '../../src/pack/validate-sites.ts';
import { textsOf } from '../../src/page/site-choice.ts';
import { sites } from '../../src/page/sites/index.ts';
import { HELPDESKS } from '../../src/welcome/helpdesks.ts';
import { sitesTable } from '../stage/sites-readme.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the helpdesks that are built in', () => {
  it('pass the door that packs pass', () => {
    const reading = validateSites(JSON.parse(JSON.stringify(sites)));
    expect(reading.ok ? [] : reading.problems).toEqual([]);
  });

  it('have an id of their own, and a file', () => {
    const ids = sites.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inOne = readFileSync(join(ROOT, 'src/page/sites/by-structure.ts'), 'utf8');
    const hasFile = (id: string) => existsSync(join(ROOT, `src/page/sites/${id}.ts`)) || inOne.includes(`'${id}'`);
    expect(ids.filter((id) => !hasFile(id))).toEqual([]);
    const files = readdirSync(join(ROOT, 'src/page/sites')).map((name) => name.replace('.ts', ''));
    const isNone = ['index', 'generic', 'by-structure'];
    expect(files.filter((name) => !ids.includes(name) && !isNone.includes(name))).toEqual([]);
  });

  it('have selectors that browsers take', () => {
    for (const selector of sites.flatMap(textsOf).filter((text) => /^[.#[:]|^[a-z]+[.#[]/.test(text)))
      expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  it('are delivered to the hosts that the welcome page offers', () => {
    const missing = HELPDESKS.filter(({ pattern }) => {
      const url = pattern.replace('*.', 'acme.').replace(/\*$/, '');
      return !sitesFor(url, [sites]).some(({ hosts }) => hosts.some((host) => isCovered(host, url)));
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('are in README.md as the sites themselves say (npm run sites:readme)', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(sitesTable(sites));
  });
});

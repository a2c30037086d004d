import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesReadme } from '../../src/cli/rules-readme.ts';
import { RULE_IDS, RULES } from '../../src/rules/index.ts';

const FOLDER = join(import.meta.dirname, '../../src/rules');

describe('the list of rules', () => {
  it('names each file of the folder, and each once', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    expect([...RULE_IDS].sort()).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  });

  it('is what README.md shows (npm run rules:readme)', () => {
    expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toBe(rulesReadme(RULES));
  });

  it('keeps each rule to a file that one can read at a glance', () => {
    for (const id of RULE_IDS) {
      expect(readFileSync(join(FOLDER, `${id}.ts`), 'utf8').split('\n').length, id).toBeLessThan(160);
    }
  });
});

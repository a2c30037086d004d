import { describe, expect, it } from 'vitest';
import type {
  PackFile,
  PackImport,
  PackOverview,
  Requests,
  Result,
  RuleOverview,
} from '../../src/messages/protocol.ts';
import { createOptionsStore, type OptionsDeps } from '../../src/options/options-store.ts';
import { findRules } from '../../src/options/rules-found.ts';

const rule = (id: string, letter: RuleOverview['letter'], title: string): RuleOverview => ({
  id,
  letter,
  title,
  why: `Why ${title.toLowerCase()}`,
  evidence: '',
  isOn: true,
  isOffInPack: false,
  isOffByDefault: false,
  isLocked: false,
  isMuted: false,
});

const OVERVIEW: PackOverview = {
  id: 'carecue-starter',
  name: 'Starter',
  version: '1.0.0',
  locale: 'en',
  isStarter: true,
  rules: [rule('no-blame', 'R', 'No blame'), rule('greet-by-name', 'A', 'Greet by name')],
  phrases: [
    { id: 'b1', rule: 'no-blame', text: 'Let me look at this with you.' },
    { id: 'g1', rule: 'greet-by-name', text: 'Hello {customer.name},' },
    { id: 'g2', rule: 'greet-by-name', text: 'Good morning {customer.name},' },
  ],
};

function settings(answers: Partial<{ [Name in keyof Requests]: Result<Requests[Name]['out']> }> = {}) {
  const asked: string[] = [];
  const files: PackFile[] = [];
  const request: OptionsDeps['request'] = async (name) => {
    asked.push(name);
    return (answers[name] ?? { ok: true, value: OVERVIEW }) as never; // Each test names the answers that it needs.
  };
  const grants: OptionsDeps['grants'] = {
    all: async () => ['https://desk.example.com/*'],
    ask: async () => true,
    takeBack: async () => true,
    onChange: () => undefined,
  };
  return { store: createOptionsStore({ request, grants, save: (file) => void files.push(file) }), asked, files };
}

const file = (text: string, size = text.length) => ({ name: 'acme.json', size, text: async () => text });

describe('importing a pack', () => {
  it('shows the new pack', async () => {
    const value: PackImport = { isImported: true, overview: { ...OVERVIEW, name: 'Acme', version: '2.0.0' } };
    const { store } = settings({ importPack: { ok: true, value } });
    await store.importFile(file('{}'));
    expect(store.overview.value?.name).toBe('Acme');
    expect(store.said.value).toBe('Acme 2.0.0 is in force now.');
  });

  it('shows all problems and leaves the pack as it was', async () => {
    const problems = [
      { path: '$.version', problem: 'No version.', remedy: 'Add one.' },
      { path: '$.locale', problem: 'No locale.', remedy: 'Add one.' },
    ];
    const { store } = settings({ importPack: { ok: true, value: { isImported: false, problems } } });
    await store.refresh();
    await store.importFile(file('{}'));
    expect(store.problems.value).toEqual(problems);
    expect(store.overview.value).toEqual(OVERVIEW);
    expect(store.said.value).toContain('stays as it was');
  });

  it('does not even read a file that is far too large', async () => {
    const { store, asked } = settings();
    await store.importFile(file('', 5_000_000));
    expect(store.problems.value).toHaveLength(1);
    expect(asked).not.toContain('importPack');
  });

  it('says so where the background does not answer', async () => {
    const { store } = settings({ importPack: { ok: false, error: 'unreachable' } });
    await store.importFile(file('{}'));
    expect(store.said.value).toContain('unreachable');
  });
});

describe('exporting a pack', () => {
  it('hands over the file', async () => {
    const value = { fileName: 'carecue-starter-1.0.0.json', text: '{}' };
    const { store, files } = settings({ exportPack: { ok: true, value } });
    await store.exportPack();
    expect(files).toEqual([value]);
  });
});

describe('finding rules and phrases', () => {
  const found = (letter: string, words: string) =>
    findRules(OVERVIEW, { letter, words }).map(({ rule: { id }, phrases }) => [id, phrases.map((each) => each.id)]);

  it('shows all of them in review order', () => {
    expect(found('', '')).toEqual([
      ['no-blame', ['b1']],
      ['greet-by-name', ['g1', 'g2']],
    ]);
  });

  it('narrows them to a letter', () => {
    expect(found('A', '')).toEqual([['greet-by-name', ['g1', 'g2']]]);
  });

  it('finds a phrase by its words, in upper or lower case, and shows it alone', () => {
    expect(found('', ' MORNING ')).toEqual([['greet-by-name', ['g2']]]);
  });

  it('finds a rule by its title and keeps all its phrases', () => {
    expect(found('', 'greet')).toEqual([['greet-by-name', ['g1', 'g2']]]);
  });

  it('finds nothing where there is nothing', () => {
    expect(found('C', 'greet')).toEqual([]);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/**
 * The house rules that README.md's import table states, held against the real imports.
 * Read with a parser and not with patterns, so that comments and strings neither hide nor fake an import.
 */

const ROOT = resolve(import.meta.dirname, '..');

/** Folder → what it may import of src. `types:x` allows `import type` from x only; a path with a dot allows that file. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/engine': [],
  'src/rules': ['src/engine'],
  'src/pack': ['src/engine'],
  'src/messages': ['types:src/engine', 'types:src/pack'],
  'src/page': ['types:src/engine', 'types:src/pack'],
  'src/storage': ['types:src/engine', 'types:src/pack'],
  'src/overlay': ['src/page', 'src/messages', 'src/engine/edit-mapping.ts', 'types:src/engine'],
  'src/teach': ['src/page', 'src/messages', 'src/overlay', 'types:src/engine', 'types:src/pack'],
  'src/background': ['src/engine', 'src/rules', 'src/pack', 'src/messages', 'src/storage'],
  'src/ui': [],
  'src/options': ['src/ui', 'src/messages', 'src/storage', 'types:src/pack', 'types:src/engine'],
  'src/popup': ['src/ui', 'src/messages', 'src/storage', 'types:src/pack', 'types:src/engine'],
  'src/welcome': ['src/ui', 'src/messages', 'src/storage', 'types:src/pack', 'types:src/engine'],
  'src/sidepanel': ['src/ui', 'src/messages', 'src/storage', 'types:src/pack', 'types:src/engine'],
  'src/cli': ['src/engine', 'src/rules', 'src/pack'],
};

/** Folders that must run anywhere: no page, no browser API, no process. */
const WITHOUT_BROWSER_API = ['src/engine', 'src/rules', 'src/pack', 'src/page', 'src/cli'];
const PREACT_FOLDERS = [
  'src/overlay',
  'src/teach',
  'src/ui',
  'src/options',
  'src/popup',
  'src/welcome',
  'src/sidepanel',
];
const PURE_FOLDERS = ['src/engine', 'src/rules', 'src/pack'];
/** What makes a result depend on more than its arguments, or waits. */
const IMPURE_GLOBALS = [
  'Date',
  'console',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'Promise',
  'fetch',
  'performance',
  'crypto',
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && statSync(join(ROOT, name)).isFile());
}

function parse(file: string) {
  const result = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const [problem] = result.errors;
  if (problem) throw new Error(`${file}: ${problem.message}`);
  return result;
}

function importsOf(file: string): Import[] {
  const { module, program } = parse(file);
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean) => {
    const target = specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier;
    found.push({ file, target, isType });
  };
  for (const each of module.staticImports) {
    add(each.moduleRequest.value, each.entries.length > 0 && each.entries.every((entry) => entry.isType));
  }
  for (const each of module.staticExports) {
    for (const entry of each.entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType);
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false);
      else throw new Error(`${file}: an import of a computed name cannot be checked; name the file`);
    },
  }).visit(program);
  return found;
}

type Node = Record<string, unknown>;
const isObject = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nameOf = (value: unknown) => (isObject(value) && value.type === 'Identifier' ? value.name : undefined);

/** Every node of a syntax tree, the root first. */
function* nodesOf(value: unknown): Generator<Node> {
  if (!isObject(value)) return;
  if (typeof value.type === 'string') yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const isRelative = ({ target }: Import) => isIn(target, 'src') || isIn(target, 'entrypoints') || isIn(target, 'tests');

function isAllowed(each: Import, folder: string): boolean {
  if (isIn(each.target, folder)) return true;
  return (MAY_IMPORT[folder] ?? []).some((entry) =>
    entry.startsWith('types:')
      ? each.isType && isIn(each.target, entry.slice('types:'.length))
      : isIn(each.target, entry),
  );
}

const folders = readdirSync(join(ROOT, 'src'))
  .map((name) => `src/${name}`)
  .filter((path) => statSync(join(ROOT, path)).isDirectory());
const allImports = sourceFiles('src').flatMap(importsOf);

describe('who may import whom', () => {
  it.each(folders)('%s is in the table', (folder) => {
    expect(Object.keys(MAY_IMPORT)).toContain(folder);
  });

  it.each(folders)('%s imports only what the table allows', (folder) => {
    const broken = allImports.filter((each) => isIn(each.file, folder) && isRelative(each) && !isAllowed(each, folder));
    expect(broken.map(({ file, target, isType }) => `${file} → ${isType ? 'type ' : ''}${target}`)).toEqual([]);
  });

  it('nobody imports an entrypoint, a test or a script', () => {
    const broken = allImports.filter(({ target }) => isIn(target, 'entrypoints') || isIn(target, 'tests'));
    expect(broken).toEqual([]);
  });

  it('README.md shows every folder of the table', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const missing = folders.filter((folder) => !readme.includes(`\`${basename(folder)}\``));
    expect(missing).toEqual([]);
  });
});

describe('what a folder may not touch', () => {
  it('compromise and natural are imported in one file only', () => {
    const users = allImports.filter(({ target }) => ['compromise', 'natural'].includes(packageOf(target)));
    expect([...new Set(users.map(({ file }) => file))]).toEqual(['src/engine/language.ts']);
  });

  it('engine, rules, pack, page and cli use no browser API', () => {
    const broken = allImports.filter(
      ({ file, target }) => WITHOUT_BROWSER_API.some((folder) => isIn(file, folder)) && packageOf(target) === 'wxt',
    );
    expect(broken).toEqual([]);
  });

  it('Preact stays in the overlay and the pages', () => {
    const broken = allImports.filter(
      ({ file, target }) =>
        /^(@preact\/|preact(\/|$))/.test(target) && !PREACT_FOLDERS.some((folder) => isIn(file, folder)),
    );
    expect(broken).toEqual([]);
  });

  it('only the command line uses processes, files and the console', () => {
    const broken = allImports.filter(({ file, target }) => target.startsWith('node:') && !isIn(file, 'src/cli'));
    expect(broken).toEqual([]);
  });

  it.each(PURE_FOLDERS.flatMap(sourceFiles))('%s is synchronous and knows no clock', (file) => {
    const impure: string[] = [];
    for (const node of nodesOf(parse(file).program)) {
      if ('async' in node && node.async === true) impure.push('async');
      if (node.type === 'AwaitExpression') impure.push('await');
      if (node.type === 'Identifier' && IMPURE_GLOBALS.includes(String(node.name))) impure.push(String(node.name));
      if (node.type === 'MemberExpression' && nameOf(node.object) === 'Math' && nameOf(node.property) === 'random') {
        impure.push('Math.random');
      }
    }
    expect(impure).toEqual([]);
  });
});

describe('entrypoints', () => {
  it.each(sourceFiles('entrypoints'))('%s only wires: under 40 lines', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThan(40);
  });
});

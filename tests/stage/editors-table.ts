import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS, type Check, EDITORS, PLACED, PLACES } from '../pages/cases.ts';
import { BROWSERS, type BrowserName } from './find-browser.ts';
import { REPORTS, ROOT } from './run-step.ts';

const README = join(ROOT, 'README.md');
const BEGIN = '<!-- editors:begin -->';
const END = '<!-- editors:end -->';

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

/** The name of the suite of one editor (or of the places) in one browser, and so of its report. */
export const suiteOf = (editor: string, browser: BrowserName): string => `editor ${editor} in ${browser}`;

type Outcome = 'passed' | 'failed' | 'not run' | 'does not apply';

/** Each test that a run found, by its titles; of several runs the last counts. */
function testsIn(
  browser: BrowserName,
): ReadonlyMap<string, { readonly titles: readonly string[]; readonly status: string }> {
  const files = existsSync(REPORTS) ? readdirSync(REPORTS) : [];
  const paths = files
    .filter((name) => name.startsWith('editor-') && name.endsWith(`-in-${browser}.json`))
    .map((name) => join(REPORTS, name))
    .toSorted((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs);
  const reports = paths.map((path): Report => JSON.parse(readFileSync(path, 'utf8')));
  const tests = reports.flatMap(({ testResults }) => testResults.flatMap((each) => each.assertionResults));
  return new Map(
    tests
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ ancestorTitles, title, status }) => [
        [...ancestorTitles, title].join(),
        { titles: ancestorTitles, status },
      ]),
  );
}

function outcomeIn(tests: ReturnType<typeof testsIn>, editor: string, check: string): Outcome {
  const found = [...tests.values()].filter(({ titles }) => titles.includes(editor) && titles.includes(check));
  if (found.length === 0) return 'not run';
  return found.every(({ status }) => status === 'passed') ? 'passed' : 'failed';
}

const SIGNS: Readonly<Record<Outcome, string>> = { passed: '✓', failed: '✗', 'not run': '?', 'does not apply': '–' };
const LETTERS: Readonly<Record<BrowserName, string>> = { chromium: 'C', firefox: 'F' };

/** One sign where both browsers agree. */
function cell(outcomes: Readonly<Record<BrowserName, Outcome>>): string {
  const signs = BROWSERS.map((browser) => SIGNS[outcomes[browser]]);
  if (new Set(signs).size === 1) return signs[0] ?? '';
  return BROWSERS.map((browser) => `${LETTERS[browser]} ${SIGNS[outcomes[browser]]}`).join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((words, at) => words.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const inBoth = (probe: (browser: BrowserName) => Outcome) =>
  cell(Object.fromEntries(BROWSERS.map((browser) => [browser, probe(browser)])) as Record<BrowserName, Outcome>);

/** What the last runs of `npm run test:editors` found: editor × check × browser. */
export function editorsTable(): string {
  const checks = Object.keys(CHECKS) as Check[];
  const tests = { chromium: testsIn('chromium'), firefox: testsIn('firefox') };
  const known = EDITORS.flatMap(({ label, known = [] }) =>
    known.map(
      ({ check, browser, because }) => `- ${label}, ${CHECKS[check]}${browser ? ` (${browser})` : ''}: ${because}`,
    ),
  );
  const editors = EDITORS.map(({ name, label, keeps, known: failing = [] }) => [
    label,
    ...checks.map((check) =>
      inBoth((browser) => {
        const isKnown = failing.some((each) => each.check === check && (each.browser ?? browser) === browser);
        if (check === 'formatting' && !keeps) return 'does not apply';
        return isKnown ? 'failed' : outcomeIn(tests[browser], name, CHECKS[check]);
      }),
    ),
  ]);
  const places = PLACES.map(({ label }) => [
    label,
    ...PLACED.map((name) => inBoth((browser) => outcomeIn(tests[browser], label, `${name} in ${label}`))),
  ]);
  return [
    table(['editor', ...checks.map((check) => CHECKS[check])], editors),
    '',
    table(['in', ...PLACED.map((name) => EDITORS.find((each) => each.name === name)?.label ?? name)], places),
    '',
    '✓ in Chromium and Firefox · C, F one of them · ✗ fails · – does not apply · ? not run',
    ...(known.length > 0 ? ['', ...known] : []),
  ].join('\n');
}

/** Puts the table between its markers in README.md. */
export function writeEditorsTable(): void {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  writeFileSync(README, `${readme.slice(0, from + BEGIN.length)}\n\n${editorsTable()}\n\n${readme.slice(to)}`);
}

if (import.meta.main) writeEditorsTable();

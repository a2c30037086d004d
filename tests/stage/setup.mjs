// Makes a fresh clone ready and runs a script of the stage with the project's own Node:
//   node tests/stage/setup.mjs tests/stage/test.ts [arguments for it]
// This file alone runs on whatever Node >= 20 the machine has, before anything is installed: plain JavaScript, no packages.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = join(ROOT, 'node_modules');
const isWindows = process.platform === 'win32';
/** The `node` package puts a Node 24 here; the machine's own may be too old for WXT and vitest. */
const OWN_NODE = join(MODULES, 'node', 'bin', isWindows ? 'node.exe' : 'node');

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

/** Whether node_modules holds what package-lock.json names. npm writes what it installed into node_modules/.package-lock.json. */
function isInstalled() {
  const installed = packagesOf(join(MODULES, '.package-lock.json'));
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  if (!installed || !existsSync(OWN_NODE)) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

function npm(...args) {
  process.stdout.write(`Installing what is missing: npm ${args.join(' ')}\n`);
  // The very npm that called us where there is one, so that its settings and registry are those of the caller.
  const own = process.env.npm_execpath;
  // Errors only: that the machine's Node is older than some packages want is why the project brings its own.
  const all = [...args, '--loglevel=error'];
  const { status, error } = own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...all], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', all, { cwd: ROOT, stdio: 'inherit', shell: isWindows });
  if (error) stop(`npm could not be started (${error.message}). Install Node with npm, https://nodejs.org`);
  if (status !== 0) stop(`npm ${args.join(' ')} failed; its message is above.`);
}

if (Number.parseInt(process.versions.node, 10) < 20) {
  stop(
    `Node ${process.versions.node} is too old: Node 20 or newer is needed to begin (the project then installs its own).`,
  );
}
// `ci` throws node_modules away first: right for a fresh clone, too much where only a few packages changed.
if (!isInstalled()) npm(...(existsSync(MODULES) ? ['install', '--no-save'] : ['ci']));
if (!isInstalled()) npm('ci');
if (!existsSync(OWN_NODE)) {
  stop(
    `The package "node" did not put its Node into ${OWN_NODE}: npm has to run its install script (see allowScripts).`,
  );
}

const [script, ...rest] = process.argv.slice(2);
if (script) {
  const child = spawn(OWN_NODE, [script, ...rest], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(MODULES, '.bin')}${delimiter}${process.env.PATH}` },
  });
  // A terminal's Ctrl-C reaches the child as well; it ends what it started, and this process waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

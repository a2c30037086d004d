import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { waitFor } from '../../stage/browser.ts';

export interface RequestTracker {
  readonly origin: string;
  /** Two tickets of the same customer; the first has an internal comment as well. */
  readonly tickets: { readonly first: number; readonly second: number };
  close(): void;
}

const SERVER = '/usr/share/request-tracker5/libexec/rt-server';

/** All of it in one folder: neither /etc nor the machine's own Request Tracker, if it has one, is touched. */
function configuration(folder: string, port: number): string {
  return `
Set($rtname, 'carecue.example');
Set($Organization, 'carecue.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${join(folder, 'rt.sqlite')}');
Set($MailCommand, 'testfile');
Set($WebSecureCookies, 0);
Set($RestrictReferrer, 0);
Set($LogToSyslog, 0);
Set($LogToSTDERR, 'error');
1;
`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function runOrThrow(command: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** Starts Debian's Request Tracker 5 on loopback with a fresh SQLite database and seeded tickets. */
export async function startRequestTracker(): Promise<RequestTracker> {
  const folder = mkdtempSync(join(tmpdir(), 'carecue-rt-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const file = join(folder, 'RT_SiteConfig.pm');
  writeFileSync(file, configuration(folder, port));
  // An own folder for parts as well: Debian's in /etc would otherwise name another database.
  const parts = join(folder, 'RT_SiteConfig.d');
  mkdirSync(parts);
  writeFileSync(join(parts, 'none.pm'), '1;\n');
  const env = { ...process.env, RT_SITE_CONFIG: file, RT_SITE_CONFIG_DIR: parts };

  runOrThrow('rt-setup-database-5', ['--action', 'init', '--skip-create'], env);
  const tickets = JSON.parse(runOrThrow('perl', [join(import.meta.dirname, 'seed.pl')], env));

  const server = spawn(SERVER, ['--host', '127.0.0.1', '--port', String(port)], {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  server.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const close = () => {
    try {
      // The group: the server forks one process per request that is under way.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitFor(
      'Request Tracker to answer',
      async () => {
        if (server.exitCode !== null) throw new Error(`Request Tracker ended with ${server.exitCode}:\n${errors}`);
        return (await fetch(origin).catch(() => undefined))?.ok || undefined;
      },
      60_000,
    );
  } catch (error) {
    close();
    throw error;
  }
  return { origin, tickets, close };
}

/** Whether Debian's package is installed. */
export function isRequestTrackerInstalled(): boolean {
  try {
    return readFileSync(SERVER).length > 0;
  } catch {
    return false;
  }
}

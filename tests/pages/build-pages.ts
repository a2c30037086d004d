import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run has built the pages' scripts and, in `extension`, the extension that holds src/page. */
    builtPages: string;
  }
}

const FOLDER = import.meta.dirname;

const MANIFEST = {
  manifest_version: 3,
  name: 'CareCue pages',
  version: '1',
  content_scripts: [
    {
      matches: ['http://127.0.0.1/*', 'http://localhost/*'],
      js: ['page.js'],
      all_frames: true,
      run_at: 'document_idle',
    },
  ],
  browser_specific_settings: { gecko: { id: 'pages@carecue.example' } },
};

/** Bundles each editor's page, and src/page as an extension, so that it is tested in the world that it runs in. */
export default async function buildPages({ provide }: TestProject): Promise<() => void> {
  const built = mkdtempSync(join(tmpdir(), 'carecue-pages-'));
  const extension = join(built, 'extension');
  mkdirSync(extension);
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
  const options = {
    bundle: true,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.css': 'empty' },
    logLevel: 'error',
  } as const;
  const pages = readdirSync(FOLDER).filter((name) => /^editor-.*\.ts$/.test(name) && name !== 'editor-page.ts');
  await Promise.all([
    build({ ...options, entryPoints: pages.map((name) => join(FOLDER, name)), outdir: built, format: 'esm' }),
    build({
      ...options,
      entryPoints: [join(FOLDER, 'page-script.ts')],
      outfile: join(extension, 'page.js'),
      format: 'iife',
    }),
  ]);
  provide('builtPages', built);
  return () => rmSync(built, { recursive: true, force: true });
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = import.meta.dirname;
/** Where the pages' scripts and the extension that holds src/page are built, once a run. */
export const BUILT = join(FOLDER, '..', '..', '.cache', 'pages');
export const EXTENSION = join(BUILT, 'extension');

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
export default async function buildPages(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(EXTENSION, { recursive: true });
  writeFileSync(join(EXTENSION, 'manifest.json'), JSON.stringify(MANIFEST));
  const options = {
    bundle: true,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.css': 'empty' },
    logLevel: 'error',
  } as const;
  const pages = readdirSync(FOLDER).filter((name) => /^editor-.*\.ts$/.test(name) && name !== 'editor-page.ts');
  await Promise.all([
    build({ ...options, entryPoints: pages.map((name) => join(FOLDER, name)), outdir: BUILT, format: 'esm' }),
    build({
      ...options,
      entryPoints: [join(FOLDER, 'page-script.ts')],
      outfile: join(EXTENSION, 'page.js'),
      format: 'iife',
    }),
  ]);
}

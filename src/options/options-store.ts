import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  OwnSite,
  PackFile,
  PackOverview,
  PackProblem,
  Preferences,
  Requests,
  Result,
} from '../messages/protocol.ts';
import type { Grants } from '../ui/permissions.ts';

export interface OptionsDeps {
  request<Name extends keyof Requests>(name: Name, input: Requests[Name]['in']): Promise<Result<Requests[Name]['out']>>;
  readonly grants: Grants;
  /** Hands a file to the user. */
  save(file: PackFile): void;
}

export interface OptionsStore {
  readonly overview: ReadonlySignal<PackOverview | undefined>;
  readonly preferences: ReadonlySignal<Preferences | undefined>;
  readonly granted: ReadonlySignal<readonly string[]>;
  /** Everything that is wrong with the last file that was refused. */
  readonly problems: ReadonlySignal<readonly PackProblem[]>;
  /** What just happened with the pack, in words. */
  readonly said: ReadonlySignal<string>;
  /** What just happened with the preferences. */
  readonly saved: ReadonlySignal<string>;
  /** Sites that the user showed or got as a file. */
  readonly ownSites: ReadonlySignal<readonly OwnSite[]>;
  /** What just happened with them. */
  readonly sitesSaid: ReadonlySignal<string>;
  readonly siteProblems: ReadonlySignal<readonly PackProblem[]>;
  refresh(): Promise<void>;
  savePreferences(preferences: Preferences): Promise<void>;
  importFile(file: { readonly name: string; readonly size: number; text(): Promise<string> }): Promise<void>;
  exportPack(): Promise<void>;
  resetPack(): Promise<void>;
  setRule(rule: string, isOn: boolean): Promise<void>;
  unmuteRule(rule: string): Promise<void>;
  takeBack(pattern: string): Promise<void>;
  exportSites(id: string): Promise<void>;
  deleteSite(id: string): Promise<void>;
  importSites(file: { readonly name: string; readonly size: number; text(): Promise<string> }): Promise<void>;
}

/** Bytes. No pack comes near it; a film that was dropped by mistake does. */
const LARGEST_FILE = 4_000_000;

export function createOptionsStore({ request, grants, save }: OptionsDeps): OptionsStore {
  const overview = signal<PackOverview>();
  const preferences = signal<Preferences>();
  const granted = signal<readonly string[]>([]);
  const problems = signal<readonly PackProblem[]>([]);
  const said = signal('');
  const saved = signal('');
  const ownSites = signal<readonly OwnSite[]>([]);
  const sitesSaid = signal('');
  const siteProblems = signal<readonly PackProblem[]>([]);

  const show = (result: Result<PackOverview>) => {
    if (result.ok) overview.value = result.value;
    else said.value = `That did not work (${result.error}). Nothing was changed.`;
    return result.ok;
  };
  const refuse = (name: string, found: readonly PackProblem[]) => {
    problems.value = found;
    said.value = `${name} was not taken. The pack in force stays as it was.`;
  };
  const refreshGrants = async () => {
    granted.value = await grants.all();
  };
  grants.onChange(() => void refreshGrants());

  return {
    overview,
    preferences,
    granted,
    problems,
    said,
    saved,
    ownSites,
    sitesSaid,
    siteProblems,
    async refresh() {
      const [pack, own, shown] = await Promise.all([
        request('packOverview', null),
        request('preferences', null),
        request('ownSites', null),
        refreshGrants(),
      ]);
      show(pack);
      if (own.ok) preferences.value = own.value;
      if (shown.ok) ownSites.value = shown.value;
    },
    async savePreferences(next) {
      const result = await request('savePreferences', next);
      if (result.ok) preferences.value = result.value;
      saved.value = result.ok ? 'Saved.' : `Not saved (${result.error}).`;
    },
    async importFile(file) {
      problems.value = [];
      if (file.size > LARGEST_FILE) {
        refuse(file.name, [
          { path: file.name, problem: 'The file is larger than 4 MB.', remedy: 'Choose the pack’s .json file.' },
        ]);
        return;
      }
      const result = await request('importPack', { text: await file.text() });
      if (!result.ok) {
        said.value = `${file.name} could not be read (${result.error}). The pack in force stays as it was.`;
      } else if (!result.value.isImported) {
        refuse(file.name, result.value.problems);
      } else {
        const { name, version } = result.value.overview;
        overview.value = result.value.overview;
        said.value = `${name} ${version} is in force now.`;
      }
    },
    async exportPack() {
      const result = await request('exportPack', null);
      if (result.ok) save(result.value);
      said.value = result.ok ? `Saved as ${result.value.fileName}.` : `Not saved (${result.error}).`;
    },
    async resetPack() {
      problems.value = [];
      if (show(await request('resetPack', null))) said.value = 'The starter pack is in force again.';
    },
    async setRule(rule, isOn) {
      show(await request('setRule', { rule, isOn }));
    },
    async unmuteRule(rule) {
      if (show(await request('unmuteRule', { rule }))) said.value = 'That rule speaks again.';
    },
    async takeBack(pattern) {
      await grants.takeBack(pattern);
      await refreshGrants();
    },
    async exportSites(id) {
      const result = await request('exportOwnSites', { id });
      if (result.ok) save(result.value);
      sitesSaid.value = result.ok ? `Saved as ${result.value.fileName}.` : `Not saved (${result.error}).`;
    },
    async deleteSite(id) {
      const result = await request('deleteOwnSite', { id });
      if (result.ok) ownSites.value = result.value;
      sitesSaid.value = result.ok ? 'Deleted. Open tabs are read as before.' : `Not deleted (${result.error}).`;
    },
    async importSites(file) {
      siteProblems.value = [];
      const refused = `${file.name} was not taken. Nothing was changed.`;
      if (file.size > LARGEST_FILE) {
        sitesSaid.value = refused;
        siteProblems.value = [
          { path: file.name, problem: 'The file is larger than 4 MB.', remedy: 'Choose the .carepack.json file.' },
        ];
        return;
      }
      const result = await request('importOwnSites', { text: await file.text() });
      if (!result.ok) sitesSaid.value = `${refused} (${result.error})`;
      else if (result.value.isImported) {
        ownSites.value = result.value.sites;
        sitesSaid.value = `${file.name} is in use now.`;
      } else {
        sitesSaid.value = refused;
        siteProblems.value = result.value.problems;
      }
    },
  };
}

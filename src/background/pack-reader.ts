import { RULES } from '../rules/index.ts';
import type { PackReader, ReadPack } from './in-force.ts';

const starter: ReadPack = {
  id: 'starter',
  name: 'Starter pack',
  version: '0.0.0',
  locale: 'en',
  text: '{}',
  compile: (rulesOff) => ({
    id: 'starter',
    version: '0.0.0',
    locale: 'en',
    phrasesByRule: new Map(),
    rules: RULES.filter(({ id }) => !rulesOff.includes(id)),
    lockedRules: new Set(),
    variables: {},
  }),
};

export const packReader: PackReader = {
  starter: () => starter,
  read: () => ({ ok: false, problems: [{ path: '', problem: 'Not read yet.', remedy: '' }] }),
};

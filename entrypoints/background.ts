import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../src/background/start.ts';
import { sites } from '../src/page/sites/index.ts';

export default defineBackground({ type: 'module', main: () => startBackground({ builtInSites: sites }) });

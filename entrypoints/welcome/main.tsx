import { render } from 'preact';
import { browserGrants } from '../../src/ui/permissions.ts';
import { Welcome } from '../../src/welcome/welcome.tsx';
import { createWelcomeStore } from '../../src/welcome/welcome-store.ts';

const store = createWelcomeStore(browserGrants);
const root = document.getElementById('root');
if (root) render(<Welcome store={store} />, root);
void store.refresh();

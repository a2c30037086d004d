import { render } from 'preact';
import { request } from '../../src/messages/requests.ts';
import { Options } from '../../src/options/options.tsx';
import { createOptionsStore } from '../../src/options/options-store.ts';
import { browserGrants } from '../../src/ui/permissions.ts';
import { saveFile } from '../../src/ui/save-file.ts';

const store = createOptionsStore({ request, grants: browserGrants, save: saveFile });
const root = document.getElementById('root');
if (root) render(<Options store={store} />, root);
void store.refresh();

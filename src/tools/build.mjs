/**
 * `npm run build [-- web|cli]`: the deployable files in dist/. `AID_BASE_URL` is the address they will
 * stand at (it goes into dist/web/manifest.xml); `OFFICE_JS=self` ships Microsoft's library with them.
 */
import { join } from 'node:path';
import { installPackages, run } from './install.mjs';

installPackages();
const names = process.argv.slice(2);
const configs = (names.length > 0 ? names : ['web', 'cli']).flatMap((name) => ['--config-name', name]);
process.exit(run(join('node_modules', '.bin', 'webpack'), [...configs, '--mode', 'production']));

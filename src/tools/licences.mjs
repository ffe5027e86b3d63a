/** Every package that we ship has a permissive licence; `office-js` is Microsoft's own, allowed to add-ins. */
import { join } from 'node:path';
import { run } from './install.mjs';

const allowed = [
  'MIT',
  'MIT*',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'Unlicense',
];
process.exit(
  run(
    join('node_modules', '.bin', 'license-checker-rseidelsohn'),
    ['--production', '--excludePrivatePackages', '--onlyAllow', allowed.join(';'), '--summary'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  ),
);

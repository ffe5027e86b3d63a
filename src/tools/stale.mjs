import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const sources = [
  'src',
  'assets',
  'webpack.config.js',
  'manifest.xml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const outputs = { web: join('dist', 'web', 'desk.html'), cli: join('dist', 'cli', 'aid-ledger.mjs') };

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether dist's `web` or `cli` part is missing or older than what it is built from. */
export function isStale(part) {
  const output = join(root, outputs[part]);
  if (!existsSync(output)) return true;
  const built = statSync(output).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

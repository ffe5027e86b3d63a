/**
 * `npm run --silent aid-ledger -- <command> …`: builds the command line when it is missing or older than its
 * source, then runs it. Build messages go to stderr, so that stdout holds the command's own output only.
 */
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { isStale } from './stale.mjs';

const bundle = join(root, 'dist', 'cli', 'aid-ledger.mjs');

function build() {
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--config-name', 'cli', '--mode', 'production'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (status === 0) return;
  process.stderr.write(
    `${stdout ?? ''}${stderr ?? ''}\naid-ledger could not be built; has npm ci been run?\n`,
  );
  process.exit(3);
}

if (isStale('cli')) build();
const { status, signal } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 128 + (signal ? constants.signals[signal] : 0));

/** No source file may hold characters that cannot be seen or that reorder text: they hide code from readers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const hidden =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;
const text = /\.(?:ts|tsx|js|mjs|json|md|xml|html|css|py|sh|yml|yaml)$|^\.[a-z]+rc$/;
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
})
  .toString('utf8')
  .split('\0')
  .filter((path) => text.test(path));
const found = [];
for (const path of files) {
  let lines;
  try {
    lines = readFileSync(join(root, path), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') continue;
    throw error;
  }
  lines.forEach((line, index) => {
    if (hidden.test(line)) found.push(`${path}:${index + 1}`);
  });
}
if (found.length > 0) console.error(`Hidden characters (write them as escapes):\n${found.join('\n')}`);
process.exit(found.length === 0 ? 0 : 1);

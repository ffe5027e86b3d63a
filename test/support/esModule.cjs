/**
 * Jest on this Node cannot load a package that has ES modules only: this reads one of its files and makes the older
 * form of it. Used for OpenCC, to which package.json maps its two files.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { cwd } = require('node:process');
const { transformSync } = require('@swc/core');

module.exports = (...path) => {
  const source = readFileSync(join(cwd(), 'node_modules', ...path), 'utf8');
  const { code } = transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
  const own = { exports: {} };
  new Function('module', 'exports', 'require', code)(own, own.exports, require);
  return own.exports;
};

/** The ESLint side of `layers.js`: an import that the table does not allow is an error where it stands. */
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusedFile, refusedPackage } from './layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const slashes = (path) => path.split(sep).join('/');

function refused(file, source) {
  const from = slashes(relative(root, file));
  if (!source.startsWith('.')) return refusedPackage(from, source);
  return refusedFile(from, slashes(relative(root, join(dirname(file), source))));
}

const allowedImports = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{reason}}' } },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const reason = refused(context.filename, node.source.value);
      if (reason) context.report({ node, messageId: 'refused', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export const layersPlugin = { rules: { 'allowed-imports': allowedImports } };

/**
 * Which folder may import which: the one table behind the lint rule and the build's own check
 * (`src/tools/webpack/layersPlugin.js`). docs/architecture.md says the same in words.
 *
 * `may`: folders under src that modules of `folder` may import, besides their own; `folder/*` = only the
 * files lying directly in it.
 * `packages`: npm packages they may import; `'*'` = any. `node:` modules only where `node` is true.
 * `except`: single files of the folder that may import more.
 *
 * @typedef {{folder: string, may: string[], packages: string[] | '*', node?: boolean,
 *   except?: Record<string, string[]>}} Layer
 */

/** What only the code that draws screens may use. */
const screen = [
  'react',
  'react-dom',
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@tanstack/react-virtual',
  'comlink',
];

/** Never in the pure core: screens, workers, Office, archives, the command line. */
export const corePackagesRefused = [
  ...screen,
  '@microsoft/office-js',
  '@microsoft/office-js-helpers',
  'fflate',
  'commander',
];

/** @type {Layer[]} */
export const layers = [
  { folder: 'src/core', may: [], packages: '*' },
  { folder: 'src/workbook/memory', may: ['src/core', 'src/workbook/*'], packages: [] },
  {
    folder: 'src/workbook/xlsx',
    may: ['src/core', 'src/workbook/*'],
    packages: ['fflate'],
    // The codec that only the command line picks; the desk picks codecWeb.
    except: { 'src/workbook/xlsx/package/codecNode.ts': ['node:zlib'] },
  },
  { folder: 'src/workbook/excel', may: ['src/core', 'src/workbook/*'], packages: [] },
  { folder: 'src/workbook', may: ['src/core'], packages: [] },
  { folder: 'src/app', may: ['src/core', 'src/workbook/*'], packages: ['big.js', 'opencc-js', 'pinyin-pro'] },
  {
    folder: 'src/taskpane',
    may: ['src/app', 'src/core', 'src/workbook/*'],
    packages: screen,
    except: {
      'src/taskpane/taskpane.tsx': ['src/workbook/excel'],
      // Workbooks picked beside the open one: to merge and to compare with.
      'src/taskpane/worker/openFile.ts': ['src/workbook/xlsx'],
      'src/taskpane/preferences.ts': ['@microsoft/office-js-helpers'],
    },
  },
  {
    folder: 'src/commands',
    may: ['src/app', 'src/core', 'src/taskpane', 'src/workbook/*', 'src/workbook/excel'],
    packages: ['comlink'],
  },
  {
    folder: 'src/desk',
    may: ['src/app', 'src/core', 'src/taskpane', 'src/workbook/*'],
    packages: screen,
    except: {
      'src/desk/worker/deskWorker.ts': ['src/workbook/xlsx'],
      // Several pages at once are saved as one archive.
      'src/desk/worker/zipFiles.ts': ['fflate'],
    },
  },
  {
    folder: 'src/cli',
    may: ['src/app', 'src/core', 'src/workbook/*', 'src/workbook/xlsx'],
    packages: ['commander', 'fflate'],
    node: true,
  },
  { folder: 'src/tools', may: ['src'], packages: '*', node: true },
];

/** The layer a file (path from the project's root, forward slashes) belongs to: the longest folder that fits. */
export function layerOf(file) {
  return layers
    .filter((layer) => file.startsWith(`${layer.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function inside(file, place) {
  if (!place.endsWith('/*')) return file === place || file.startsWith(`${place}/`);
  const folder = place.slice(0, -1);
  return file.startsWith(folder) && !file.slice(folder.length).includes('/');
}

/** Why `from` may not import the file `to`; undefined when it may. Both are paths from the root. */
export function refusedFile(from, to) {
  const layer = layerOf(from);
  const target = layerOf(to);
  if (!layer || !to.startsWith('src/') || layer === target) return undefined;
  const may = [...layer.may, ...(layer.except?.[from] ?? [])];
  if (may.some((place) => inside(to, place))) return undefined;
  return `${from} may not import ${to} (${layer.folder} may import: ${may.join(', ') || 'only itself'})`;
}

/** Why `from` may not import the package or Node module `name`; undefined when it may. */
export function refusedPackage(from, name) {
  const layer = layerOf(from);
  if (!layer) return undefined;
  if (layer.except?.[from]?.includes(name)) return undefined;
  if (name.startsWith('node:'))
    return layer.node ? undefined : `${from} may not import ${name}: no Node in ${layer.folder}`;
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (layer.except?.[from]?.includes(packageName)) return undefined;
  if (layer.folder === 'src/core' && corePackagesRefused.includes(packageName))
    return `${from} may not import ${packageName}: core is pure`;
  if (layer.packages === '*' || layer.packages.includes(packageName)) return undefined;
  return `${from} may not import the package ${packageName}`;
}

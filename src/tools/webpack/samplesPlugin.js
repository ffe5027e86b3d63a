import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the sample workbooks of a folder into the build as `samples/` with `samples/samples.json`:
 * `[{file, title: {"zh-CN", en}}]`. Titles come from `samples.json` beside the workbooks when it has them,
 * otherwise from the file's name. No samples = an empty list.
 */
export class SamplesPlugin {
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SamplesPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'SamplesPlugin', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          compilation.contextDependencies.add(this.folder);
          const names = listWorkbooks(this.folder);
          const titles = readTitles(this.folder);
          const { RawSource } = compiler.webpack.sources;
          for (const name of names) {
            compilation.emitAsset(`samples/${name}`, new RawSource(readFileSync(join(this.folder, name))));
          }
          const order = [...titles.keys()];
          const rank = (file) => (order.includes(file) ? order.indexOf(file) : order.length);
          const list = [...names]
            .sort((a, b) => rank(a) - rank(b))
            .map((file) => {
              const plain = file.replace(/\.xlsx$/, '');
              return { file, title: titles.get(file) ?? { 'zh-CN': plain, en: plain } };
            });
          compilation.emitAsset('samples/samples.json', new RawSource(JSON.stringify(list)));
        },
      );
    });
  }
}

function listWorkbooks(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
      .sort();
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readTitles(folder) {
  try {
    const list = JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8'));
    return new Map(list.map((entry) => [entry.file, entry.title]));
  } catch (error) {
    if (error.code === 'ENOENT') return new Map();
    throw error;
  }
}

import { isAbsolute, relative, sep } from 'node:path';
import { refusedFile, refusedPackage } from '../layers.js';

/** Fails the build when a bundled module imports what its layer may not (src/tools/layers.js). */
export class LayersPlugin {
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    const toPath = (resource) => {
      const path = relative(this.root, resource.split('?')[0]);
      return isAbsolute(path) || path.startsWith('..') ? undefined : path.split(sep).join('/');
    };
    compiler.hooks.compilation.tap('LayersPlugin', (compilation) => {
      compilation.hooks.finishModules.tap('LayersPlugin', (modules) => {
        const refused = new Set();
        for (const module of modules) {
          const from = module.resource && toPath(module.resource);
          if (!from?.startsWith('src/')) continue;
          for (const connection of compilation.moduleGraph.getOutgoingConnections(module)) {
            const reason = judge(from, connection, toPath);
            if (reason) refused.add(reason);
          }
        }
        for (const reason of [...refused].sort())
          compilation.errors.push(new compiler.webpack.WebpackError(`Layers: ${reason}`));
      });
    });
  }
}

function judge(from, connection, toPath) {
  const request = connection.dependency?.userRequest ?? connection.dependency?.request;
  const resource = connection.module?.resource;
  const to = resource ? toPath(resource) : undefined;
  if (to?.startsWith('src/')) return refusedFile(from, to);
  if (typeof request !== 'string' || request.startsWith('.') || request.startsWith('/')) return undefined;
  return refusedPackage(from, request);
}

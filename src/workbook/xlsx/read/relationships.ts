import type { ZipPackage } from '../package/zipPackage';
import { childrenOf, parseXml } from './parseXml';

/** One relationship inside the package; links to the outside are left out. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type URI: the same in transitional and strict files. */
  readonly kind: string;
  /** Path of the part it leads to, without a leading slash; spelled as in the zip when it is there. */
  readonly path: string;
}

/** Where the relationships of a part are: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' = the package's own. */
export function relsPathOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A lone % that encodes nothing: the name is meant as it stands.
    return target;
  }
}

/** The path a relationship's target means, seen from the part that holds it. */
export function resolveTarget(owner: string, target: string): string {
  const clean = decoded(target.replaceAll('\\', '/'));
  const steps = clean.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The relationships of a part ('' = the package), [] when it has none. */
export async function readRelationships(source: ZipPackage, owner: string): Promise<readonly Relationship[]> {
  const path = relsPathOf(owner);
  if (!source.has(path)) return [];
  const root = parseXml(await source.read(path), path);
  return childrenOf(root, 'Relationship').flatMap((node) => {
    if (node.attributes.get('TargetMode') === 'External') return [];
    const target = resolveTarget(owner, node.attributes.get('Target') ?? '');
    const kind = (node.attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    return [{ id: node.attributes.get('Id') ?? '', kind, path: source.spelled(target) ?? target }];
  });
}

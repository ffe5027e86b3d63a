import type { PackageEdits } from './packageEdits';
import { folderOf, resolveTarget } from './relations';

/**
 * The parts that something leads to, in lower case: from the package's own relations and from those of
 * every part found on the way.
 */
export async function reachableParts(edits: PackageEdits): Promise<ReadonlySet<string>> {
  const paths = new Map(edits.paths().map((path) => [path.toLowerCase(), path]));
  const found = new Set<string>();
  const waiting = [''];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const relation of await edits.relations(source)) {
      if (relation.external) continue;
      const key = resolveTarget(source, relation.target).toLowerCase();
      const path = paths.get(key);
      if (path === undefined || found.has(key)) continue;
      found.add(key);
      waiting.push(path);
    }
  }
  return found;
}

/** Takes out the parts (drawings, notes, printer settings …) that only led from parts that are gone. */
export async function removeUnreachable(edits: PackageEdits, before: ReadonlySet<string>): Promise<void> {
  const now = await reachableParts(edits);
  for (const path of edits.paths()) {
    const key = path.toLowerCase();
    if (before.has(key) && !now.has(key)) {
      edits.remove(path);
      const relations = `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
      if (edits.has(relations)) edits.remove(relations);
    }
  }
}

import { stateNamespace } from '../../../core/plan/anchors';
import type { ZipPackage } from '../package/zipPackage';
import { childrenOf, excelAttribute, numeric, ownNamespace, parseXml } from './parseXml';
import { unescapeExcel } from './textBuffer';

/** The namespace of a root element stands near the part's beginning. */
const peek = 4096;

/**
 * Our state, wherever it is among the workbook's custom XML parts (see stateXml.ts for its form: several parts,
 * long entries in pieces). Others' parts are not read beyond their first lines.
 */
export async function readSettings(
  source: ZipPackage,
  related: readonly string[],
): Promise<{ settings: ReadonlyMap<string, string>; paths: readonly string[] }> {
  const paths = new Set([
    ...related,
    ...source.paths.filter((path) => /^customXml\/item[0-9]*\.xml$/i.test(path)),
  ]);
  const found: string[] = [];
  const pieces = new Map<string, Map<number, string>>();
  for (const path of paths) {
    if (!source.has(path)) continue;
    const bytes = await source.read(path);
    if (!new TextDecoder().decode(bytes.subarray(0, peek)).includes(stateNamespace)) continue;
    const root = parseXml(bytes, path);
    if (root.name !== 'state' || ownNamespace(root) !== stateNamespace) continue;
    found.push(path);
    for (const node of childrenOf(root, 'entry')) {
      const key = excelAttribute(node, 'key') ?? '';
      const entry = pieces.get(key) ?? new Map<number, string>();
      pieces.set(key, entry.set(numeric(node, 'at') ?? 0, unescapeExcel(node.text)));
    }
  }
  const joined = [...pieces].map(([key, entry]): [string, string] => {
    const ordered = [...entry].sort(([one], [other]) => one - other);
    return [key, ordered.map(([, text]) => text).join('')];
  });
  return { settings: new Map(joined), paths: found };
}

import { stateNamespace } from '../../../core/plan/anchors';
import type { ZipPackage } from '../package/zipPackage';
import { childrenOf, ownNamespace, parseXml } from './parseXml';

/** The namespace of a root element stands near the part's beginning. */
const peek = 4096;

/** Our state among the workbook's custom XML parts; others' parts are not read beyond their first lines. */
export async function readSettings(
  source: ZipPackage,
  related: readonly string[],
): Promise<{ settings: ReadonlyMap<string, string>; path: string | undefined }> {
  const paths = new Set([...related, ...source.paths.filter((path) => /^customXml\/item[0-9]*\.xml$/i.test(path))]);
  for (const path of paths) {
    if (!source.has(path)) continue;
    const bytes = await source.read(path);
    if (!new TextDecoder().decode(bytes.subarray(0, peek)).includes(stateNamespace)) continue;
    const root = parseXml(bytes, path);
    if (root.name !== 'state' || ownNamespace(root) !== stateNamespace) continue;
    const entries = childrenOf(root, 'entry').map((node): [string, string] => [node.attributes.get('key') ?? '', node.text]);
    return { settings: new Map(entries), path };
  }
  return { settings: new Map(), path: undefined };
}

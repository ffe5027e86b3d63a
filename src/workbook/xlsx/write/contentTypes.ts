import { XmlEdits } from './xmlEdits';
import { attribute, children, prefixOf, rootElement } from './xmlScan';
import { escapeXml } from './xmlText';

/** Where every package keeps the types of its parts. */
export const contentTypesPath = '[Content_Types].xml';

/** `[Content_Types].xml` with some parts' own types set (a path → its type) or taken out (null). Paths have no leading slash. */
export function patchContentTypes(xml: string, types: ReadonlyMap<string, string | null>): string {
  const root = rootElement(xml);
  if (!root) return xml;
  const edits = new XmlEdits(xml);
  const left = new Map([...types].map(([path, type]) => [path.toLowerCase(), { path, type }]));
  for (const element of children(xml, root)) {
    if (element.local !== 'Override') continue;
    const path = (attribute(xml, element, 'PartName') ?? '').replace(/^\//, '').toLowerCase();
    const wanted = left.get(path);
    if (!wanted) continue;
    left.delete(path);
    if (wanted.type === null) edits.remove(element);
    else edits.attribute(element, 'ContentType', wanted.type);
  }
  let added = '';
  for (const { path, type } of left.values()) {
    if (type !== null)
      added += `<${prefixOf(root.name)}Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`;
  }
  if (added !== '') edits.append(root, added);
  return edits.apply();
}

import { parseArea } from '../../../core/snapshot/address';
import type { DefinedName } from '../../../core/snapshot/snapshot';
import { child, childrenOf, excelAttribute, flag, type XmlNode } from './parseXml';

/** `'一年级 (1)'!$A$1` → sheet and address; undefined when it is anything else than one sheet and the rest. */
function splitReference(text: string): { sheet: string; address: string } | undefined {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const mark = text.indexOf('!');
  return mark > 0 ? { sheet: text.slice(0, mark), address: text.slice(mark + 1) } : undefined;
}

/** The workbook-level names of one plain area; `sheetIds` by lower-case sheet name. */
export function readDefinedNames(workbook: XmlNode, sheetIds: ReadonlyMap<string, string>): DefinedName[] {
  return childrenOf(child(workbook, 'definedNames'), 'definedName').flatMap((node) => {
    const name = excelAttribute(node, 'name') ?? '';
    if (name === '' || node.attributes.has('localSheetId')) return [];
    const reference = splitReference(node.text.trim().replace(/^=/, ''));
    const sheet = reference && sheetIds.get(reference.sheet.toLowerCase());
    const area = reference && parseArea(reference.address);
    return sheet !== undefined && area ? [{ name, sheet, area, hidden: flag(node, 'hidden') }] : [];
  });
}

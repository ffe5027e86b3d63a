import { stateNamespace } from '../../../core/plan/anchors';
import { encodeState } from '../../stateXml';
import { contentType, type Flavour } from './namespaces';
import type { PackageEdits } from './packageEdits';
import { relationsPath, resolveTarget } from './relations';

const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The id of our n-th part: fixed, for a data store id must only be unique within one workbook. */
function storeId(index: number): string {
  return `{A1DAED6E-5A1E-4C0D-9E51-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function properties(index: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${storeId(index)}" xmlns:ds="${dataStore}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${stateNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

async function removePart(edits: PackageEdits, workbookPath: string, path: string): Promise<void> {
  for (const relation of await edits.relations(path)) {
    if (!relation.external) edits.remove(resolveTarget(path, relation.target));
  }
  if (edits.has(relationsPath(path))) edits.remove(relationsPath(path));
  edits.remove(path);
  await edits.unrelate(workbookPath, path);
}

async function addPart(
  edits: PackageEdits,
  workbookPath: string,
  xml: string,
  index: number,
  flavour: Flavour,
): Promise<void> {
  const path = edits.freePath('customXml/item', '.xml');
  const propertiesPath = edits.freePath('customXml/itemProps', '.xml');
  edits.setText(path, xml);
  edits.setType(path, 'application/xml');
  edits.setText(propertiesPath, properties(index));
  edits.setType(propertiesPath, contentType.customXmlProperties);
  await edits.relate(path, propertiesPath, `${flavour.relations}/customXmlProps`);
  await edits.relate(workbookPath, path, `${flavour.relations}/customXml`);
}

/**
 * Writes our state as custom XML parts, as Excel itself keeps them; none are left when it is empty.
 * @param present the parts of ours there are now
 */
export async function writeState(
  edits: PackageEdits,
  workbookPath: string,
  present: readonly string[],
  state: ReadonlyMap<string, string>,
  flavour: Flavour,
): Promise<void> {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  const wanted = encodeState(state, stateNamespace).map((xml) => declaration + xml);
  for (const [index, xml] of wanted.entries()) {
    const path = present[index];
    if (path === undefined) await addPart(edits, workbookPath, xml, index, flavour);
    else edits.setText(path, xml);
  }
  for (const path of present.slice(wanted.length)) await removePart(edits, workbookPath, path);
}

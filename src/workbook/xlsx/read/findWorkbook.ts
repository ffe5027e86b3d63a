import { WorkbookError } from '../../port';
import type { ZipPackage } from '../package/zipPackage';
import { childrenOf, ownNamespace, parseXml, type XmlNode } from './parseXml';
import { readRelationships } from './relationships';

const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const contentTypes = '[Content_Types].xml';

/** workbook.xml, wherever the package keeps it. */
export interface FoundWorkbook {
  readonly path: string;
  readonly root: XmlNode;
  readonly strict: boolean;
}

/** For packages whose own relationships are missing: the content types name the main part too. */
async function byContentType(source: ZipPackage): Promise<string | undefined> {
  if (!source.has(contentTypes)) return undefined;
  const root = parseXml(await source.read(contentTypes), contentTypes);
  const main = childrenOf(root, 'Override').find((node) =>
    /(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/.test(node.attributes.get('ContentType') ?? ''),
  );
  return main?.attributes.get('PartName')?.replace(/^\//, '');
}

/** Throws WorkbookError unsupported-part for .xlsb and .ods, not-a-workbook for any other kind of package. */
export async function findWorkbook(source: ZipPackage): Promise<FoundWorkbook> {
  if (
    source.has('mimetype') &&
    (await source.readText('mimetype')).startsWith('application/vnd.oasis.opendocument')
  ) {
    throw new WorkbookError('unsupported-part', { kind: 'ods' });
  }
  const relations = await readRelationships(source, '');
  const path =
    relations.find((relation) => relation.kind === 'officeDocument')?.path ?? (await byContentType(source));
  if (path === undefined) throw new WorkbookError('not-a-workbook', { kind: 'zip' });
  if (path.toLowerCase().endsWith('.bin')) throw new WorkbookError('unsupported-part', { kind: 'xlsb' });
  const root = parseXml(await source.read(path), path);
  if (root.name !== 'workbook') throw new WorkbookError('not-a-workbook', { kind: root.name });
  return { path: source.spelled(path) ?? path, root, strict: ownNamespace(root) === strictNamespace };
}

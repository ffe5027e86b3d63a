import type { Sheet, Snapshot } from '../../../core/snapshot/snapshot';
import { WorkbookError, type WorkControl } from '../../port';
import type { ZipPackage } from '../package/zipPackage';
import { themeColours } from './colours';
import { findWorkbook } from './findWorkbook';
import { fillBudget } from './gridFill';
import { child, childrenOf, excelAttribute, flag, parseXml, type XmlNode } from './parseXml';
import { readDefinedNames } from './readDefinedNames';
import { readSettings } from './readSettings';
import { readSharedStrings } from './readSharedStrings';
import { readSheet, type SheetEntry } from './readSheet';
import { readStyles } from './readStyles';
import { readRelationships, relsPathOf, type Relationship } from './relationships';
import type { SheetPart, XlsxParts, XlsxRead } from './xlsxRead';

interface SheetTag {
  readonly entry: SheetEntry;
  /** `worksheet`, `chartsheet`, … */
  readonly kind: string;
}

function visibilityOf(state: string | undefined): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function sheetTags(workbook: XmlNode, path: string, relations: readonly Relationship[]): SheetTag[] {
  const ids = new Set<string>();
  return childrenOf(child(workbook, 'sheets'), 'sheet').map((node) => {
    const relationId = [...node.attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const relation = relations.find((one) => one.id === relationId);
    if (!relation) throw new WorkbookError('damaged-package', { reason: 'sheet', part: path });
    let id = node.attributes.get('sheetId') ?? '';
    while (ids.has(id)) id += '+';
    ids.add(id);
    const name = excelAttribute(node, 'name') ?? '';
    const visibility = visibilityOf(node.attributes.get('state'));
    return { entry: { id, name, visibility, relationId, path: relation.path }, kind: relation.kind };
  });
}

async function tree(source: ZipPackage, path: string | undefined): Promise<XmlNode | undefined> {
  return path === undefined ? undefined : parseXml(await source.read(path), path);
}

/**
 * Reads a whole workbook. Chart, dialog and macro sheets are left out of the snapshot (they stay in the file).
 * Throws WorkbookError only: not-a-workbook, unsupported-part, damaged-package, forbidden-entity, too-large, cancelled.
 */
export async function readWorkbook(
  source: ZipPackage,
  fileName: string,
  control: WorkControl = {},
): Promise<XlsxRead> {
  const stop = (): void => {
    if (control.signal?.aborted) throw new WorkbookError('cancelled');
  };
  stop();
  const { path: workbookPath, root: workbook, strict } = await findWorkbook(source);
  const relations = await readRelationships(source, workbookPath);
  const part = (kind: string): string | undefined => {
    const found = relations.find((relation) => relation.kind === kind)?.path;
    return found !== undefined && source.has(found) ? found : undefined;
  };
  const tags = sheetTags(workbook, workbookPath, relations);
  const entries = tags.flatMap((tag) => (tag.kind === 'worksheet' ? [tag.entry] : []));
  const stylesPath = part('styles');
  const themePath = part('theme');
  const sharedStringsPath = part('sharedStrings');
  const properties = child(workbook, 'workbookPr');
  const dateSystem = flag(properties, 'date1904') ? 1904 : 1900;

  let done = 0;
  const total = entries.reduce((sum, entry) => sum + source.size(entry.path), 0);
  const onChunk = (size: number): void => {
    stop();
    done += size;
    control.progress?.(done, total);
  };
  const custom = relations
    .filter((relation) => relation.kind === 'customXml')
    .map((relation) => relation.path);
  // Side by side, so that one inflates while another is read.
  const [strings, stylesRoot, theme, state] = await Promise.all([
    sharedStringsPath === undefined ? [] : readSharedStrings(source, sharedStringsPath, stop),
    tree(source, stylesPath),
    tree(source, themePath),
    readSettings(source, custom),
  ]);
  const { styles, styleOfXf } = readStyles(stylesRoot, themeColours(theme));

  const context = { strings, styleOfXf, dateSystem, budget: fillBudget() } as const;
  const sheets: Sheet[] = [];
  const sheetParts = new Map<string, SheetPart>();
  for (const entry of entries) {
    const read = await readSheet(source, entry, context, onChunk);
    sheets.push(read.sheet);
    sheetParts.set(entry.id, read.part);
  }

  const snapshot: Snapshot = {
    name: fileName,
    dateSystem,
    structureProtected: flag(child(workbook, 'workbookProtection'), 'lockStructure'),
    sheets,
    names: readDefinedNames(workbook, new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]))),
    styles,
    settings: state.settings,
  };
  const parts: XlsxParts = {
    workbookPath,
    workbookRelsPath: source.spelled(relsPathOf(workbookPath)) ?? relsPathOf(workbookPath),
    stylesPath,
    sharedStringsPath,
    calcChainPath: part('calcChain'),
    themePath,
    statePaths: state.paths,
    sheets: sheetParts,
    sheetIds: tags.map((tag) => tag.entry.id),
    sheetNames: tags.map((tag) => tag.entry.name),
    workbookPrefix: workbook.prefix,
    stylesPrefix: stylesRoot?.prefix ?? '',
    strict,
    styleOfXf,
  };
  return { snapshot, parts };
}

import { XmlEdits } from './xmlEdits';
import { attribute, children, prefixOf, rootElement, type XmlElement } from './xmlScan';
import { escapeXml } from './xmlText';

/** One line of a relationships part. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** As written: relative to the source part's folder, or absolute with a leading slash. */
  readonly target: string;
  readonly external: boolean;
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"></Relationships>`;

/** The part's folder with a trailing slash; '' at the top. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Where a part's relationships stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** The part a target names, seen from the part at `source`. */
export function resolveTarget(source: string, target: string): string {
  const path: string[] = [];
  const from = target.startsWith('/') ? target.slice(1) : folderOf(source) + target;
  for (const step of from.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The target that leads from the part at `source` to `path`. */
export function targetFrom(source: string, path: string): string {
  const folder = folderOf(source);
  if (path.startsWith(folder)) return path.slice(folder.length);
  return '../'.repeat(folder.split('/').length - 1) + path;
}

function parse(
  xml: string,
): { root: XmlElement; items: { element: XmlElement; relation: Relation }[] } | undefined {
  const root = rootElement(xml);
  if (!root) return undefined;
  const items = children(xml, root).map((element) => ({
    element,
    relation: {
      id: attribute(xml, element, 'Id') ?? '',
      type: attribute(xml, element, 'Type') ?? '',
      target: attribute(xml, element, 'Target') ?? '',
      external: attribute(xml, element, 'TargetMode') === 'External',
    },
  }));
  return { root, items };
}

/** All lines of a relationships part. */
export function readRelations(xml: string): Relation[] {
  return parse(xml)?.items.map((item) => item.relation) ?? [];
}

/** The part with a line added, and the id it got. @param xml undefined when there is no such part yet */
export function addRelation(
  xml: string | undefined,
  type: string,
  target: string,
): { xml: string; id: string } {
  const text = xml ?? emptyPart;
  const parsed = parse(text);
  if (!parsed) return addRelation(undefined, type, target);
  const taken = new Set(parsed.items.map((item) => item.relation.id.toLowerCase()));
  let number = parsed.items.length + 1;
  while (taken.has(`rid${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const edits = new XmlEdits(text);
  const name = `${prefixOf(parsed.root.name)}Relationship`;
  edits.append(parsed.root, `<${name} Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`);
  return { xml: edits.apply(), id };
}

/** The part without the lines that `drop` picks. */
export function removeRelations(xml: string, drop: (relation: Relation) => boolean): string {
  const edits = new XmlEdits(xml);
  for (const { element, relation } of parse(xml)?.items ?? []) if (drop(relation)) edits.remove(element);
  return edits.apply();
}

import { longestText, type RectificationLine, type StrayRow } from './rectification';
import type { SheetReading, SheetRow } from './readIssueSheet';
import { sheetColumnIds, sheetColumns, type SheetColumnId } from './sheetColumns';

/** What is enough to know a row again whose 问题编号 was wiped out. */
export type Written = Pick<RectificationLine, 'id' | 'rule' | 'sheet' | 'cell' | 'name' | 'school' | 'found'>;

export interface AssignedRows {
  readonly byId: ReadonlyMap<string, readonly SheetRow[]>;
  readonly strays: readonly StrayRow[];
}

/** Our ids are made of these; other texts in the 问题编号 column are people's own numbers. */
const ownId = /^[0-9a-z]{8,11}$/;
const signed = ['rule', 'sheet', 'cell', 'name', 'school', 'found'] as const;

/** Memory keeps the beginning of long contents. */
function comparable(text: string): string {
  return text.slice(0, longestText).trim();
}

/** A row without a number may be one of ours when all that we wrote in it agrees with exactly one issue. */
function bySignature(written: Iterable<Written>): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const line of written) {
    const signature = JSON.stringify(signed.map((part) => comparable(line[part])));
    found.set(signature, found.has(signature) ? null : line.id);
  }
  return found;
}

function strayOf(row: SheetRow): StrayRow {
  const cells = new Map(row.extra);
  for (const id of sheetColumnIds) {
    const text = row.texts.get(id) ?? '';
    // Their own numbers in 序号 would be overwritten by ours; a row that is not ours keeps everything else.
    if (text !== '' && id !== 'number') cells.set(sheetColumns[id].title['zh-CN'], { value: text });
  }
  return { cells };
}

/**
 * Which rows of the sheet belong to which issue. Rows that belong to none (people's own entries, rows of another
 * workbook) are kept as they are.
 * @param ruleOf rule id by its title in either language
 */
export function assignRows(
  reading: SheetReading,
  known: ReadonlySet<string>,
  written: Iterable<Written>,
  ruleOf: ReadonlyMap<string, string>,
): AssignedRows {
  const byId = new Map<string, SheetRow[]>();
  const nameless: SheetRow[] = [];
  const strays: StrayRow[] = [];
  const add = (id: string, row: SheetRow): void => {
    if (byId.get(id)?.push(row) === undefined) byId.set(id, [row]);
  };
  for (const row of reading.rows) {
    const text = (column: SheetColumnId): string => row.texts.get(column) ?? '';
    const id = text('id');
    if (known.has(id) || (ownId.test(id) && ruleOf.has(text('rule')))) add(id, row);
    else if (id === '') nameless.push(row);
    else strays.push(strayOf(row));
  }
  const signatures = nameless.length > 0 ? bySignature(written) : new Map<string, string | null>();
  for (const row of nameless) {
    const parts = signed.map((part) => {
      const text = comparable(row.texts.get(part) ?? '');
      return part === 'rule' ? (ruleOf.get(text) ?? text) : text;
    });
    const id = signatures.get(JSON.stringify(parts));
    if (typeof id === 'string') add(id, row);
    else strays.push(strayOf(row));
  }
  return { byId, strays };
}

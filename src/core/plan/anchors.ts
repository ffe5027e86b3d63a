import type { DefinedName, Mark, Sheet, Snapshot } from '../snapshot/snapshot';

/**
 * How we find again what is ours, in any workbook, after months, renames, sorting and inserted columns:
 * hidden defined names (Excel moves them with their cells) for sheets and columns, and a telltale
 * formula for conditional formats.
 */
export const anchorPrefix = '_aidledger.';

/** Name of the hidden defined name on A1 of our sheet `owned`, e.g. `issueList`. */
export function ownSheetAnchor(owned: string): string {
  return `${anchorPrefix}sheet.${owned}`;
}

/** Name of the hidden defined name on the header cell of our column `column` of ledger `ordinal` (0, 1, …). */
export function ownColumnAnchor(column: string, ordinal: number): string {
  return `${anchorPrefix}column.${column}.${String(ordinal)}`;
}

/**
 * Starts the `owned` id of sheets we made that hold people's records (a merged ledger): found again by their anchor, but
 * read, checked and kept like people's own.
 */
export const dataSheetPrefix = 'data.';

/** Our sheets by their `owned` id, without those that hold people's records. */
export function madeSheets(snapshot: Snapshot): ReadonlyMap<string, Sheet> {
  return new Map([...ownSheets(snapshot)].filter(([owned]) => !owned.startsWith(dataSheetPrefix)));
}

/** Our sheets by their `owned` id. */
export function ownSheets(snapshot: Snapshot): ReadonlyMap<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const name of snapshot.names) {
    if (!name.name.startsWith(`${anchorPrefix}sheet.`)) continue;
    const sheet = snapshot.sheets.find((candidate) => candidate.id === name.sheet);
    if (sheet) found.set(name.name.slice(anchorPrefix.length + 'sheet.'.length), sheet);
  }
  return found;
}

/** The anchors of our columns on one sheet. */
export function ownColumnNames(snapshot: Snapshot, sheet: string): readonly DefinedName[] {
  return snapshot.names.filter(
    (name) => name.sheet === sheet && name.name.startsWith(`${anchorPrefix}column.`),
  );
}

/** The conditional-format formula that carries a mark; always true, and says whose it is. */
export function markFormula(severity: Mark['severity']): string {
  return `LEN("aid-ledger:${severity}")>0`;
}

/** The severity of a conditional-format formula of ours; undefined for anybody else's. */
export function markSeverity(formula: string): Mark['severity'] | undefined {
  const match = /^=?\s*LEN\("aid-ledger:(error|warning|notice)"\)\s*>\s*0$/i.exec(formula.trim());
  return match?.[1]?.toLowerCase() as Mark['severity'] | undefined;
}

/** Fill and font colours (`RRGGBB`) of each mark: readable on white, distinct in greyscale. */
export const markColours: Readonly<
  Record<Mark['severity'], { readonly fill: string; readonly font: string }>
> = {
  error: { fill: 'FFC7CE', font: '9C0006' },
  warning: { fill: 'FFEB9C', font: '7F6000' },
  notice: { fill: 'DDEBF7', font: '1F4E78' },
};

/** Namespace of the custom XML part that carries our state (`Snapshot.settings`) inside the workbook. */
export const stateNamespace = 'urn:aid-ledger:state:1';

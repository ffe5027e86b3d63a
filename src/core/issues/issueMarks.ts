import type { Issue } from '../engine/result';
import type { MarksChange } from '../plan/plan';
import { marksKey } from '../plan/sameMarks';
import type { Severity } from '../rules/rule';
import type { Area } from '../snapshot/address';
import { mergeAreas } from '../snapshot/areas';
import type { Mark, Snapshot } from '../snapshot/snapshot';

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** A cell with several issues carries one mark, that of the gravest. */
function marksOf(issues: readonly Issue[]): Map<string, Mark[]> {
  const taken = new Set<string>();
  const bySheet = new Map<string, Mark[]>();
  for (const severity of severities) {
    const areas = new Map<string, Area[]>();
    for (const issue of issues) {
      if (issue.severity !== severity) continue;
      for (const { sheetId, row, column } of issue.places) {
        const key = `${sheetId} ${String(row)} ${String(column)}`;
        if (taken.has(key)) continue;
        taken.add(key);
        const list = areas.get(sheetId) ?? [];
        list.push({ top: row, left: column, bottom: row, right: column });
        areas.set(sheetId, list);
      }
    }
    for (const [sheetId, list] of areas) {
      bySheet.set(sheetId, [...(bySheet.get(sheetId) ?? []), { severity, areas: mergeAreas(list) }]);
    }
  }
  return bySheet;
}

/** The changes that make our marks in the workbook those of `issues`, and the protected sheets left out. */
export function issueMarks(
  snapshot: Snapshot,
  issues: readonly Issue[],
): { readonly changes: readonly MarksChange[]; readonly protectedSheets: readonly string[] } {
  const wanted = marksOf(issues);
  const changes: MarksChange[] = [];
  const protectedSheets: string[] = [];
  for (const sheet of snapshot.sheets) {
    const after = wanted.get(sheet.id) ?? [];
    if (marksKey(sheet.marks) === marksKey(after)) continue;
    if (sheet.protected) protectedSheets.push(sheet.name);
    else changes.push({ type: 'marks', sheet: sheet.id, before: sheet.marks, after });
  }
  return { changes, protectedSheets };
}

import { issueSheetId } from '../core/issues/issueSheet';
import { ownSheets } from '../core/plan/anchors';
import { issueSheetHeader } from '../core/rectification/readIssueSheet';
import type { Sheet, Snapshot } from '../core/snapshot/snapshot';

/** The 问题清单 of a workbook and what people made of it. */
export interface IssueSheets {
  /** Ours, whatever it is called. */
  readonly own: Sheet | undefined;
  /** The one to read: ours; when ours is gone, the copy that is left. */
  readonly read: Sheet | undefined;
  /** Sheets that look like a 问题清单 without being ours. */
  readonly copies: readonly Sheet[];
}

/**
 * Finds the 问题清单. A copy is never taken for ours, for it carries no anchor; but when ours was deleted and exactly
 * one copy is left, what people wrote into the copy is read, so that it is not lost.
 */
export function findIssueSheets(snapshot: Snapshot): IssueSheets {
  const owned = ownSheets(snapshot);
  const own = owned.get(issueSheetId);
  const ours = new Set([...owned.values()].map(({ id }) => id));
  const copies = snapshot.sheets.filter(
    (sheet) => !ours.has(sheet.id) && issueSheetHeader(sheet) !== undefined,
  );
  return { own, read: own ?? (copies.length === 1 ? copies[0] : undefined), copies };
}

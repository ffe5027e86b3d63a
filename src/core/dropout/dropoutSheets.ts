import { ownSheets } from '../plan/anchors';
import type { OwnSheetChange, SheetContent } from '../plan/plan';
import { sheetContentOf } from '../plan/sheetContentOf';
import { safeSheetName } from '../plan/sheetName';
import type { Snapshot } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import type { Dropout } from './dropout';
import { callsSheet } from './sheets/callsSheet';
import { casesSheet } from './sheets/casesSheet';
import { childrenSheet } from './sheets/childrenSheet';
import type { DropoutSheetContext } from './sheets/dropoutSheet';
import { dropoutSheetIds, dropoutSheetNames, type DropoutSheetId } from './sheets/dropoutSheetNames';
import { evidenceSheet } from './sheets/evidenceSheet';
import { holds, type DropoutIdentity } from './sheets/identityLines';
import { monthlySheet } from './sheets/monthlySheet';
import { settingsSheet } from './sheets/settingsSheet';
import { statusSheet } from './sheets/statusSheet';
import { villageFiles } from './sheets/villageFiles';
import { withoutBaseSheet } from './sheets/withoutBaseSheet';

export interface DropoutSheets {
  readonly sheets: readonly OwnSheetChange[];
  readonly identities: readonly {
    readonly sheet: string;
    readonly identities: readonly {
      readonly name: string;
      readonly left: string;
      readonly right: string;
      readonly holds: boolean;
    }[];
  }[];
}

function reported(
  identity: DropoutIdentity,
  language: Language,
): DropoutSheets['identities'][number]['identities'][number] {
  const { name, left, right } = identity;
  return {
    name: name[language],
    left: String(left.value),
    right: String(right.value),
    holds: holds(identity),
  };
}

/**
 * Our sheets about drop-outs as changes of a plan, with live figures over one sheet of all children. One that has
 * nothing to show any more is taken away.
 */
export function dropoutSheets(dropout: Dropout, snapshot: Snapshot, language: Language): DropoutSheets {
  const own = ownSheets(snapshot);
  const taken = snapshot.sheets.map(({ name }) => name);
  const names = new Map<DropoutSheetId, string>();
  for (const id of dropoutSheetIds) {
    const name = own.get(id)?.name ?? safeSheetName(dropoutSheetNames[id], taken);
    taken.push(name);
    names.set(id, name);
  }
  const context: DropoutSheetContext = { dropout, names };
  const status = statusSheet(context);
  const monthly = monthlySheet(context);
  const made: Readonly<Record<DropoutSheetId, SheetContent | undefined>> = {
    dropoutStatus: status.content,
    dropoutMonthly: monthly.content,
    dropoutChildren: childrenSheet(context),
    dropoutCases: casesSheet(context),
    dropoutEvidence: evidenceSheet(context),
    dropoutCalls: callsSheet(context),
    dropoutVillages: villageFiles(context),
    dropoutWithoutBase: withoutBaseSheet(context),
    dropoutSettings: settingsSheet(context),
  };
  const sheets = dropoutSheetIds.flatMap((id): OwnSheetChange[] => {
    const [after, present] = [made[id] ?? null, own.get(id)];
    if (!after && !present) return [];
    return [{ type: 'sheet', owned: id, before: present ? sheetContentOf(snapshot, present) : null, after }];
  });
  return {
    sheets,
    identities: [
      { sheet: status.content.name, identities: status.identities },
      { sheet: monthly.content.name, identities: monthly.identities },
    ].map(({ sheet, identities }) => ({
      sheet,
      identities: identities.map((identity) => reported(identity, language)),
    })),
  };
}

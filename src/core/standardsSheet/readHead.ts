import type { CountySetting, StandardsPack } from '../policy/standard';
import { readTermText } from '../policy/termText';
import { localText } from './readStandard';
import { headLabels, offWord, onWord, programmeJoint } from './standardsHead';
import { sheetProblems, type ProblemList } from './standardsProblems';
import { plainCell, type StandardsTable } from './standardsTable';

/** What the rows above the table say. */
export interface StandardsHead {
  readonly name: string;
  readonly version: string;
  readonly since: StandardsPack['since'] | undefined;
  readonly lastChecked: string;
  /** Name of the pack the rows are laid over; '' = the sheet is whole by itself. */
  readonly base: { readonly name: string; readonly row: number; readonly column: number } | undefined;
  readonly groups: readonly {
    readonly exclusive: boolean;
    readonly programmes: readonly string[];
    readonly row: number;
    readonly column: number;
  }[];
  readonly settings: readonly CountySetting[];
  readonly settingsOn: readonly string[];
}

/** Columns at the left in which the labels are looked for. */
const labelColumns = 8;

/** Reads the rows above the table by the words in front of them, in whatever order they stand. */
export function readHead(table: StandardsTable, known: StandardsPack, problems: ProblemList): StandardsHead {
  const { sheet, headerRow } = table;
  const texts = new Map<string, string>();
  const groups: StandardsHead['groups'][number][] = [];
  const settings: CountySetting[] = [];
  const settingsOn: string[] = [];
  let since: StandardsPack['since'] | undefined;
  let base: StandardsHead['base'];
  const labels: readonly string[] = Object.values(headLabels);
  for (let row = 0; row < headerRow; row++) {
    const column = Array.from({ length: labelColumns }, (_, each) => each).find((each) =>
      labels.includes(plainCell(sheet, row, each)),
    );
    if (column === undefined) continue;
    const label = plainCell(sheet, row, column);
    const [first, second, third] = [1, 2, 3].map((step) => plainCell(sheet, row, column + step));
    const value = first ?? '';
    if (value === '') continue;
    switch (label) {
      case headLabels.since:
        since = readTermText(value);
        if (!since) problems.add(row, column + 1, sheetProblems.badTerm, { header: label, found: value });
        break;
      case headLabels.base:
        base = { name: value, row, column: column + 1 };
        break;
      case headLabels.exclusive:
      case headLabels.stacks: {
        const programmes = value
          .split(/[；;]/)
          .map((part) => part.trim())
          .filter((part) => part !== '');
        groups.push({ exclusive: label === headLabels.exclusive, programmes, row, column: column + 1 });
        break;
      }
      case headLabels.setting: {
        const before = known.settings?.find((setting) => setting.id === value);
        const title = localText(third === '' || third === undefined ? value : third, before?.title);
        settings.push({ id: value, title, default: before?.default ?? false });
        if (second === onWord) settingsOn.push(value);
        else if (second !== offWord)
          problems.add(row, column + 2, sheetProblems.unknownWord, {
            header: label,
            found: second ?? '',
            expected: `${onWord}、${offWord}`,
          });
        break;
      }
      default:
        texts.set(label, value);
    }
  }
  return {
    name: texts.get(headLabels.name) ?? '',
    version: texts.get(headLabels.version) ?? '',
    lastChecked: texts.get(headLabels.lastChecked) ?? '',
    since,
    base,
    groups,
    settings,
    settingsOn,
  };
}

/** Groups of one kind whose programmes are all known; the others are problems. */
export function knownGroups(
  head: StandardsHead,
  exclusive: boolean,
  programmes: ReadonlySet<string>,
  problems: ProblemList,
): readonly (readonly string[])[] {
  return head.groups.flatMap((group) => {
    if (group.exclusive !== exclusive) return [];
    const unknown = group.programmes.filter((programme) => !programmes.has(programme));
    for (const found of unknown)
      problems.add(group.row, group.column, sheetProblems.unknownProgramme, { found, joint: programmeJoint });
    return unknown.length === 0 ? [group.programmes] : [];
  });
}

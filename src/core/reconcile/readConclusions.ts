import { cleanText, compactText } from '../normalise/cleanText';
import { ownSheets } from '../plan/anchors';
import { cellText } from '../rules/cellText';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import { decisionOf, pairId, type PairDecision } from './pairDecision';
import { conclusionWords, pairColumns, pairSheetId } from './pairSheetWords';

/** Rows searched for the header. */
const searchedRows = 30;

function columnOf(sheet: Sheet, row: number, titles: readonly string[]): number | undefined {
  for (let column = 0; column < sheet.grid.columnCount; column++)
    if (titles.includes(compactText(cellText(sheet.grid, row, column)))) return column;
  return undefined;
}

function titlesOf(id: 'conclusion' | 'number'): readonly string[] {
  return Object.values(pairColumns[id].title).map(compactText);
}

function concluded(text: string): boolean | undefined {
  const clean = cleanText(text).toLowerCase();
  const says = (word: keyof typeof conclusionWords): boolean =>
    Object.values(conclusionWords[word]).some((each) => each.toLowerCase() === clean);
  if (says('different')) return false;
  return says('same') ? true : undefined;
}

/** Where the conclusions stand on our sheet, wherever its columns were moved; undefined when its header is gone. */
export function conclusionPlace(
  sheet: Sheet,
): { readonly header: number; readonly number: number; readonly conclusion: number } | undefined {
  for (let header = 0; header < Math.min(sheet.grid.rowCount, searchedRows); header++) {
    const number = columnOf(sheet, header, titlesOf('number'));
    const conclusion = columnOf(sheet, header, titlesOf('conclusion'));
    if (number !== undefined && conclusion !== undefined) return { header, number, conclusion };
  }
  return undefined;
}

/**
 * What people decided: what is remembered, and what they wrote into the 结论 column of our sheet since, which comes
 * first. Clearing a conclusion there takes the decision back.
 */
export function readConclusions(
  snapshot: Snapshot,
  remembered: readonly PairDecision[],
): readonly PairDecision[] {
  const sheet = ownSheets(snapshot).get(pairSheetId);
  const place = sheet && conclusionPlace(sheet);
  if (!sheet || !place) return remembered;
  const { grid } = sheet;
  const decisions = new Map(remembered.map((each) => [pairId(each.left, each.right), each]));
  for (let row = place.header + 1; row < grid.rowCount; row++) {
    const id = cellText(grid, row, place.number).trim();
    if (id === '') continue;
    const said = concluded(cellText(grid, row, place.conclusion));
    const known = decisions.get(id);
    const decision = said === undefined ? undefined : decisionOf(id, said);
    // What was decided in the pane since stands in the memory only.
    if (decision && known && known.shown !== true) continue;
    if (decision) decisions.set(id, { ...decision, shown: true });
    else if (known?.shown === true) decisions.delete(id);
  }
  return [...decisions.values()];
}

import { maskId } from '../id/maskId';
import type { SheetCell } from '../plan/plan';
import { looks, textCell } from '../summary/looks';
import { say, type Language } from '../text/text';
import { amountWords, kindTitlesOfChange, stateTitles } from './changeWords';
import type { PupilChange, TermChange, TermChanges } from './termChanges';
import { termSheetTexts as texts } from './termSheetTexts';
import type { TermRow } from './termSides';

const small = { ...looks.label, fontSize: 10 };

function shownAmount(amount: string | undefined, language: Language): string {
  return amount ?? say(texts.toConfirm, language);
}

/** A line's own part: what changed, from what to what, and why. */
function changeCells(change: TermChange | undefined, remarks: string, language: Language): SheetCell[] {
  if (!change)
    return [
      textCell('', looks.label),
      textCell('', looks.label),
      textCell('', looks.label),
      textCell(remarks, small),
    ];
  const title = textCell(kindTitlesOfChange[change.kind][language], looks.label);
  const note = change.kind === 'amount' ? amountWords(change, language) : change.note;
  const [before, after] =
    change.kind === 'amount'
      ? [shownAmount(change.before, language), shownAmount(change.after, language)]
      : [change.before, change.after];
  const said = [note, remarks].filter((part) => part !== '').join(language === 'zh-CN' ? '；' : '; ');
  return [title, textCell(before, looks.label), textCell(after, looks.label), textCell(said, small)];
}

function nowCell(now: TermRow | undefined, language: Language): SheetCell {
  if (!now) return textCell('', looks.label);
  const { view, row } = now;
  return {
    value: say(texts.row, language, { row: row + 1 }),
    style: looks.rowsLink,
    link: { sheet: view.ledger.sheet.id, row, column: view.column('name') ?? 0 },
  };
}

function beforeCell(before: TermRow | undefined, sameBook: boolean, language: Language): SheetCell {
  if (!before) return textCell('', looks.label);
  const { view, row } = before;
  const { name: sheet, id } = view.ledger.sheet;
  const value = say(texts.place, language, { sheet, row: row + 1 });
  if (!sameBook) return textCell(value, looks.label);
  return { value, style: looks.rowsLink, link: { sheet: id, row, column: view.column('name') ?? 0 } };
}

function pupilLines(pupil: PupilChange, sameBook: boolean, language: Language): SheetCell[][] {
  const { state, before, now, doubt = '', reason, changes } = pupil;
  const shown = now ?? before;
  const text = (field: 'name' | 'idNumber' | 'schoolName'): string =>
    shown ? shown.view.text(shown.row, field) : '';
  const school = text('schoolName') || (shown?.view.ledger.reportingUnit ?? '');
  const remarks = [reason?.text ?? '', doubt]
    .filter((part) => part !== '')
    .join(language === 'zh-CN' ? '；' : '; ');
  const title =
    state === 'kept' && changes.length === 0 ? say(texts.toConfirm, language) : stateTitles[state][language];
  const lines: readonly (TermChange | undefined)[] = changes.length > 0 ? changes : [undefined];
  return lines.map((change) => [
    textCell(title, looks.label),
    textCell(text('name'), looks.label),
    textCell(maskId(text('idNumber')), looks.label),
    textCell(school, looks.label),
    ...changeCells(change, remarks, language),
    nowCell(now, language),
    beforeCell(before, sameBook, language),
  ]);
}

/** The list: new pupils, those gone, then those changed, one line for each change; 序号 left to the sheet. */
export function termLines(
  { pupils }: TermChanges,
  options: { readonly language: Language; readonly sameBook: boolean },
): SheetCell[][] {
  const lines: SheetCell[][] = [];
  for (const state of ['new', 'gone', 'kept'] as const)
    for (const pupil of pupils)
      if (pupil.state === state)
        for (const line of pupilLines(pupil, options.sameBook, options.language)) lines.push(line);
  return lines;
}

import type { SheetCell, SheetContent } from '../plan/plan';
import type { LocalText } from '../text/text';
import { portalColumns } from './portalColumns';
import type { PortalExport, PortalSheetKind } from './portalExport';

/** `owned` ids of the import sheets. */
export const portalSheetIds: Readonly<Record<PortalSheetKind, string>> = {
  boarders: 'portalBoarders',
  dayPupils: 'portalDayPupils',
};

export const portalSheetNames: Readonly<Record<PortalSheetKind, LocalText>> = {
  boarders: { 'zh-CN': '系统导入-寄宿生', en: 'Import - boarders' },
  dayPupils: { 'zh-CN': '系统导入-非寄宿生', en: 'Import - day pupils' },
};

/** The whole sheet as texts: one header row, then the rows; nothing above, nothing below. */
export function portalTable(made: PortalExport, kind: PortalSheetKind): readonly (readonly string[])[] {
  return [portalColumns.map(({ title }) => title), ...made.rows[kind].map(({ cells }) => cells)];
}

const text = { numberFormat: '@' } as const;

/** An import sheet: every cell is text, a blank one is left blank. */
export function portalSheet(made: PortalExport, kind: PortalSheetKind, name: string): SheetContent {
  return {
    name,
    rows: portalTable(made, kind).map((cells) =>
      cells.map((value): SheetCell | null => (value === '' ? null : { value, style: text })),
    ),
    widths: portalColumns.map(({ title, most }) => Math.min(30, Math.max(title.length * 2 + 2, most ?? 12))),
  };
}

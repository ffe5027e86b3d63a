import type { SheetCell } from '../plan/plan';
import { headerBottom, headerTop } from './layout';
import { looks, textCell } from './looks';
import type { SheetPage } from './sheetPage';
import type { SummaryTable } from './summaryTables';

interface Head {
  readonly title: string;
  readonly group: string | undefined;
}

/** One or two header rows; headings without a group reach over both. */
export function headerCells(page: SheetPage, table: SummaryTable): void {
  const plain = (title: string): Head => ({ title, group: undefined });
  const heads: readonly Head[] = [
    ...(table.numbered ? [plain('序号')] : []),
    ...table.labels.map(({ title }) => plain(title)),
    ...table.figures.map(({ title, group }): Head => ({ title, group })),
    plain('明细'),
  ];
  if (headerBottom(table) === headerTop) {
    page.add(
      heads.map(({ title }) => textCell(title, looks.header)),
      30,
    );
    return;
  }
  const below: SheetCell[] = [];
  const above = heads.map(({ title, group }, column): SheetCell => {
    if (group === undefined) {
      page.merges.push({ top: headerTop, bottom: headerTop + 1, left: column, right: column });
      below.push({ value: null, style: looks.header });
      return textCell(title, looks.header);
    }
    below.push(textCell(title, looks.header));
    const starts = heads[column - 1]?.group !== group;
    return starts ? textCell(group, looks.header) : { value: null, style: looks.header };
  });
  heads.forEach(({ group }, column) => {
    if (group === undefined || heads[column - 1]?.group === group) return;
    let right = column;
    while (heads[right + 1]?.group === group) right++;
    page.merges.push({ top: headerTop, bottom: headerTop, left: column, right });
  });
  page.add(above, 20);
  page.add(below, 30);
}

import { cellAddress, columnName, quoteSheet } from '../../snapshot/address';
import { looks } from '../../summary/looks';
import type { LedgerView } from '../../rules/rule';
import type { ListRow } from '../listLinks';
import { yesWord } from './childrenSheet';
import { label, notWritten, numberCell, rowLink, small, textOrBlank } from './dropoutSheet';
import { holds, type DropoutIdentity } from './identityLines';
import type { StatusPage } from './statusPage';

/** Rows of a list, live where counting the names gives the same. */
function listRows(views: readonly LedgerView[]): { value: number; formula: string } {
  let value = 0;
  const parts: string[] = [];
  for (const view of views) {
    const { rows, sheet } = view.ledger;
    const column = view.column('name');
    value += rows.length;
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    let filled = 0;
    if (column !== undefined)
      for (let row = first; row <= last; row++) if (sheet.grid.value(row, column) !== null) filled++;
    const name = column === undefined ? '' : columnName(column);
    parts.push(
      filled === rows.length && column !== undefined
        ? `COUNTA(${quoteSheet(sheet.name)}!$${name}$${String(first + 1)}:$${name}$${String(last + 1)})`
        : String(rows.length),
    );
  }
  return { value, formula: parts.join('+') || '0' };
}

/** The children behind a difference. */
function addDifferences(status: StatusPage): void {
  const { repeated, strays } = status.dropout;
  if (repeated.length + strays.length === 0) return;
  status.section('差在哪些儿童', ['工作表', '姓名', '', '行', '', '原因']);
  const line = (at: ListRow, reason: string): void => {
    status.sheet.line([
      textOrBlank(at.view.ledger.sheet.name, small),
      textOrBlank(at.view.text(at.row, 'name') || notWritten, label),
      textOrBlank('', label),
      rowLink(at),
      textOrBlank('', label),
      textOrBlank(reason, small),
    ]);
  };
  for (const each of repeated)
    line(
      each,
      `与“${each.child.view.ledger.sheet.name}”第${String(each.child.row + 1)}行是同一人，基数只算一次`,
    );
  for (const each of strays) line(each, '在控辍保学台账上，但基数名单中没有');
}

/** The tie-outs, both sides live, and the children behind a difference. */
export function addTieOut(status: StatusPage, given: readonly DropoutIdentity[]): readonly DropoutIdentity[] {
  const identities = [...given];
  const { dropout, sheet } = status;
  const { lists, strays, outsideAges } = dropout;

  const rows = listRows(lists.base);
  const minus = outsideAges > 0 ? `-${String(outsideAges)}` : '';
  identities.push({
    name: {
      'zh-CN': `基数名单行数${outsideAges > 0 ? '（减去不在年龄内的）' : ''} = 基数儿童`,
      en: 'rows of the base list (of these ages) = children',
    },
    left: { value: rows.value - outsideAges, formula: `${rows.formula}${minus}` },
    right: status.base(),
  });
  if (lists.dropout.length > 0) {
    const inBase = status.count(({ recorded }) => recorded.length > 0);
    const told = `COUNTIFS(${status.range('recorded')},"${yesWord}")`;
    identities.push({
      name: {
        'zh-CN': '控辍保学台账适龄儿童 = 其中在基数内的',
        en: 'children on the drop-out ledger = those of them in the base',
      },
      left: { value: inBase + strays.length, formula: `${told}+${String(strays.length)}` },
      right: { value: inBase, formula: told },
    });
  }
  status.section('表间勾稽关系', ['关系', '', '', '左', '右', '结果']);
  for (const identity of identities) {
    const row = sheet.page.next;
    sheet.line([
      ...sheet.page.span(identity.name['zh-CN'], 0, 2, label),
      numberCell(identity.left.value, identity.left.formula),
      numberCell(identity.right.value, identity.right.formula),
      {
        value: holds(identity) ? '成立' : '不成立',
        formula: `IF(${cellAddress(row, 3)}=${cellAddress(row, 4)},"成立","不成立")`,
        style: looks.verdict,
      },
    ]);
  }
  addDifferences(status);
  return identities;
}

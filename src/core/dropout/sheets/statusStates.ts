import { cellAddress } from '../../snapshot/address';
import type { BaseChild } from '../dropout';
import { dropoutStates, groupTitles, stateIds, type StateId } from '../dropoutStates';
import { lackingFor } from '../lackingLists';
import { centred, label, numberCell, small, textOrBlank } from './dropoutSheet';
import type { DropoutIdentity } from './identityLines';
import { countColumn, notCompared, povertyColumn, skipped, type StatusPage } from './statusPage';

/** Shown even where nobody has them. */
function always(id: StateId): boolean {
  const { group, listed } = dropoutStates[id];
  return group === 'atSchool' || group === 'dropout' || group === 'suspected' || listed !== undefined;
}

function remark(id: StateId): string {
  if (id === 'suspected') return '名册中没有、又没有写明情形的，以及台账写明疑似辍学的';
  if (id === 'neverEnrolled') return '核实不在校，学籍名册中也没有';
  if (id === 'dropout') return '核实不在校，有学籍';
  if (id === 'notJudged') return '缺的名单补齐后重新生成';
  if (dropoutStates[id].group === 'unsettled') return '核对身份证号、姓名或写法后重新生成';
  return '';
}

/** The states with their total, which is the base. */
export function addStates(status: StatusPage): DropoutIdentity {
  const { sheet, dropout } = status;
  const first = sheet.page.next;
  for (const id of stateIds) {
    const { title, group, listed } = dropoutStates[id];
    const fits = ({ state }: BaseChild): boolean => state === id;
    const people = status.count(fits);
    if (people === 0 && !always(id)) continue;
    const lacking = people === 0 ? lackingFor(dropout, id) : undefined;
    const title2 = `$${cellAddress(sheet.page.next, 1)}`;
    const [count, poverty] = lacking
      ? [textOrBlank(notCompared, centred), textOrBlank(notCompared, centred)]
      : status.counted(fits, `${status.range('state')},${title2}`);
    sheet.line([
      textOrBlank(groupTitles[group]['zh-CN'], centred),
      textOrBlank(title, label),
      textOrBlank(listed === undefined ? '' : `（${String(listed)}）`, centred),
      count,
      poverty,
      textOrBlank(lacking ? skipped(lacking) : remark(id), small),
    ]);
  }
  const totalRow = sheet.page.next;
  const sum = (column: number): string =>
    `SUM(${cellAddress(first, column)}:${cellAddress(totalRow - 1, column)})`;
  const poor = status.count(({ poverty }) => poverty === true);
  sheet.total(3, [
    numberCell(dropout.children.length, sum(countColumn)),
    dropout.lists.poverty.length === 0
      ? textOrBlank(notCompared, centred)
      : numberCell(poor, sum(povertyColumn)),
    textOrBlank(dropout.lists.poverty.length === 0 ? skipped('poverty') : '基数儿童', small),
  ]);
  return {
    name: { 'zh-CN': '各状态人数之和 = 基数儿童', en: 'the states sum to the base' },
    left: { value: dropout.children.length, formula: cellAddress(totalRow, countColumn) },
    right: status.base(),
  };
}

import type { FieldId } from '../ledger/fields';
import type { PortalListId } from './portalLists';

/** Where a column's text comes from. */
export type PortalSource =
  /** The first of these cells that is not blank. */
  | { readonly from: 'cell'; readonly fields: readonly FieldId[] }
  | { readonly from: 'id'; readonly field: 'idNumber' }
  | { readonly from: 'date'; readonly field: FieldId }
  /** 是 where a cell or the category says so, else blank: the system asks for blanks in place of 否. */
  | { readonly from: 'yes'; readonly field: FieldId; readonly category: string }
  | { readonly from: 'school' }
  | { readonly from: 'stage' }
  | { readonly from: 'term' }
  | { readonly from: 'programme' }
  | { readonly from: 'amount' };

export interface PortalColumn {
  /** The header, letter by letter as the import template has it. */
  readonly title: string;
  readonly source: PortalSource;
  readonly list?: PortalListId;
  /** Most characters, a 汉字 counted as 2; null = no limit known. */
  readonly most: number | null;
  readonly required: boolean;
  /** Whether title, place and limit are known to be the template's own; false = 待核. */
  readonly sure: boolean;
}

const cell = (...fields: readonly FieldId[]): PortalSource => ({ from: 'cell', fields });
const yes = (field: FieldId, category: string): PortalSource => ({ from: 'yes', field, category });

function column(
  title: string,
  source: PortalSource,
  most: number | null,
  more: Partial<Pick<PortalColumn, 'list' | 'required'>> = {},
): PortalColumn {
  return { title, source, most, required: false, sure: false, ...more };
}

/**
 * The import templates' columns from left to right, for boarders and for day pupils alike: the one place to put right
 * once somebody has the templates at hand. All of it is 待核; what is known of the system for certain is in
 * `portalRefusals.ts`.
 */
export const portalColumns: readonly PortalColumn[] = [
  column('身份证号', { from: 'id', field: 'idNumber' }, 18, { required: true }),
  column('学籍号', cell('studentNumber'), 20),
  column('姓名', cell('name'), 60, { required: true }),
  column('性别', cell('sex'), 2, { list: 'sex' }),
  column('出生日期', { from: 'date', field: 'birthDate' }, 8),
  column('民族', cell('ethnicity'), 30, { list: 'ethnicity' }),
  column('学校名称', { from: 'school' }, 100, { required: true }),
  column('学段', { from: 'stage' }, 10, { list: 'stage', required: true }),
  column('年级', cell('grade'), 20, { list: 'grade', required: true }),
  column('班级', cell('class'), 40),
  column('认定级别', cell('hardshipTier'), 20, { list: 'tier' }),
  column('是否脱贫户', yes('isPovertyAlleviated', '脱贫户'), 2),
  column('是否低保', yes('isLowIncome', '低保'), 2),
  column('是否特困供养', yes('isDestitute', '特困供养'), 2),
  column('是否孤儿', yes('isOrphan', '孤儿'), 2),
  column('是否残疾', yes('isDisabled', '残疾学生'), 2),
  column('学期', { from: 'term' }, 30, { required: true }),
  column('资助项目', { from: 'programme' }, 100, { required: true }),
  column('资助金额', { from: 'amount' }, 12, { required: true }),
  column('发放日期', { from: 'date', field: 'paymentDate' }, 8),
  column('银行卡号', cell('bankCard'), 30),
  column('监护人姓名', cell('guardianName', 'householdHead'), 60),
  column('联系电话', cell('phone', 'guardianPhone', 'householdPhone'), 20),
];

import { noHardship } from '../codes/hardshipCategory';
import { maskId } from '../id/maskId';
import type { DuePaid } from '../payments/payment';
import type { SheetContent } from '../plan/plan';
import type { RowOutcome, Subsidy } from '../policy/subsidy';
import { notTold, type Tally } from '../policy/tally';
import { termTitle } from '../policy/term';
import type { LedgerView } from '../rules/rule';
import { FlatSheet, numberedNotes, type FlatColumn } from './flatSheet';
import { looks, textCell } from './looks';

const columns: readonly FlatColumn[] = [
  { title: '序号', width: 7 },
  { title: '学校', width: 34 },
  { title: '姓名', width: 12 },
  { title: '身份证号', width: 22 },
  { title: '学段', width: 8 },
  { title: '年级', width: 10 },
  { title: '困难类型', width: 18 },
  { title: '是否脱贫户', width: 9 },
  { title: '学期', width: 18 },
  { title: '未资助原因', width: 60 },
  { title: '明细', width: 9 },
];

export interface UnaidedInput {
  readonly name: string;
  readonly subsidy: Subsidy;
  readonly tally: Tally;
  readonly views: readonly LedgerView[];
  /** [] when the workbook tells of no payments. */
  readonly compared: readonly DuePaid[];
  readonly title: string;
  readonly caption: readonly [string, string, string];
}

interface Unaided {
  readonly outcome: RowOutcome;
  readonly poverty: boolean;
  readonly reason: string;
}

const keyOf = (pupil: string, term: string | undefined): string => `${pupil}\u0000${term ?? ''}`;

/** Why a row in hardship gets nothing; undefined when it does get something or tells of no hardship. */
function unaidedRows({ subsidy, tally, compared }: UnaidedInput): readonly Unaided[] {
  const aided = new Set<string>();
  const paid = new Set<string>();
  const unpaid = new Set<string>();
  for (const { kind, pupil, term } of subsidy.rows) if (kind === 'entitled') aided.add(keyOf(pupil, term));
  for (const { pupil, term, payments } of compared)
    (payments.length > 0 ? paid : unpaid).add(keyOf(pupil, term));
  const listed = new Set<string>();
  const found: Unaided[] = [];
  subsidy.rows.forEach((outcome, index) => {
    const { kind, category, pupil, term, basis } = outcome;
    const key = keyOf(pupil, term);
    const poverty = tally.rows[index]?.facts.poverty === true;
    const hardship = poverty || (category !== '' && category !== noHardship);
    if (!hardship || paid.has(key) || listed.has(key)) return;
    if (kind === 'entitled') {
      if (compared.length === 0 || !unpaid.has(key)) return;
      listed.add(key);
      found.push({ outcome, poverty, reason: '应发未发：名册和台账中没有发放记录' });
      return;
    }
    if (aided.has(key)) return;
    listed.add(key);
    found.push({ outcome, poverty, reason: kind === 'refused' ? `待核实：${basis}` : basis });
  });
  return found;
}

/** 家庭经济困难学生未资助情况: pupils in hardship who get nothing in a term, each with its reason and row. */
export function unaidedSheet(input: UnaidedInput): SheetContent {
  const sheet = new FlatSheet(columns, input.title, input.caption);
  const rows = unaidedRows(input);
  const views = new Map(input.views.map((view) => [view.ledger.id, view]));
  rows.forEach(({ outcome, poverty, reason }, index) => {
    const view = views.get(outcome.ledger);
    const text = (field: 'name' | 'idNumber' | 'grade'): string => view?.text(outcome.row, field) ?? '';
    const row = `第${String(outcome.row + 1)}行`;
    sheet.line([
      { value: index + 1, style: looks.count },
      textCell(outcome.school, looks.label),
      textCell(text('name'), looks.label),
      textCell(maskId(text('idNumber')), looks.label),
      textCell(outcome.stage ?? notTold, looks.label),
      textCell(text('grade'), looks.label),
      textCell(outcome.category === '' ? notTold : outcome.category, looks.label),
      textCell(poverty ? '是' : '否', { ...looks.label, horizontal: 'center' }),
      textCell(outcome.term ? termTitle(outcome.term, 'zh-CN') : notTold, looks.label),
      textCell(reason, { ...looks.label, fontSize: 10 }),
      view
        ? {
            value: row,
            style: looks.rowsLink,
            link: { sheet: view.ledger.sheet.id, row: outcome.row, column: 0 },
          }
        : textCell(row, looks.label),
    ]);
  });
  const persons = new Set(rows.map(({ outcome }) => outcome.pupil)).size;
  const poor = new Set(rows.filter(({ poverty }) => poverty).map(({ outcome }) => outcome.pupil)).size;
  const entries = String(rows.length);
  sheet.notes(
    numberedNotes([
      `共${String(persons)}人（${entries}人次），其中脱贫户（建档立卡）${String(poor)}人；人数按学生、人次按学期计。`,
      '列入的是台账写明家庭经济困难、在该学期没有应发（或应发而没有发放记录）的学生；待核实的学生核实后重新生成。身份证号只显示前六位和后四位。',
    ]),
  );
  return sheet.content(input.name);
}

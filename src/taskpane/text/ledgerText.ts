import type { Term } from '../../core/ledger/ledger';
import type { PlanAction } from '../../core/plan/plan';
import type { Language, LocalText } from '../../core/text/text';

/** What a run did, in words. */
export const actionText: Readonly<Record<PlanAction, LocalText>> = {
  check: { 'zh-CN': '标记到表格', en: 'Mark in the sheets' },
  compute: { 'zh-CN': '计算补助', en: 'Compute aid' },
  summarize: { 'zh-CN': '生成汇总', en: 'Make summaries' },
  run: { 'zh-CN': '标记、补助和汇总', en: 'Marks, aid and summaries' },
  certify: { 'zh-CN': '出具校验证书', en: 'Give the certificate' },
  standards: { 'zh-CN': '写出补助标准表', en: 'Write the sheet of standards' },
  reconcile: { 'zh-CN': '双向比对', en: 'Compare ledgers and lists' },
  merge: { 'zh-CN': '合并台账', en: 'Merge ledgers' },
  compareCodes: { 'zh-CN': '用比对码比对', en: 'Compare match codes' },
  terms: { 'zh-CN': '与上学期比对', en: 'Compare with last term' },
  portal: { 'zh-CN': '生成系统导入表', en: 'Make the sheets to import' },
  returned: { 'zh-CN': '处理系统退回表', en: 'Read what the system returned' },
  clear: { 'zh-CN': '清除标记', en: 'Take marks off' },
  fix: { 'zh-CN': '修正单元格', en: 'Fix cells' },
  confirm: { 'zh-CN': '确认属实', en: 'Confirm as correct' },
  unconfirm: { 'zh-CN': '取消确认属实', en: 'Take a confirmation back' },
  edit: { 'zh-CN': '修改单元格', en: 'Edit a cell' },
  mapping: { 'zh-CN': '指定列的含义', en: 'Name a column' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
};

/** `2024-autumn` → 2024年秋季学期 / Autumn 2024. */
export function termName(term: Term, language: Language): string {
  const [year = '', season] = term.split('-');
  if (language === 'en') return `${season === 'spring' ? 'Spring' : 'Autumn'} ${year}`;
  return `${year}年${season === 'spring' ? '春' : '秋'}季学期`;
}

/** The terms to choose from on a day, newest first: from the coming one back to 2015. */
export function termsUntil(day: string): readonly Term[] {
  const terms: Term[] = [];
  for (let year = Number(day.slice(0, 4)); year >= 2015; year--)
    terms.push(`${year}-autumn`, `${year}-spring`);
  return terms;
}

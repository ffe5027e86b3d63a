import type { SheetContent } from '../../plan/plan';
import { numberedNotes } from '../../summary/flatSheet';
import { lackingTexts, type DropoutLists, type ListRole } from '../dropoutLists';
import { sheetNameOf, type DropoutSheetContext } from './dropoutSheet';
import type { DropoutIdentity } from './identityLines';
import { addComparisons, addEvidence } from './statusComparisons';
import { StatusPage } from './statusPage';
import { addStates } from './statusStates';
import { addTieOut } from './statusTieOut';

const roleTitles: Readonly<Record<ListRole, string>> = {
  base: '基数',
  enrolment: '学籍名册',
  inSchool: '在校名册',
  poverty: '脱贫户名单',
  dropout: '控辍保学台账',
};

function sourcesText(lists: DropoutLists): string {
  return (Object.keys(roleTitles) as ListRole[])
    .map((role) => {
      const names = lists[role].map(({ ledger }) => `“${ledger.sheet.name}”`).join('、');
      const kind =
        role === 'base' ? (lists.baseKind === 'police' ? '（公安名单）' : '（村级台账适龄儿童）') : '';
      return `${roleTitles[role]}${kind}：${names === '' ? lackingTexts[role]['zh-CN'] : names}`;
    })
    .join('；');
}

/** 控辍保学汇总表: states that sum to the base, the comparisons, 取证率 and the tie-outs. */
export function statusSheet(context: DropoutSheetContext): {
  readonly content: SheetContent;
  readonly identities: readonly DropoutIdentity[];
} {
  const status = new StatusPage(context);
  const states = addStates(status);
  const comparisons = addComparisons(status);
  addEvidence(status);
  const identities = addTieOut(status, [states, comparisons]);
  status.sheet.notes(
    numberedNotes([
      sourcesText(context.dropout.lists),
      '每名基数儿童只有一种状态，逐人依据见“控辍逐人核对表”；年龄和情形的口径见“控辍保学口径”。写“未比对”的是缺名单，不是没有人。',
    ]),
  );
  const content = status.sheet.content(sheetNameOf(context, 'dropoutStatus'));
  return { content: { ...content, print: { landscape: false } }, identities };
}

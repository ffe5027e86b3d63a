import type { SheetCell } from '../../plan/plan';
import { cellAddress } from '../../snapshot/address';
import { looks } from '../../summary/looks';
import type { BaseChild, Comparison } from '../dropout';
import { evidenceFigures } from '../dropoutFigures';
import { dropoutStates } from '../dropoutStates';
import { comparisonWords, evidenceWords } from './childrenSheet';
import { centred, label, numberCell, small, textOrBlank } from './dropoutSheet';
import type { DropoutIdentity } from './identityLines';
import { countColumn, notCompared, skipped, type StatusPage } from './statusPage';

/** 四查三比对: what the lists alone say, and what was written about them. */
export function addComparisons(status: StatusPage): DropoutIdentity {
  const { sheet, dropout } = status;
  const { lists } = dropout;
  status.section('四查三比对（只按名册，不看说明）', ['比对', '结果', '', '人数', '其中脱贫户', '说明']);
  const lacking = (['enrolment', 'inSchool'] as const).find((role) => lists[role].length === 0);
  const titles: readonly (readonly [Comparison | 'open', string, string])[] = [
    ['both', '户籍 × 学籍 × 在校', ''],
    ['schoolOnly', '在校 × 学籍', '在校而学籍名册中没有：补学籍'],
    ['neither', '户籍 × 学籍', '失学比对名单：逐人核实'],
    ['enrolledOnly', '学籍 × 在校', '辍学比对名单；“其中脱贫户”即脱贫户辍学比对名单'],
    ['open', '', '缺名单、学校没有交名册或身份待核'],
  ];
  const first = sheet.page.next;
  for (const [id, title, remark] of titles) {
    const word = comparisonWords[id];
    const fits = ({ comparison }: BaseChild): boolean => (comparison ?? 'open') === id;
    const [count, poverty] =
      lacking && id !== 'open'
        ? [textOrBlank(notCompared, centred), textOrBlank(notCompared, centred)]
        : status.counted(fits, `${status.range('comparison')},"${word}"`);
    const note = lacking && id !== 'open' ? skipped(lacking) : remark;
    sheet.line([
      textOrBlank(title, small),
      textOrBlank(word, label),
      textOrBlank('', label),
      count,
      poverty,
      textOrBlank(note, small),
    ]);
  }
  const last = sheet.page.next - 1;
  return {
    name: { 'zh-CN': '四查三比对各项之和 = 基数儿童', en: 'comparison results sum to the base' },
    left: {
      value: dropout.children.length,
      formula: `SUM(${cellAddress(first, countColumn)}:${cellAddress(last, countColumn)})`,
    },
    right: status.base(),
  };
}

/** 取证率 of pupils studying elsewhere, and of all other situations that need papers. */
export function addEvidence(status: StatusPage): void {
  const { sheet, dropout } = status;
  status.section('取证情况', ['类别', '情形', '', '应取证', '已取证', '取证率']);
  for (const { kind, states, needed, present, untold, lacking } of evidenceFigures(dropout)) {
    const add = (more: string): string =>
      states.map((id) => `COUNTIFS(${status.range('state')},"${dropoutStates[id].title}"${more})`).join('+');
    const row = sheet.page.next;
    const [needCell, gotCell] = [cellAddress(row, 3), cellAddress(row, 4)];
    const rate: SheetCell =
      lacking || untold > 0 || needed === 0
        ? textOrBlank(
            lacking
              ? skipped(lacking)
              : untold > 0
                ? `不能计算：${String(untold)}人没有“佐证材料”可查`
                : '没有应取证的人',
            small,
          )
        : {
            value: present / needed,
            formula: `IF(${needCell}=0,"",${gotCell}/${needCell})`,
            style: { ...looks.count, numberFormat: '0.00%', horizontal: 'center' },
          };
    sheet.line([
      textOrBlank(kind === 'elsewhere' ? '异地就读' : '其他情形', centred),
      textOrBlank(kind === 'elsewhere' ? '在外地就读的' : '休学、送教、死亡、出国等', label),
      textOrBlank('', label),
      lacking ? textOrBlank(notCompared, centred) : numberCell(needed, add('')),
      lacking || (untold > 0 && untold === needed)
        ? textOrBlank(lacking ? notCompared : evidenceWords.unknown, centred)
        : numberCell(present, add(`,${status.range('evidence')},"${evidenceWords.present}"`)),
      rate,
    ]);
  }
}

import type { SheetCell, SheetContent } from '../../plan/plan';
import { cellAddress } from '../../snapshot/address';
import { numberedNotes } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import type { BaseChild } from '../dropout';
import { lackingTexts } from '../dropoutLists';
import { dropoutStates, groupTitles, type StateGroup } from '../dropoutStates';
import { childEvidence } from '../evidence';
import { lackingForGroup } from '../lackingLists';
import { byVillage, type VillageGroup } from '../villages';
import { evidenceWords, yesWord } from './childrenSheet';
import {
  centred,
  childRange,
  flatSheet,
  isPlain,
  label,
  notWritten,
  numberCell,
  sheetNameOf,
  type DropoutSheetContext,
  textOrBlank,
} from './dropoutSheet';
import { holds, type DropoutIdentity } from './identityLines';

const groups: readonly StateGroup[] = ['atSchool', 'notDropout', 'dropout', 'suspected', 'unsettled'];
const columns = [
  { title: '乡镇', width: 18 },
  { title: '村', width: 18 },
  { title: '基数儿童', width: 11 },
  ...groups.map((group) => ({ title: groupTitles[group]['zh-CN'], width: 12 })),
  { title: '失学辍学和疑似中的脱贫户', width: 14 },
  { title: '已取证', width: 10 },
  { title: '未取证', width: 10 },
  { title: '结果', width: 10 },
];
const base = 2;
const firstGroup = 3;
const poverty = firstGroup + groups.length;

/** How a figure is counted: which children, and by which criteria over the sheet of all children. */
interface Figure {
  readonly fits: (child: BaseChild) => boolean;
  /** Sums of COUNTIFS, each its further criteria. */
  readonly criteria: readonly string[];
  readonly lacking?: string | undefined;
}

const groupOf = ({ state }: BaseChild): StateGroup => dropoutStates[state].group;

function figuresOf(context: DropoutSheetContext): readonly Figure[] {
  const { dropout } = context;
  const range = (column: Parameters<typeof childRange>[1]): string => childRange(context, column);
  const inGroup = (group: StateGroup): string => `${range('group')},"${groupTitles[group]['zh-CN']}"`;
  const poor = `,${range('poverty')},"${yesWord}"`;
  return [
    { fits: () => true, criteria: [''] },
    ...groups.map((group): Figure => {
      const lacking = lackingForGroup(dropout, group);
      return {
        fits: (child) => groupOf(child) === group,
        criteria: [`,${inGroup(group)}`],
        lacking: lacking && lackingTexts[lacking]['zh-CN'],
      };
    }),
    {
      fits: (child) => child.poverty === true && ['dropout', 'suspected'].includes(groupOf(child)),
      criteria: [`,${inGroup('dropout')}${poor}`, `,${inGroup('suspected')}${poor}`],
      lacking:
        dropout.lists.poverty.length === 0
          ? lackingTexts.poverty['zh-CN']
          : lackingText(context, 'suspected'),
    },
    {
      fits: (child) => childEvidence(child) === 'present',
      criteria: [`,${range('evidence')},"${evidenceWords.present}"`],
    },
    {
      fits: (child) => ['missing', 'unknown'].includes(childEvidence(child)),
      criteria: ['missing', 'unknown'].map(
        (each) => `,${range('evidence')},"${evidenceWords[each as 'missing' | 'unknown']}"`,
      ),
    },
  ];
}

function lackingText({ dropout }: DropoutSheetContext, group: StateGroup): string | undefined {
  const role = lackingForGroup(dropout, group);
  return role && lackingTexts[role]['zh-CN'];
}

function village(
  context: DropoutSheetContext,
  { township, village: name, children }: VillageGroup,
  row: number,
): { readonly cells: readonly SheetCell[]; readonly values: readonly number[] } {
  const keys = [township || notWritten, name || notWritten] as const;
  const live = keys.every(isPlain);
  const own = `${childRange(context, 'township')},$A${String(row + 1)},${childRange(context, 'village')},$B${String(row + 1)}`;
  const values: number[] = [];
  const figures = figuresOf(context).map(({ fits, criteria, lacking }): SheetCell => {
    const value = children.filter(fits).length;
    values.push(value);
    if (value === 0 && lacking !== undefined) return textOrBlank('未比对', centred);
    return numberCell(value, live ? criteria.map((more) => `COUNTIFS(${own}${more})`).join('+') : undefined);
  });
  return { values, cells: [textOrBlank(keys[0], label), textOrBlank(keys[1], label), ...figures] };
}

/** `=SUM` over the groups against the base: whether a line foots. */
function foots(row: number): string {
  const [first, last] = [cellAddress(row, firstGroup), cellAddress(row, poverty - 1)];
  return `IF(SUM(${first}:${last})=${cellAddress(row, base)},"成立","不成立")`;
}

/** 控辍保学月报: township and village by state; every line and the total foot to the base. */
export function monthlySheet(context: DropoutSheetContext): {
  readonly content: SheetContent;
  readonly identities: readonly DropoutIdentity[];
} {
  const { dropout } = context;
  const month = `${dropout.asOf.slice(0, 4)}年${String(Number(dropout.asOf.slice(5, 7)))}月`;
  const sheet = flatSheet(context, columns, `控辍保学月报（${month}）`);
  const first = sheet.page.next;
  const sums: number[] = [];
  for (const group of byVillage(dropout.children)) {
    const row = sheet.page.next;
    const { cells, values } = village(context, group, row);
    values.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value));
    sheet.line([...cells, { value: '成立', formula: foots(row), style: looks.verdict }]);
  }
  const bottom = sheet.page.next;
  const figures = figuresOf(context);
  const identity: DropoutIdentity = {
    name: { 'zh-CN': '月报各类合计 = 基数儿童', en: 'the monthly report foots to the base' },
    left: {
      value: sums.slice(1, 1 + groups.length).reduce((sum, value) => sum + value, 0),
      formula: `SUM(${cellAddress(bottom, firstGroup)}:${cellAddress(bottom, poverty - 1)})`,
    },
    right: { value: dropout.children.length, formula: `COUNT(${childRange(context, 'number')})` },
  };
  sheet.total(2, [
    ...figures.map(({ lacking }, at): SheetCell => {
      const value = sums[at] ?? 0;
      if (value === 0 && lacking !== undefined) return textOrBlank('未比对', centred);
      const column = base + at;
      return numberCell(
        value,
        bottom === first ? '0' : `SUM(${cellAddress(first, column)}:${cellAddress(bottom - 1, column)})`,
      );
    }),
    {
      value: holds(identity) ? '成立' : '不成立',
      formula: `IF(${identity.left.formula}=${identity.right.formula},"成立","不成立")`,
      style: looks.verdict,
    },
  ]);
  const missing = new Set(figures.flatMap(({ lacking }) => lacking ?? []));
  sheet.notes(
    numberedNotes([
      '结果：在校、不属于辍学、失学辍学、疑似辍学、待核实相加等于基数儿童的为“成立”。',
      ...(missing.size > 0 ? [`写“未比对”的不是没有人：${[...missing].join('；')}。`] : []),
    ]),
  );
  return { content: sheet.content(sheetNameOf(context, 'dropoutMonthly')), identities: [identity] };
}

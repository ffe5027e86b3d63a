import { emptyMarks, listedFields, type NotListed } from '../listedFields';
import type { Rule } from '../rule';

export const valueNotListed: Rule = {
  meta: {
    id: 'value-not-listed',
    severity: 'error',
    scope: 'cell',
    needs: [...listedFields.keys()].map((field) => [field] as const),
    title: { 'zh-CN': '填的内容不在规定的选项里', en: 'A value that is not in its list' },
    description: {
      'zh-CN':
        '性别、民族、学段、年级、就读方式、困难类型、是否类等列只能填规定的选项，否则系统提示“字典转换错误”，汇总也会漏算。常见的其他叫法（如建档立卡、住校、√）都认得，不会报；空着由别的规则报告。请改成规定的写法；常见的错写和旧称（如僳僳族、困病致贫）可以一次改正。',
      en: 'Sex, ethnicity, stage, grade, boarding, hardship and yes/no columns take listed values only; others are refused by the national system and fall out of the summaries. Common other forms are understood and not reported, blanks neither. Write the listed value; known misspellings and former names (僳僳族, 困病致贫) can be put right at once.',
    },
    messages: {
      unknown: {
        'zh-CN': '{sheet}!{cell}：{header}“{part}”不在规定的选项里。请改成规定的写法。',
        en: '{sheet}!{cell}: {header} “{part}” is not in the list. Write a listed value.',
      },
      nearest: {
        'zh-CN': '{sheet}!{cell}：{header}“{part}”不在规定的选项里，应该是“{expected}”。请核对后改正。',
        en: '{sheet}!{cell}: {header} “{part}” is not in the list; most likely “{expected}” is meant. Check and correct it.',
      },
    },
    reference: 'GB/T 2261.1、GB/T 3304、GB/T 4761；全国学生资助管理信息系统代码表',
    examples: [
      {
        title: { 'zh-CN': '规定的写法和常见叫法，通过', en: 'listed values and common forms pass' },
        cells: [{ sex: '男', hardshipCategory: '建档立卡、低保', boarding: '住校' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '打错字', en: 'a slip' },
        cells: [{ hardshipCategory: '困病致贫' }],
        finds: ['nearest'],
      },
      {
        title: { 'zh-CN': '不知所云', en: 'nothing like it' },
        cells: [{ sex: '待核实' }],
        finds: ['unknown'],
      },
      {
        title: { 'zh-CN': '边界：空着或“无”不报', en: 'boundary: blank or 无 is not reported' },
        cells: [
          { sex: '女', hardshipCategory: null },
          { sex: '女', hardshipCategory: '无' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const { rows, columns } = view.ledger;
      for (const { field, header } of columns) {
        const judge = listedFields.get(field);
        if (!judge) continue;
        const judged = new Map<string, NotListed | null>(emptyMarks.map((mark) => [mark, null]));
        for (const row of rows) {
          const text = view.text(row, field);
          let verdict = judged.get(text);
          if (verdict === undefined) {
            verdict = judge(text, header) ?? null;
            judged.set(text, verdict);
          }
          if (verdict === null) continue;
          const { part, nearest } = verdict;
          const at = view.place(row, field);
          const value = replaced(view.raw(row, field), text, verdict);
          const fix =
            value === undefined
              ? {}
              : { fix: { kind: verdict.certain ? 'certain' : 'proposed', value } as const };
          report({
            messageId: nearest === undefined ? 'unknown' : 'nearest',
            at,
            data: { part },
            ...(nearest === undefined ? {} : { expected: nearest }),
            ...fix,
          });
        }
      }
    }
  },
};

/** The cell with the listed value in the place of the unknown part; undefined where it is not clear what stays. */
function replaced(raw: string, text: string, { part, nearest }: NotListed): string | undefined {
  if (nearest === undefined) return undefined;
  if (part === text) return nearest;
  const pieces = raw.split(part);
  return pieces.length === 2 ? pieces.join(nearest) : undefined;
}

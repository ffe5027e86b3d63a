import { hardshipCategories } from '../../codes/hardshipCategory';
import { yesNo } from '../../codes/yesNo';
import type { FieldId } from '../../ledger/fields';
import { readDisabilityNumber } from '../disabilityNumber';
import type { LedgerView, Rule, RuleContext } from '../rule';

/** 是否… columns and the category each of them states. */
const flags = [
  ['isPovertyAlleviated', '脱贫户'],
  ['isLowIncome', '低保'],
  ['isDestitute', '特困供养'],
  ['isOrphan', '孤儿'],
] as const satisfies readonly (readonly [FieldId, string])[];

export const categoryEvidence: Rule = {
  meta: {
    id: 'category-evidence',
    severity: 'warning',
    scope: 'row',
    needs: [
      ['hardshipCategory', 'disabilityNumber'],
      ['isDisabled', 'disabilityNumber'],
      ...flags.map(([field]) => ['hardshipCategory', field] as const),
    ],
    title: { 'zh-CN': '困难类型缺少佐证或前后矛盾', en: 'Category without its proof, or contradicted' },
    description: {
      'zh-CN':
        '困难类型与本行的佐证对不上：残疾学生没有残疾人证号；有残疾人证号却填“是否残疾：否”；困难类型写脱贫户、低保、特困、孤儿，对应的“是否……”列却填“否”，或者反过来困难类型填“无”而“是否……”填“是”。请按部门名单或证件核对后改成一致。',
      en: 'The category and its proof in the row disagree: a disabled pupil without a certificate number; a number although 是否残疾 says 否; a category that its own 是否… column denies, or the other way round. Compare with the office’s list or the papers and make them agree.',
    },
    messages: {
      certificate: {
        'zh-CN':
          '{sheet}!{cell}：{name}填为残疾学生，{header}却没有填。请对照残疾人证补填；没有证的按实际情况改困难类型。',
        en: '{sheet}!{cell}: {name} is entered as disabled, but {header} is blank. Fill it in from the certificate, or correct the category.',
      },
      notDisabled: {
        'zh-CN': '{sheet}!{cell}：{header}填“{found}”，本行却有残疾人证号“{number}”。请核对后改成一致。',
        en: '{sheet}!{cell}: {header} says “{found}”, but the row has the disability number “{number}”. Make them agree.',
      },
      denied: {
        'zh-CN':
          '{sheet}!{cell}：{header}填“{found}”，困难类型却是“{category}”。请按部门名单核对后改成一致。',
        en: '{sheet}!{cell}: {header} says “{found}”, but the category is “{category}”. Compare with the office’s list.',
      },
      unnamed: {
        'zh-CN': '{sheet}!{cell}：{header}填“{found}”，“{flag}”列却填“是”。请按部门名单核对后改成一致。',
        en: '{sheet}!{cell}: {header} says “{found}”, but column “{flag}” says 是. Compare with the office’s list.',
      },
    },
    reference: '教财〔2018〕16号《家庭经济困难学生认定工作的指导意见》（认定依据）',
    examples: [
      {
        title: { 'zh-CN': '残疾学生有证号，通过', en: 'a disabled pupil with a certificate' },
        cells: [{ name: '李明', hardshipCategory: '残疾学生', disabilityNumber: '53262320140512001342' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '残疾学生没有证号', en: 'a disabled pupil without one' },
        cells: [{ name: '李明', hardshipCategory: '残疾学生', disabilityNumber: null }],
        finds: ['certificate'],
      },
      {
        title: { 'zh-CN': '困难类型是低保，是否低保填否', en: '低保 denied by its own column' },
        cells: [{ name: '李明', hardshipCategory: '低保', isLowIncome: '否' }],
        finds: ['denied'],
      },
      {
        title: { 'zh-CN': '边界：空着不等于否', en: 'boundary: blank is not 否' },
        cells: [{ name: '李明', hardshipCategory: '低保', isLowIncome: null }],
        finds: [],
      },
      {
        title: {
          'zh-CN': '边界：残疾人子女本人不用证',
          en: 'boundary: a disabled parent’s child needs none',
        },
        cells: [{ name: '李明', hardshipCategory: '残疾人子女', disabilityNumber: null }],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const view of context.ledgers) {
      const known = flags.filter(([field]) => view.has(field));
      for (const row of view.ledger.rows) {
        certificate(context, view, row);
        for (const [field, category] of known) flag(context, view, row, field, category);
      }
    }
  },
};

function certificate({ report }: RuleContext, view: LedgerView, row: number): void {
  if (!view.has('disabilityNumber')) return;
  const raw = view.raw(row, 'disabilityNumber');
  const given = raw !== '' && readDisabilityNumber(raw, false).given;
  const answer = view.has('isDisabled') ? yesNo(view.text(row, 'isDisabled')) : undefined;
  if (given) {
    if (answer !== false) return;
    const at = view.place(row, 'isDisabled');
    const number = view.text(row, 'disabilityNumber');
    report({
      messageId: 'notDisabled',
      at,
      group: [at, view.place(row, 'disabilityNumber')],
      data: { number },
    });
    return;
  }
  // 有 says that there is a certificate; its number is another matter.
  if (yesNo(view.text(row, 'disabilityNumber')) === true) return;
  const named = hardshipCategories(view.text(row, 'hardshipCategory')).categories.includes('残疾学生');
  if (!named && answer !== true) return;
  const name = view.text(row, 'name') || '学生';
  report({ messageId: 'certificate', at: view.place(row, 'disabilityNumber'), data: { name } });
}

function flag(
  { report }: RuleContext,
  view: LedgerView,
  row: number,
  field: FieldId,
  category: string,
): void {
  if (!view.has('hardshipCategory')) return;
  const answer = yesNo(view.text(row, field));
  if (answer === undefined) return;
  const text = view.text(row, 'hardshipCategory');
  const reading = hardshipCategories(text);
  const places = (first: FieldId, second: FieldId): ReturnType<LedgerView['place']>[] => [
    view.place(row, first),
    view.place(row, second),
  ];
  if (!answer && reading.categories.includes(category)) {
    const group = places(field, 'hardshipCategory');
    report({ messageId: 'denied', at: view.place(row, field), group, data: { category: text } });
  } else if (answer && reading.none) {
    const group = places('hardshipCategory', field);
    const header = view.ledger.columns.find((column) => column.field === field)?.header ?? category;
    report({ messageId: 'unnamed', at: view.place(row, 'hardshipCategory'), group, data: { flag: header } });
  }
}

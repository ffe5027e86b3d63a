import { hardshipCategories } from '../../codes/hardshipCategory';
import { idColumn, identityKey, type IdField } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import { readDisabilityNumber } from '../disabilityNumber';
import type { LedgerView, Rule } from '../rule';

/** Whose number stands in the pupil's row, if a parent's. */
const parents: readonly { readonly field: IdField; readonly whoZh: string; readonly whoEn: string }[] = [
  { field: 'guardianIdNumber', whoZh: '监护人', whoEn: 'guardian' },
  { field: 'headIdNumber', whoZh: '户主', whoEn: 'head of the household' },
];

export const disabilityNumberIdMismatch: Rule = {
  meta: {
    id: 'disability-number-id-mismatch',
    severity: 'error',
    scope: 'row',
    needs: [['disabilityNumber', 'idNumber']],
    title: { 'zh-CN': '残疾人证号与身份证号不是同一人', en: 'Disability number of somebody else' },
    description: {
      'zh-CN':
        '残疾人证号的前18位就是本人的身份证号。两个号码各自都正确却不相同，说明填了别人（常见是家长）的残疾人证，或者其中一个填错行。请对照证件改正。困难类型是“残疾人子女”的，填家长的证不算错。',
      en: 'The first 18 characters of a disability number are the holder’s ID number. Both numbers are valid but differ, so the certificate is somebody else’s (often a parent’s) or stands in the wrong row. A parent’s certificate is right for 残疾人子女.',
    },
    messages: {
      mismatch: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”的前18位与本人身份证号“{id}”不同，不是同一个人的证。请对照残疾人证和户口簿改正。',
        en: '{sheet}!{cell}: the first 18 characters of {header} “{found}” differ from the pupil’s ID number “{id}”. Compare certificate and household register.',
      },
      parent: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是{whoZh}的残疾人证，不是学生本人的。学生本人有证的请改填；没有的请清空，困难类型用“残疾人子女”。',
        en: '{sheet}!{cell}: {header} “{found}” is the certificate of the {whoEn}, not the pupil’s. Enter the pupil’s own, or clear the cell and use the category 残疾人子女.',
      },
    },
    reference: '残联发〔2008〕10号《中华人民共和国残疾人证管理办法》（证号＝身份证号＋类别＋等级）',
    examples: [
      {
        title: { 'zh-CN': '同一人，通过', en: 'the same person passes' },
        cells: [{ idNumber: '532623201405120013', disabilityNumber: '53262320140512001342' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '别人的证', en: 'somebody else’s' },
        cells: [{ idNumber: '532623201405120013', disabilityNumber: '53262320140512002142' }],
        finds: ['mismatch'],
      },
      {
        title: { 'zh-CN': '家长的证', en: 'a parent’s' },
        cells: [
          {
            idNumber: '532623201405120013',
            guardianIdNumber: '532623198506102311',
            disabilityNumber: '53262319850610231143',
          },
        ],
        finds: ['parent'],
      },
      {
        title: { 'zh-CN': '边界：残疾人子女填家长的证', en: 'boundary: a disabled parent’s child' },
        cells: [
          {
            idNumber: '532623201405120013',
            hardshipCategory: '残疾人子女',
            disabilityNumber: '53262319850610231143',
          },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const view of ledgers) {
      const own = idColumn(view, 'idNumber', environment.asOf);
      for (const [at, row] of view.ledger.rows.entries()) {
        const raw = view.raw(row, 'disabilityNumber');
        const cell = own?.[at];
        if (raw === '' || !cell || !isSound(cell)) continue;
        const { id } = readDisabilityNumber(raw, typeof view.value(row, 'disabilityNumber') === 'number');
        if (id === '' || id === identityKey(cell) || isParentsChild(view, row)) continue;
        const place = view.place(row, 'disabilityNumber');
        const parent = parents.find(
          ({ field }) => identityKey(idColumn(view, field, environment.asOf)?.[at]) === id,
        );
        const group = [place, view.place(row, 'idNumber')];
        if (parent) {
          report({
            messageId: 'parent',
            at: place,
            group,
            data: { whoZh: parent.whoZh, whoEn: parent.whoEn },
          });
        } else report({ messageId: 'mismatch', at: place, group, data: { id: view.text(row, 'idNumber') } });
      }
    }
  },
};

function isParentsChild(view: LedgerView, row: number): boolean {
  const { categories } = hardshipCategories(view.text(row, 'hardshipCategory'));
  return categories.includes('残疾人子女') && !categories.includes('残疾学生');
}

import type { Issue } from '../engine/result';
import { checkViews } from '../engine/runRules';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { rules } from '../rules/registry';
import { exampleEnvironment } from '../rules/runExample';
import { recordsSideBySide, type RecordsSideBySide } from './recordsSideBySide';

const id = '532623201405120013';
const li = { name: '李明', sex: '男', idNumber: id, householdNumber: 'H1', schoolName: '青山小学' };

function compare(rule: string, ...ledgers: readonly SmallLedger[]): RecordsSideBySide | undefined {
  const views = ledgers.map((small, at) => ledgerView(exampleLedger(small, at + 1)));
  const { issues } = checkViews(views, rules, exampleEnvironment, 'zh-CN');
  const issue = issues.find((each: Issue) => each.rule === rule);
  if (!issue) throw new Error(`no ${rule} among ${issues.map((each) => each.rule).join(', ')}`);
  return recordsSideBySide(issue, views, 'zh-CN');
}

const differing = (found: RecordsSideBySide | undefined): readonly string[] =>
  found?.fields.filter(({ differs }) => differs).map(({ field }) => field) ?? [];

describe('recordsSideBySide', () => {
  it.each<[string, string, readonly SmallLedger[], readonly string[], readonly string[]]>([
    [
      'one pupil in two schools',
      'id-duplicate',
      [{ cells: [li, { ...li, schoolName: '河口小学' }] }],
      ['一人两校'],
      ['schoolName'],
    ],
    [
      'two persons with one number',
      'id-duplicate',
      [{ cells: [li, { ...li, name: '王芳', sex: '女' }] }],
      ['同一身份证号，不同的人'],
      ['name', 'sex'],
    ],
    [
      'twice in one school',
      'id-duplicate',
      [{ cells: [li, { ...li, sex: null }] }],
      ['同一人，同校登记多次'],
      ['sex'],
    ],
    [
      'old and new form',
      'id-duplicate',
      [
        {
          cells: [
            { name: '李刚', idNumber: '532623850610231' },
            { name: '李刚', idNumber: '532623198506102311' },
          ],
        },
      ],
      ['同一身份证号，同一人', '15位与18位是同一号码'],
      [],
    ],
    [
      'different numbers of one person',
      'id-conflict',
      [{ cells: [li, { ...li, idNumber: '532601201405120015' }] }],
      ['同一人，不同身份证号'],
      ['idNumber'],
    ],
    [
      'one slip apart',
      'id-near-miss',
      [{ cells: [li, { ...li, idNumber: '532623201505120010' }] }],
      ['身份证号相差一处'],
      ['idNumber'],
    ],
    ['the same row', 'row-duplicate', [{ cells: [li, { ...li, name: '李 明' }] }], ['整行重复'], []],
    [
      'names in two lists',
      'name-conflict',
      [{ cells: [li] }, { kind: 'officeList', sheet: '名单', cells: [{ name: '李朋', idNumber: id }] }],
      ['同一身份证号，各表姓名不同'],
      ['name'],
    ],
  ])('%s', (_title, rule, ledgers, classes, fields) => {
    const found = compare(rule, ...ledgers);
    expect(found?.classes).toEqual(classes);
    expect(differing(found)).toEqual(fields);
  });

  it('shows cells as they stand, and which characters differ', () => {
    const found = compare('id-near-miss', { cells: [li, { ...li, idNumber: '532623201505120010' }] });
    const at = found?.fields.findIndex(({ field }) => field === 'idNumber') ?? -1;
    expect(found?.records.map(({ sheet, row, cells }) => ({ sheet, row, cell: cells[at] }))).toEqual([
      { sheet: '台账', row: 1, cell: { text: id, column: 2, differs: false } },
      {
        sheet: '台账',
        row: 2,
        cell: { text: '532623201505120010', column: 2, differs: true, characters: [9, 17] },
      },
    ]);
  });

  it('has no cell where a ledger has no such column, and no field that nobody fills', () => {
    const found = compare(
      'name-conflict',
      { cells: [{ ...li, phone: null }] },
      { kind: 'officeList', sheet: '名单', cells: [{ name: '李朋', idNumber: id, village: '茶山村' }] },
    );
    const fields = found?.fields.map(({ field }) => field) ?? [];
    expect(fields).toContain('village');
    expect(fields).not.toContain('phone');
    const village = fields.indexOf('village');
    expect(found?.records.map(({ cells }) => cells[village]?.text)).toEqual(
      found?.records.map(({ sheet }) => (sheet === '名单' ? '茶山村' : undefined)),
    );
  });

  it('compares nothing for an issue about one record', () => {
    expect(
      compare('id-checksum', { cells: [{ name: '李明', idNumber: '532623201405120014' }] }),
    ).toBeUndefined();
  });

  it('shows a day kept as Excel’s number as the day, and other numbers as they stand', () => {
    const found = compare('id-duplicate', {
      cells: [
        { ...li, birthDate: 41771, class: 3 },
        { ...li, birthDate: 20140512, class: 3 },
      ],
    });
    const texts = (field: string) => {
      const at = found?.fields.findIndex((each) => each.field === field) ?? -1;
      return found?.records.map(({ cells }) => cells[at]?.text);
    };
    expect(texts('birthDate')).toEqual(['2014-05-12', '20140512']);
    expect(texts('class')).toEqual(['3', '3']);
  });
});

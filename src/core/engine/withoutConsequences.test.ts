import fc from 'fast-check';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { rules } from '../rules/registry';
import { exampleEnvironment } from '../rules/runExample';
import { runRules } from './runRules';

const id = '532623201405120013';
const right = {
  name: '李明',
  sex: '男',
  ethnicity: '汉族',
  idNumber: id,
  studentNumber: `G${id}`,
  schoolName: '青山小学',
  stage: '小学',
  grade: '三年级',
  class: '1班',
};

function found(small: SmallLedger): readonly string[] {
  const { issues } = runRules([exampleLedger(small)], rules, exampleEnvironment, 'zh-CN');
  return issues.map(({ rule, cell }) => `${rule} ${cell}`);
}

describe('what only follows from something else', () => {
  it('is not told beside a row that slipped', () => {
    const moved = {
      ...right,
      sex: null,
      ethnicity: '男',
      idNumber: '汉族',
      studentNumber: id,
      schoolName: `G${id}`,
    };
    expect(found({ cells: [moved] })).toEqual(['rows-shifted B2']);
  });

  it('is not told beside an error value, in that cell only', () => {
    expect(found({ cells: [{ ...right, idNumber: { error: '#REF!' }, sex: '公' }] })).toEqual([
      'value-not-listed B2',
      'error-value D2',
    ]);
  });

  it('is told once for an error value in a row that slipped', () => {
    const moved = {
      ...right,
      sex: { error: '#N/A' },
      ethnicity: '男',
      idNumber: '汉族',
      studentNumber: id,
      schoolName: `G${id}`,
    };
    expect(found({ cells: [moved] })).toEqual(['rows-shifted B2']);
  });

  it('leaves a rule passed that has nothing else to say', () => {
    const { coverage } = runRules(
      [exampleLedger({ cells: [{ ...right, sex: { error: '#N/A' } }] })],
      rules,
      exampleEnvironment,
      'zh-CN',
    );
    const state = (rule: string): string | undefined => coverage.find((entry) => entry.rule === rule)?.state;
    expect(state('value-not-listed')).toBe('passed');
    expect(state('error-value')).toBe('found');
  });

  it('keeps what concerns other rows as well', () => {
    const other = { ...right, name: '王芳', ethnicity: { error: '#N/A' } };
    expect(found({ cells: [right, other] })).toContain('id-duplicate D2');
  });
});

describe('all rules together', () => {
  const values = fc.constantFrom<string | number | null>(
    ...[
      '李明',
      '李?',
      '男',
      '女',
      '汉族',
      id,
      `G${id}`,
      '532623201405120021',
      '小学',
      '三年级',
      '脱贫户',
      '无',
      '是',
      '否',
      'H1',
      '13900000001',
      '辍学',
      '6299990000000000012',
    ],
    625,
    0,
    null,
  );
  const fields = [
    'name',
    'sex',
    'idNumber',
    'studentNumber',
    'stage',
    'grade',
    'householdNumber',
    'householdHead',
    'hardshipCategory',
    'enrolmentStatus',
    'receivedAid',
    'phone',
    'bankCard',
    'paidAmount',
    'disabilityNumber',
  ] as const;
  const record = fc.record(
    Object.fromEntries(fields.map((field) => [field, values])) as Record<
      (typeof fields)[number],
      typeof values
    >,
  );

  it('find the same however the rows are ordered, and never crash', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<SmallLedger['kind']>('schoolLedger', 'paymentRoll', 'officeList'),
        (cells, kind) => {
          const run = (rows: typeof cells): ReturnType<typeof runRules> =>
            runRules(
              [exampleLedger({ kind: kind ?? 'schoolLedger', cells: rows })],
              rules,
              exampleEnvironment,
              'zh-CN',
            );
          const ids = (rows: typeof cells): readonly string[] =>
            run(rows)
              .issues.map((issue) => `${issue.rule} ${issue.messageId}`)
              .sort();
          expect(run(cells).coverage.filter(({ state }) => state === 'crashed')).toEqual([]);
          expect(ids([...cells].reverse())).toEqual(ids(cells));
        },
      ),
      { numRuns: 300 },
    );
  });
});

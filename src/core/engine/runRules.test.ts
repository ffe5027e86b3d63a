import fc from 'fast-check';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { rules } from '../rules/registry';
import type { Rule, RuleContext, RuleEnvironment } from '../rules/rule';
import type { CheckResult } from './result';
import { checkSteps, runRules } from './runRules';
import { shortHash } from './shortHash';

const environment: RuleEnvironment = { asOf: '2024-11-01', term: '2024-autumn' };

const pupils = [
  {
    sequence: 1,
    name: '李明',
    sex: '男',
    idNumber: '532623201405120013',
    stage: '小学',
    grade: '四年级',
    class: '1班',
    schoolName: '青山小学',
  },
  {
    sequence: 2,
    name: '王芳',
    sex: '男',
    idNumber: '532623201405120021',
    stage: '小学',
    grade: '四年级',
    class: '1班',
    schoolName: '青山小学',
  },
  {
    sequence: 3,
    name: '张伟',
    sex: '男',
    idNumber: '532623201405120018',
    stage: '小学',
    grade: '八年级',
    class: '2班',
    schoolName: '青山小学',
  },
  {
    sequence: 4,
    name: '赵敏',
    sex: '女',
    idNumber: null,
    stage: '小学',
    grade: '三年级',
    class: '2班',
    schoolName: '青山小学',
  },
];
const clean = pupils.slice(0, 1);

function check(small: SmallLedger | readonly SmallLedger[], set: readonly Rule[] = rules): CheckResult {
  const list = Array.isArray(small) ? (small as readonly SmallLedger[]) : [small as SmallLedger];
  return runRules(
    list.map((one, at) => exampleLedger(one, at + 1)),
    set,
    environment,
    'zh-CN',
  );
}

const ids = (result: CheckResult): string[] => result.issues.map((issue) => issue.id).sort();

function ruleOf(id: string, run: (context: RuleContext) => void, meta: Partial<Rule['meta']> = {}): Rule {
  const words = { 'zh-CN': '试', en: 'test' };
  return {
    meta: {
      id,
      severity: 'error',
      scope: 'ledger',
      title: words,
      description: words,
      messages: { m: words },
      reference: '',
      examples: [],
      ...meta,
    },
    check: run,
  };
}

describe('coverage', () => {
  it('has one line for every rule and ledger', () => {
    const { coverage } = check([{ cells: pupils }, { kind: 'villageLedger', cells: clean }]);
    expect(new Set(coverage.map((entry) => `${entry.rule} ${entry.ledger}`)).size).toBe(rules.length * 2);
  });

  it('says why a rule was skipped, and blocks only for a required column', () => {
    const { coverage } = check({ cells: [{ name: '李明', idNumber: '532623201405120013', stage: '小学' }] });
    expect(coverage.find((entry) => entry.rule === 'student-number-format')).toMatchObject({
      state: 'skipped',
      blocks: false,
      reason: { 'zh-CN': '没有“学籍号”列' },
    });
    const without = check({ cells: [{ name: '李明', stage: '小学' }] });
    expect(without.coverage.find((entry) => entry.rule === 'id-missing')).toMatchObject({
      state: 'skipped',
      blocks: true,
      reason: { 'zh-CN': '没有“身份证号”列' },
    });
    expect(without.ready).toBe(false);
    expect(without.blocking.join()).toContain('没有“身份证号”列');
  });

  it('lets others have a turn between the pieces of what a rule rests on, each time it is not done', () => {
    let left = 3;
    const rested: Rule = {
      ...ruleOf('b-rested', () => {
        if (left > 0) throw new Error('too early');
      }),
      prepare: () => --left <= 0,
    };
    const views = [ledgerView(exampleLedger({ cells: clean }))];
    const plain = ruleOf('a-plain', () => undefined);
    const steps = checkSteps(views, [plain, rested], environment, 'zh-CN');
    const done: number[] = [];
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value.coverage.map(({ state }) => state)).toEqual(['passed', 'passed']);
        break;
      }
      done.push(step.value);
    }
    expect(done).toEqual([1, 1, 1, 2]);
  });

  it('goes on after a crash, shows nothing half found, and is not ready', () => {
    const crash = ruleOf('a-crash', ({ ledgers, report }) => {
      for (const view of ledgers) report({ messageId: 'm', at: view.place(1, 'name') });
      throw new Error('boom');
    });
    const result = check({ cells: clean }, [crash, ...rules]);
    expect(result.coverage[0]).toMatchObject({
      rule: 'a-crash',
      state: 'crashed',
      blocks: true,
      reason: { en: 'failed: boom' },
    });
    expect(result.issues).toEqual([]);
    expect(result.coverage.filter((entry) => entry.state === 'passed').length).toBeGreaterThan(10);
    expect(result).toMatchObject({ ready: false, blocking: ['“试”没有检查台账：检查时出错：boom。'] });
  });

  it('crashes on one ledger only, unless the rule compares ledgers', () => {
    const second = (context: RuleContext): void => {
      if (context.ledgers.some((view) => view.ledger.sheet.id === 'sheet2')) throw new Error('boom');
    };
    const states = (rule: Rule): string[] =>
      check([{ cells: clean }, { cells: clean }], [rule]).coverage.map((entry) => entry.state);
    expect(states(ruleOf('x', second))).toEqual(['passed', 'crashed']);
    expect(states(ruleOf('x', second, { scope: 'workbook' }))).toEqual(['crashed', 'crashed']);
  });

  it('lists external rules, other kinds and rules not in force', () => {
    const state = (meta: Partial<Rule['meta']>): string | undefined =>
      check({ cells: clean }, [
        ruleOf(
          'x',
          () => {
            throw new Error('never');
          },
          meta,
        ),
      ]).coverage[0]?.state;
    expect(state({ external: { 'zh-CN': '要公安名单', en: 'needs a list' } })).toBe('external');
    expect(state({ kinds: ['paymentRoll'] })).toBe('skipped');
    expect(state({ effective: { from: '2025-01-01' } })).toBe('skipped');
    expect(state({ effective: { to: '2023-12-31' } })).toBe('skipped');
  });
});

describe('readiness', () => {
  it('is ready when all passed', () => {
    expect(check({ cells: clean })).toMatchObject({
      ready: true,
      blocking: [],
      issues: [],
      term: '2024-autumn',
    });
  });

  it('is never ready without ledgers or records', () => {
    expect(check([])).toMatchObject({ ready: false, coverage: [] });
    expect(check([]).blocking[0]).toContain('没有认出任何台账');
    expect(check({ cells: [], unmapped: [{ header: '姓名', values: [] }] }).ready).toBe(false);
  });

  it('is ready with warnings, not with errors', () => {
    expect(
      check({ cells: clean.map((cells) => ({ ...cells, idNumber: ' 532623201405120013' })) }),
    ).toMatchObject({ ready: true });
    const errors = check({ cells: pupils });
    expect(errors.ready).toBe(false);
    expect(errors.blocking).toContain('“身份证号校验码不对”还有 1 处没有改正。');
  });
});

describe('issues', () => {
  it('come in reading order with a full message', () => {
    const { issues } = check({ cells: pupils });
    expect(issues.map((issue) => `${issue.rule} ${issue.cell}`)).toEqual([
      'id-sex-mismatch C3',
      'id-checksum D4',
      'stage-grade-mismatch E4',
      'id-missing D5',
    ]);
    expect(issues[1]?.message).toBe(
      '台账!D4：身份证号“532623201405120018”校验不通过：按前17位算，第18位应是“3”。错的可能是18位里的任何一位，请对照户口簿核对后改正。',
    );
    expect(issues.every((issue) => issue.state === 'new')).toBe(true);
  });

  it('keep their ids over sorting, inserting, renumbering and renaming', () => {
    const before = ids(check({ sheet: '学校台账', cells: pupils }));
    const sorted = [...pupils].reverse().map((row, at) => ({ ...row, sequence: at + 1 }));
    const more = {
      sequence: 9,
      name: '周杰',
      sex: '男',
      idNumber: '53262320140512003X',
      stage: '小学',
      grade: '一年级',
      class: '1班',
      schoolName: '青山小学',
    };
    expect(ids(check({ sheet: '改了名', cells: sorted }))).toEqual(before);
    expect(ids(check({ sheet: '学校台账', cells: [more, ...sorted] }))).toEqual(before);
    expect(
      ids(
        check([
          { kind: 'villageLedger', cells: clean },
          { sheet: '学校台账', cells: pupils },
        ]),
      ),
    ).toEqual(before);
  });

  it('tell twins apart and survive sorting', () => {
    const twins = [
      ...pupils,
      { ...pupils[2], sequence: 5, class: '3班' },
      { ...pupils[2], sequence: 6, class: '3班' },
    ];
    const result = check({ cells: twins });
    expect(new Set(ids(result)).size).toBe(result.issues.length);
    expect(ids(check({ cells: [...twins].reverse() }))).toEqual(ids(result));
  });
});

describe('causes', () => {
  it('gather issues of one column, the gravest first, with their runs', () => {
    const many = Array.from({ length: 6 }, (_, at) => ({
      ...pupils[0],
      sequence: at + 1,
      name: `学生${String(at)}`,
      idNumber: `53262320140512${String(101 + at * 7)}9`,
      sex: at === 5 ? '待核实' : null,
    }));
    const { causes } = check({ cells: many });
    const [first] = causes;
    expect(first).toMatchObject({
      rule: 'id-checksum',
      severity: 'error',
      where: '台账!D2:D7',
      count: 6,
      message: '台账“身份证号”列：身份证号校验码不对（6 处）',
    });
    expect(first?.issues).toHaveLength(6);
    expect(causes.find((cause) => cause.rule === 'value-not-listed')).toMatchObject({
      where: '台账!C7',
      count: 1,
    });
  });

  it('name the column when the cells are scattered, and say what can be fixed', () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({
      ...pupils[0],
      idNumber: at % 2 ? '532623201405120013' : ' 532623201405120013',
      class: String(at),
    }));
    const { causes } = check({ cells: rows });
    expect(causes.find((cause) => cause.rule === 'id-hidden-characters')).toMatchObject({
      where: '台账!身份证号',
      count: 5,
      fix: '可一次改正 5 处，改前可预览。',
    });
  });

  it('put money before numbers', () => {
    const { causes } = check({
      kind: 'paymentRoll',
      cells: [
        { name: '李明', idNumber: null, paidAmount: 1 },
        { name: '王芳', idNumber: null, paidAmount: 2 },
      ],
      totals: [{ label: '合计', cells: { paidAmount: 4 } }],
    });
    expect(causes.slice(0, 2).map((cause) => cause.rule)).toEqual(['total-mismatch', 'id-missing']);
  });
});

it('never lets the order of rows change the set of issues', () => {
  const idNumber = fc.constantFrom(
    '532623201405120013',
    '532623201405120021',
    ' 532623201405120013',
    '532623850610231',
    '532623201405120018',
    '1.1E+17',
    null,
    '无',
    5.3262320140512e17,
    '532601201405120015',
  );
  const row = fc.record({
    name: fc.constantFrom('李明', '王芳', '', '张·伟'),
    idNumber,
    sex: fc.constantFrom('男', '女', null, '?'),
    birthDate: fc.constantFrom('2014-05-12', '2014年5月', 41771, '2013-01-01', null),
    stage: fc.constantFrom('小学', '初中', null),
    grade: fc.constantFrom('三年级', '八年级', null),
    schoolName: fc.constantFrom('青山小学', '河口小学'),
    householdNumber: fc.constantFrom('H1', 'H2', null),
    studentNumber: fc.constantFrom('G532623201405120013', 'G5326232014', null),
  });
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      const [one, two] = [check({ cells: rows }), check({ cells: other })];
      expect(ids(two)).toEqual(ids(one));
      expect(new Set(ids(one)).size).toBe(one.issues.length);
      expect(one.coverage.filter((entry) => entry.state === 'crashed')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('gives each of 200,000 texts its own hash', () => {
  const seen = new Set<string>();
  for (let at = 0; at < 200_000; at++)
    seen.add(
      shortHash(`id-checksum\u001fschoolLedger:${String(532623201405120013n + BigInt(at))}\u001fidNumber`),
    );
  expect(seen.size).toBe(200_000);
  expect(shortHash('')).toMatch(/^[0-9a-z]{1,11}$/);
});

it('views can be made once and used again', () => {
  const view = ledgerView(exampleLedger({ cells: pupils }));
  expect(view.text(1, 'name')).toBe('李明');
});

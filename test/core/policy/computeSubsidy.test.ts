import { formatTenThousand } from '../../../src/core/money/decimal';
import { decimal } from '../../../src/core/money/decimal';
import { computeSubsidy } from '../../../src/core/policy/computeSubsidy';
import { averageOnlyPack, nationalPack, threeTierPack } from '../../../src/core/policy/nationalPack';
import { boardingAid, dayPupilAid, highSchoolGrant } from '../../../src/core/policy/programmes';
import type { StandardsPack } from '../../../src/core/policy/standard';
import type { RowOutcome, Subsidy } from '../../../src/core/policy/subsidy';
import { ledgerFrom, viewsOf, type Cells, type LedgerLike } from './ledgerFrom';

const options = { language: 'zh-CN', asOf: '2026-11-22' } as const;

function compute(
  source: Partial<LedgerLike> & { rows: readonly Cells[] },
  pack: StandardsPack = nationalPack,
): Subsidy {
  return computeSubsidy(viewsOf(ledgerFrom(source)), pack, options);
}

function one(
  cells: Cells,
  source: Partial<LedgerLike> = {},
  pack: StandardsPack = nationalPack,
): RowOutcome & { cells: readonly string[]; refusedFor: string } {
  const result = compute({ ...source, rows: [cells] }, pack);
  const [row] = result.rows;
  if (!row) throw new Error('no row');
  return { ...row, cells: result.refusals[0]?.cells ?? [], refusedFor: result.refusals[0]?.programme ?? '' };
}

const boarder: Cells = { stage: '小学', boarding: '是', hardshipCategory: '脱贫户' };

describe('refusals', () => {
  it.each<[string, Cells, Partial<LedgerLike>, string, readonly string[]]>([
    ['blank boarding, four classes: both clauses', { ...boarder, boarding: null }, {}, '寄宿空白', ['B3']],
    ['unknown boarding', { ...boarder, boarding: '半寄宿半走' }, {}, '半寄宿半走', ['B3']],
    ['no boarding column', { stage: '小学', hardshipCategory: '脱贫户' }, {}, '没有“是否寄宿”列', []],
    ['no category column', { stage: '小学', boarding: '是' }, {}, '困难类型', []],
    ['blank stage', { ...boarder, stage: null }, { columns: ['stage'] }, '学段空白', ['A3']],
    ['unknown stage', { ...boarder, stage: '小小学学校' }, {}, '不在代码表中', ['A3']],
    ['stage against grade', { ...boarder, grade: '八年级' }, {}, '不一致', ['A3', 'D3']],
    ['umbrella without grade', { ...boarder, stage: '义务教育' }, {}, '包括几个学段', ['A3']],
    ['no term anywhere', boarder, { term: null }, '看不出是哪个学期', []],
    ['unreadable term cell', { ...boarder, term: '上学期' }, {}, '认不出来', ['D3']],
    ['term before the pack', boarder, { term: '2014-autumn' }, '2015年春季学期', []],
    [
      'category contradicts a tick',
      { ...boarder, hardshipCategory: '无', isLowIncome: '是' },
      {},
      '互相矛盾',
      ['C3', 'D3'],
    ],
    [
      'cause instead of a class, day pupil',
      { ...boarder, boarding: '否', hardshipCategory: '因病致贫' },
      {},
      '看不出',
      ['C3'],
    ],
    ['转学 without a direction', { ...boarder, enrolmentStatus: '转学' }, {}, '核实', ['D3']],
    ['疑似辍学', { ...boarder, enrolmentStatus: '疑似辍学' }, {}, '核实', ['D3']],
    ['unknown status', { ...boarder, enrolmentStatus: '不清楚' }, {}, '认不出来', ['D3']],
  ])('%s', (_, cells, source, words, at) => {
    const row = one(cells, source);
    expect(row).toMatchObject({ kind: 'refused', programme: '待核实', amount: undefined });
    expect(row.basis).toContain(words);
    expect(row.cells).toEqual(at);
  });

  it('names both clauses and no programme when boarding decides between two', () => {
    const row = one({ ...boarder, boarding: '' });
    expect(row.refusedFor).toBe('');
    expect(row.basis).toContain('寄宿生享受生活补助');
    expect(row.basis).toContain('非寄宿生按寄宿生标准的50%');
  });
  it('names the programme when only one is possible', () => {
    expect(one({ ...boarder, hardshipCategory: '孤儿', boarding: '' }).refusedFor).toBe(boardingAid);
  });
  it('two standards of one programme that both fit are refused, whichever comes first', () => {
    const double = nationalPack.standards
      .filter((standard) => standard.id === 'boarding-primary')
      .map((standard) => ({ ...standard, id: 'again' }));
    for (const standards of [
      [...nationalPack.standards, ...double],
      [...double, ...nationalPack.standards],
    ]) {
      const row = one(boarder, {}, { ...nationalPack, standards });
      expect(row).toMatchObject({ kind: 'refused', refusedFor: boardingAid });
      expect(row.basis).toContain('两条标准');
    }
  });
  it('two amounts of one standard in one term are refused', () => {
    const standards = nationalPack.standards.map((standard) => ({
      ...standard,
      amounts: standard.amounts.flatMap((amount) => [amount, amount]),
    }));
    expect(one(boarder, {}, { ...nationalPack, standards }).kind).toBe('refused');
  });
});

describe('who is entitled', () => {
  it.each([
    '脱贫户',
    '建档立卡贫困户',
    '脱贫不稳定户',
    '残疾学生',
    '非建档立卡家庭经济困难残疾学生',
    '农村低保',
    '低保',
    '农村特困救助供养',
    '孤儿、低保',
  ])('day pupil: %s is one of the four classes', (hardshipCategory) => {
    expect(one({ ...boarder, boarding: '否', hardshipCategory })).toMatchObject({
      kind: 'entitled',
      programme: dayPupilAid,
      amount: '312.50',
    });
  });
  it.each([
    '孤儿',
    '边缘易致贫户',
    '突发严重困难户',
    '残疾人子女',
    '烈士子女',
    '低保边缘',
    '其他',
    '城市低保',
    '事实无人抚养',
  ])('day pupil: %s is not', (hardshipCategory) => {
    expect(one({ ...boarder, boarding: '走读生', hardshipCategory })).toMatchObject({
      kind: 'notEntitled',
      amount: undefined,
    });
    expect(one({ ...boarder, hardshipCategory })).toMatchObject({ kind: 'entitled', programme: boardingAid });
  });
  it('a disabled pupil in hardship is one of the four, whatever the hardship', () => {
    expect(one({ ...boarder, boarding: '否', hardshipCategory: '其他', isDisabled: '是' })).toMatchObject({
      amount: '312.50',
    });
    expect(one({ ...boarder, boarding: '否', hardshipCategory: '无', isDisabled: '是' }).kind).toBe(
      'notEntitled',
    );
  });
  it('是否走读 turns 是 round', () => {
    expect(one(boarder, { headers: { boarding: '是否走读' } })).toMatchObject({ programme: dayPupilAid });
  });
  it('reads ticks and 户类型 where there is no 困难类型 column', () => {
    expect(one({ stage: '小学', boarding: '否', isLowIncome: '√' }).amount).toBe('312.50');
    expect(one({ stage: '小学', boarding: '否', householdType: '脱贫户' }).amount).toBe('312.50');
    expect(one({ stage: '小学', boarding: '否', householdType: '一般农户' }).kind).toBe('notEntitled');
    expect(one({ stage: '小学', boarding: '否', isLowIncome: '否' }).kind).toBe('refused');
  });
  it.each(['毕业', '辍学', '死亡', '转出', '出国', '服兵役', '空挂户'])(
    '%s is not entitled',
    (enrolmentStatus) => {
      expect(one({ ...boarder, enrolmentStatus })).toMatchObject({ kind: 'notEntitled', amount: undefined });
    },
  );
  it.each(['在读', '', '送教上门', '随班就读', '已劝返', '请假', '转入'])(
    'status %j counts as at school',
    (enrolmentStatus) => {
      expect(one({ ...boarder, enrolmentStatus }, { columns: ['enrolmentStatus'] }).amount).toBe('625.00');
    },
  );
  it('a village row without school and status is not guessed', () => {
    expect(one({ ...boarder, schoolName: '' }, { kind: 'villageLedger' }).kind).toBe('refused');
    expect(one({ ...boarder, schoolName: '一小' }, { kind: 'villageLedger' }).kind).toBe('entitled');
  });
  it.each(['学前', '本科', '研究生', '特教'])(
    '%s is not in this pack: neither entitled nor refused',
    (stage) => {
      const result = compute({ rows: [{ ...boarder, stage }] });
      expect(result.rows[0]?.kind).toBe('notInPack');
      expect([result.entitlements, result.refusals, result.totals]).toEqual([[], [], []]);
    },
  );
});

describe('tiers', () => {
  const pupil: Cells = { stage: '普高', hardshipCategory: '低保', hardshipTier: '二档' };
  it('are the office’s to set', () => {
    expect(one(pupil, { term: '2025-spring' })).toMatchObject({
      kind: 'refused',
      refusedFor: highSchoolGrant,
      cells: ['C3'],
    });
    expect(one(pupil, { term: '2025-spring' }, threeTierPack).amount).toBe('1150.00');
    expect(one({ ...pupil, hardshipTier: '一等' }, { term: '2025-spring' }, threeTierPack).amount).toBe(
      '1750.00',
    );
    expect(one({ ...pupil, hardshipTier: '特别困难' }, { term: '2025-spring' }, averageOnlyPack).kind).toBe(
      'refused',
    );
    expect(
      one({ ...pupil, hardshipTier: '特别困难' }, { term: '2025-spring' }, averageOnlyPack).basis,
    ).toContain('1200—3500');
  });
  it('不困难 contradicts a category', () => {
    expect(one({ ...pupil, hardshipTier: '不困难' }, { term: '2025-spring' }).kind).toBe('refused');
  });
  it('do not touch 义务教育', () => {
    expect(one({ ...boarder, hardshipTier: '一档' }).amount).toBe('625.00');
  });
});

describe('term', () => {
  it('the row’s own comes first, then the ledger’s, then the one asked for', () => {
    const result = compute({
      term: '2024-autumn',
      rows: [
        { ...boarder, term: '2023年秋季学期' },
        { ...boarder, term: '2024年春季学期' },
        { ...boarder, term: '' },
      ],
    });
    expect(result.rows.map((row) => row.amount)).toEqual(['500.00', '625.00', '625.00']);
    expect(result.terms).toEqual(['2023-autumn', '2024-spring', '2024-autumn']);
    expect(result.term).toBeUndefined();
    const asked = computeSubsidy(viewsOf(ledgerFrom({ term: null, rows: [boarder] })), nationalPack, {
      ...options,
      term: '2023-autumn',
    });
    expect(asked.rows[0]?.amount).toBe('500.00');
    const own = computeSubsidy(viewsOf(ledgerFrom({ rows: [boarder] })), nationalPack, {
      ...options,
      term: '2023-autumn',
    });
    expect(own.rows[0]?.amount).toBe('625.00');
  });
  it('a blank among different terms is not filled from the one asked for', () => {
    const ledger = ledgerFrom({
      term: null,
      rows: [
        { ...boarder, term: '2023秋' },
        { ...boarder, term: '2024春' },
        { ...boarder, term: '' },
      ],
    });
    const result = computeSubsidy(viewsOf(ledger), nationalPack, { ...options, term: '2024-autumn' });
    expect(result.rows.map((row) => row.kind)).toEqual(['entitled', 'entitled', 'refused']);
  });
});

describe('persons and entries', () => {
  const id = '11010519491231002X';
  it('a pupil listed twice is one person and two payments', () => {
    const result = compute({
      rows: [
        { ...boarder, idNumber: id },
        { ...boarder, idNumber: ` ${id.toLowerCase()}` },
      ],
    });
    expect(result.totals).toEqual([
      { programme: boardingAid, stage: '小学', persons: 1, entries: 2, amount: '1250.00' },
    ]);
  });
  it('15 digits and a 残疾人证 number are the same pupil as their ID', () => {
    const rows = ['440524188001010014', '440524188001010014', '44052418800101001443'].map((idNumber) => ({
      ...boarder,
      idNumber,
    }));
    expect(compute({ rows }).totals[0]?.persons).toBe(1);
  });
  it('damaged numbers do not make one pupil of many', () => {
    const rows = ['甲', '乙'].map((name) => ({ ...boarder, name, idNumber: 110105194912310000 }));
    expect(compute({ rows }).totals[0]?.persons).toBe(2);
  });
  it.each(['5.32725E+17', '110105194912310000', '11010519491231'])(
    '%s in two pupils’ rows is two pupils, twice in one pupil’s is one',
    (idNumber) => {
      const rows = ['甲', '乙', '乙'].map((name) => ({ ...boarder, name, idNumber }));
      expect(compute({ rows }).totals[0]).toMatchObject({ persons: 2, entries: 3 });
    },
  );
  it('without an ID: name, birth date and school', () => {
    const base = { ...boarder, name: '王小明', birthDate: '2012-01-01' };
    const rows = [base, base, { ...base, birthDate: '2012-01-02' }, { ...boarder }, { ...boarder }];
    expect(compute({ rows, columns: ['name'] }).totals[0]).toMatchObject({ persons: 4, entries: 5 });
  });
});

describe('which ledgers count', () => {
  it('school ledgers before payment rolls before village ledgers; others never', () => {
    const ledger = (kind: LedgerLike['kind'], number: number): ReturnType<typeof ledgerFrom> =>
      ledgerFrom({ rows: [boarder], ...(kind ? { kind } : {}) }, number);
    const kinds = ['villageLedger', 'dropoutLedger', 'paymentRoll', 'schoolLedger', 'schoolLedger'] as const;
    const all = kinds.map(ledger);
    expect(computeSubsidy(viewsOf(...all), nationalPack, options).counted).toEqual(['s3#0', 's4#0']);
    expect(computeSubsidy(viewsOf(...all.slice(0, 3)), nationalPack, options).counted).toEqual(['s2#0']);
    const village = computeSubsidy(viewsOf(...all.slice(0, 2)), nationalPack, options);
    expect(village.counted).toEqual(['s0#0']);
    expect(village.uncounted.map((each) => each.ledger)).toEqual(['s1#0']);
  });
});

describe('the county year of the domain notes', () => {
  const many = (count: number, cells: Cells): readonly Cells[] => Array.from({ length: count }, () => cells);
  it('寄宿生活补助 71.8125 万 in 1182 payments, 非寄宿 7.7875 万 in 284, at the rates of the time', () => {
    const result = compute({
      term: '2020-autumn',
      rows: [
        ...many(165, boarder),
        ...many(1017, { ...boarder, stage: '初中' }),
        ...many(174, { ...boarder, boarding: '否' }),
        ...many(110, { ...boarder, stage: '初中', boarding: '否' }),
      ],
    });
    const sum = (programme: string): [string, number] => {
      const lines = result.totals.filter((line) => line.programme === programme);
      const amount = lines.reduce((total, line) => total.plus(decimal(line.amount)), decimal('0'));
      return [formatTenThousand(amount), lines.reduce((total, line) => total + line.entries, 0)];
    };
    expect(sum(boardingAid)).toEqual(['71.8125', 1182]);
    expect(sum(dayPupilAid)).toEqual(['7.7875', 284]);
  });
});

it('speaks English as well', () => {
  const result = computeSubsidy(viewsOf(ledgerFrom({ rows: [boarder] })), nationalPack, {
    ...options,
    language: 'en',
  });
  expect(result.entitlements[0]?.derivation).toContain('1250 yuan a year ÷ 2 = 625.00 yuan');
  expect(result.entitlements[0]?.derivation).toMatch(/^autumn term 2024: boarders in hardship/);
});

import { checkCharacter } from '../../../src/core/id/checkCharacter';
import type { Term } from '../../../src/core/ledger/ledger';
import { ownSheets } from '../../../src/core/plan/anchors';
import type { Stage, Standard, StandardsPack } from '../../../src/core/policy/standard';
import type { Sheet } from '../../../src/core/snapshot/snapshot';
import { ledgerFrom, type Cells } from '../policy/ledgerFrom';
import { differing, summarise, texts, type Summarised } from './summarise';

const boarding = '义务教育家庭经济困难寄宿生生活补助';
const day = '义务教育家庭经济困难非寄宿生生活补助';

/** A county's programmes, told apart by stage, category and boarding; amounts per term as the county paid them. */
const prices: readonly (readonly [string, Stage, readonly string[] | 'any', string, boolean?])[] = [
  ['普通高中国家助学金', '普高', ['低保'], '1000'],
  ['普通高中国家助学金', '普高', ['脱贫户'], '1500'],
  ['普通高中国家助学金', '普高', ['其他家庭经济困难'], '500'],
  ['普通高中免学杂费', '普高', ['低保边缘'], '350'],
  ['普通高中免学杂费', '普高', ['特困供养'], '400'],
  [boarding, '小学', 'any', '500', true],
  [boarding, '初中', 'any', '625', true],
  [day, '小学', 'any', '250', false],
  [day, '初中', 'any', '312.5', false],
  ['中职免学费', '中职', 'any', '1000'],
  ['中职国家助学金', '中职', ['脱贫户'], '1000'],
  ['中职国家奖学金', '中职', ['烈士子女'], '6000'],
  ['学前教育资助', '学前', ['低保'], '750'],
  ['学前教育中央奖补', '学前', ['孤儿'], '750'],
  ['学前教育中央奖补', '学前', ['残疾学生'], '800'],
];

const county: StandardsPack = {
  name: '某县标准',
  version: '2019',
  since: '2015-spring',
  exclusive: [[boarding, day]],
  standards: prices.map(([programme, stage, categories, value, boards], index): Standard => ({
    id: `county-${String(index)}`,
    programme,
    clause: { 'zh-CN': programme, en: programme },
    conditions: { stages: [stage], categories, ...(boards === undefined ? {} : { boarding: boards }) },
    period: 'term',
    amounts: [{ from: '2015-spring', value, reference: '某县资助办法', checked: '2026-11-22' }],
  })),
};

/** How many payments of each kind the county made in the year: stage, category, boarding. */
const groups: readonly (readonly [number, Stage, string, string, boolean?])[] = [
  [891, '普高', '高一', '低保'],
  [214, '普高', '高一', '脱贫户'],
  [200, '普高', '高二', '其他家庭经济困难'],
  [76, '普高', '高二', '低保边缘'],
  [50, '普高', '高三', '特困供养'],
  [165, '小学', '三年级', '脱贫户', true],
  [1017, '初中', '八年级', '低保', true],
  [174, '小学', '四年级', '脱贫户', false],
  [110, '初中', '七年级', '低保', false],
  [179, '中职', '一年级', '脱贫户'],
  [1, '中职', '二年级', '烈士子女'],
  [1526, '中职', '二年级', '其他家庭经济困难'],
  [52, '学前', '大班', '低保'],
  [32, '学前', '中班', '孤儿'],
  [20, '学前', '小班', '残疾学生'],
];

/** The year as its report printed it: programme, 人次, 元. */
const year = [
  ['普通高中国家助学金', 1305, 1_312_000],
  ['普通高中免学杂费', 126, 46_600],
  [boarding, 1182, 718_125],
  [day, 284, 77_875],
  ['中职免学费', 1706, 1_706_000],
  ['中职国家助学金', 179, 179_000],
  ['中职国家奖学金', 1, 6_000],
  ['学前教育资助', 52, 39_000],
  ['学前教育中央奖补', 52, 40_000],
] as const;

const terms = ['2019-autumn', '2020-spring'] as const satisfies readonly Term[];

function idNumber(index: number): string {
  const body = `53272520${String(100_000 + index)
    .slice(1)
    .padStart(5, '0')}0101`.slice(0, 8);
  const day = `${body.slice(0, 6)}20080101${String(index % 1000).padStart(3, '0')}`;
  const region = String(532_700 + Math.floor(index / 1000)).padStart(6, '0');
  const number = `${region}${day.slice(6)}`;
  return number + checkCharacter(number);
}

/** Pupils of the year: most come in both terms, an odd one in the second only. */
function rowsOf(term: Term): readonly Cells[] {
  const rows: Cells[] = [];
  let pupil = 0;
  for (const [payments, stage, grade, category, boards] of groups) {
    const pupils = Math.ceil(payments / 2);
    for (let at = 0; at < pupils; at++, pupil++) {
      if (term === terms[0] && at >= payments - pupils) continue;
      rows.push({
        name: `学生${String(pupil)}`,
        idNumber: idNumber(pupil),
        schoolName: `某县第${String((pupil % 7) + 1)}学校`,
        township: `第${String(pupil % 3)}镇`,
        village: `第${String(pupil % 5)}村`,
        householdNumber: `H${String(Math.floor(pupil / 2))}`,
        stage,
        grade,
        boarding: boards === false ? '走读' : '寄宿',
        hardshipCategory: category,
      });
    }
  }
  return rows;
}

function ledgersOf(): ReturnType<typeof ledgerFrom>[] {
  return terms.map((term, index) =>
    ledgerFrom({ sheet: term === '2019-autumn' ? '秋季' : '春季', term, rows: rowsOf(term) }, index + 1),
  );
}

/** The rolls by which the same was paid: one row an amount. */
function rollsOf({ subsidy }: Summarised): ReturnType<typeof ledgerFrom>[] {
  const pupils = terms.map((term) => rowsOf(term));
  return terms.map((term, index) => {
    const rows = subsidy.entitlements
      .filter(({ ledger }) => ledger === `s${String(index + 1)}#0`)
      .map(({ row, programme, amount }): Cells => {
        const { name, idNumber: id, schoolName, stage } = pupils[index]?.[row - 2] ?? {};
        return {
          name: name ?? null,
          idNumber: id ?? null,
          schoolName: schoolName ?? null,
          stage: stage ?? null,
          programme,
          paidAmount: Number(amount),
        };
      });
    return ledgerFrom({ sheet: `发放${String(index)}`, kind: 'paymentRoll', term, rows }, index + 11);
  });
}

/** 人次 and 元 of each programme, added up over its stages, from the sheet's own cells. */
function linesOf(sheet: Sheet | undefined): readonly (readonly [string, number, number])[] {
  const labels = texts(sheet, 0);
  return year.map(([programme]) => {
    let [entries, amount] = [0, 0];
    labels.forEach((label, row) => {
      if (label !== programme) return;
      entries += sheet?.grid.number(row, 3) ?? 0;
      amount += sheet?.grid.number(row, 4) ?? 0;
    });
    return [programme, entries, amount];
  });
}

function totalsOf(sheet: Sheet | undefined): readonly (number | undefined)[] {
  const row = texts(sheet, 0).indexOf('合计');
  return [2, 3, 4, 5].map((column) => sheet?.grid.number(row, column));
}

describe('a county year', () => {
  const due = summarise(ledgersOf(), undefined, county);
  const rolls = rollsOf(due);
  const whole = summarise([...ledgersOf(), ...rolls], undefined, county);
  const own = ownSheets(whole.after);
  const pupils = groups.reduce((sum, [payments]) => sum + Math.ceil(payments / 2), 0);

  it('what is due: every line, 4,887 payments and 412.46 万元, to the fen', () => {
    expect(due.subsidy.refusals).toEqual([]);
    const sheet = own.get('summaryProgramme');
    expect(linesOf(sheet)).toEqual(year);
    expect(totalsOf(sheet)).toEqual([pupils, 4887, 4_124_600, 412.46]);
    const boarders = texts(sheet, 0).flatMap((label, row) =>
      label === boarding
        ? [[sheet?.grid.text(row, 1), sheet?.grid.number(row, 3), sheet?.grid.number(row, 5)]]
        : [],
    );
    expect(boarders).toEqual([
      ['小学', 165, 8.25],
      ['初中', 1017, 63.5625],
    ]);
  });

  it('what was paid: the same lines from the rolls, live over their cells', () => {
    const sheet = own.get('summaryPaid');
    expect(linesOf(sheet)).toEqual(year);
    expect(totalsOf(sheet)).toEqual([pupils, 4887, 4_124_600, 412.46]);
    const row = texts(sheet, 0).indexOf('中职免学费');
    expect(sheet?.grid.formula(row, 4)).toContain('SUMIFS(');
  });

  it('due and paid agree for every school and programme', () => {
    const sheet = own.get('summaryDuePaid');
    const row = texts(sheet, 0).indexOf('合计');
    expect([2, 3, 4, 5, 6, 7].map((column) => sheet?.grid.number(row, column))).toEqual([
      4887, 4_124_600, 4887, 4_124_600, 0, 0,
    ]);
    expect(sheet?.grid.text(row, 8)).toBe('一致');
  });

  it('all sheets agree, and recomputing changes nothing', () => {
    expect(differing(whole.after)).toEqual([]);
    for (const { identities } of whole.result.identities)
      expect(identities.filter(({ holds }) => !holds)).toEqual([]);
    for (const id of ['summarySchool', 'summaryVillage', 'summaryCategory', 'summaryPlace']) {
      const sheet = own.get(id);
      const total = texts(sheet, 0).indexOf('合计');
      const cells = Array.from({ length: 9 }, (_, column) => sheet?.grid.value(total, column));
      expect(cells).toEqual(expect.arrayContaining([pupils, 4887, 4_124_600]));
    }
  });

  it('a payment that was less shows with its pupil', () => {
    const [first, second] = rolls;
    if (!first || !second) throw new Error('no rolls');
    const rows = rowsOf(terms[0]);
    const less = ledgerFrom(
      {
        sheet: '少发',
        kind: 'paymentRoll',
        term: terms[0],
        rows: [
          {
            name: rows[0]?.name ?? null,
            idNumber: rows[0]?.idNumber ?? null,
            schoolName: rows[0]?.schoolName ?? null,
            stage: '普高',
            programme: '普通高中国家助学金',
            paidAmount: 900,
          },
        ],
      },
      21,
    );
    const { after } = summarise([...ledgersOf(), less], undefined, county);
    const sheet = ownSheets(after).get('summaryDuePaid');
    const row = texts(sheet, 4).indexOf('少发');
    expect([2, 3, 5, 6].map((column) => sheet?.grid.value(row, column))).toEqual(['学生0', 1000, 900, -100]);
    expect(differing(after)).toEqual([]);
  });
});

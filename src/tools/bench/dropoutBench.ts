/**
 * `npm run bench -- dropout [--quick]`: the children of a base looked up on five lists, over sizes; with slips in two
 * numbers and one name of a hundred, and with lists that agree in everything. Seconds of processor time.
 */
import { nameEvidence } from '../../app/nameEvidence';
import { DropoutComparison } from '../../core/dropout/dropoutComparison';
import { dropoutSheets } from '../../core/dropout/dropoutSheets';
import { isoDay } from '../../core/id/calendarDay';
import { idColumn } from '../../core/id/idColumn';
import { ledgerView } from '../../core/ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../../core/rules/exampleLedger';
import type { LedgerView } from '../../core/rules/rule';
import { fullName, surname } from '../samples/names';
import { checkCharacter, mobileNumber, regionCodes } from '../samples/identity';
import { Random } from '../samples/random';

const sizes = process.argv.includes('--quick') ? [5000] : [5000, 20_000, 60_000];
const asOf = '2024-11-01';
type Cells = SmallLedger['cells'][number];

interface Child {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly head: string;
  readonly phone: string;
  readonly village: string;
  readonly school: string;
}

function childrenOf(count: number, random: Random): readonly Child[] {
  return Array.from({ length: count }, (_, at): Child => {
    const birth = random.int(2010, 2017) * 10_000 + random.int(1, 12) * 100 + random.int(1, 28);
    const digits = `${random.pick(regionCodes)}${String(birth)}${String(at % 1000).padStart(3, '0')}`;
    const family = surname(random);
    return {
      name: fullName(random, family, at % 2 === 0 ? '女' : '男'),
      idNumber: digits + checkCharacter(digits),
      birthDate: isoDay(birth),
      head: fullName(random, family, '男'),
      phone: mobileNumber(at),
      village: `第${String(random.int(1, Math.ceil(count / 100)))}村`,
      school: `第${String(random.int(1, Math.ceil(count / 400)))}小学`,
    };
  });
}

/** The police list, both rolls, the 脱贫户 list, a village ledger and the drop-out ledger. */
function listsOf(count: number, exact: boolean): readonly LedgerView[] {
  const random = new Random(count);
  const children = childrenOf(count, random);
  const list = (share: number, cellsOf: (child: Child) => Cells): readonly Cells[] =>
    children
      .filter(() => exact || random.chance(share))
      .map((child) => {
        if (exact) return cellsOf(child);
        const at = random.int(0, 17);
        const { name, idNumber } = child;
        const slip = idNumber.slice(0, at) + String(random.int(0, 9)) + idNumber.slice(at + 1);
        return cellsOf({
          ...child,
          name: random.chance(0.01) ? `${name.slice(0, -1)}鑫` : name,
          idNumber: random.chance(0.02) ? slip : idNumber,
        });
      });
  const who = ({ name, idNumber }: Child): Cells => ({ name, idNumber });
  const ledgers: readonly SmallLedger[] = [
    {
      kind: 'officeList',
      sheet: '公安',
      title: '公安局6-15周岁人口名单',
      cells: children.map((child) => ({ ...who(child), householdHead: child.head, village: child.village })),
    },
    {
      kind: 'enrolmentRoll',
      sheet: '学籍',
      title: '学籍名册',
      cells: list(0.96, (child) => ({ ...who(child), birthDate: child.birthDate, schoolName: child.school })),
    },
    {
      kind: 'schoolLedger',
      sheet: '在校',
      cells: list(0.94, (child) => ({
        ...who(child),
        schoolName: child.school,
        guardianName: child.head,
        guardianPhone: child.phone,
        village: child.village,
      })),
    },
    {
      kind: 'officeList',
      sheet: '脱贫',
      title: '脱贫户名单',
      cells: list(0.15, (child) => ({ ...who(child), householdType: '脱贫户', householdHead: child.head })),
    },
    {
      kind: 'villageLedger',
      sheet: '村',
      cells: list(0.9, (child) => ({ ...who(child), householdHead: child.head, village: child.village })),
    },
    {
      kind: 'dropoutLedger',
      sheet: '控辍',
      cells: list(0.02, (child) => ({ ...who(child), dropoutState: '休学', evidence: null })),
    },
  ];
  return ledgers.map((small, at) => ledgerView(exampleLedger(small, at + 1)));
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const names = await nameEvidence();
console.log('| children | lists | compared | longest piece | sheets |');
console.log('| --- | --- | --- | --- | --- |');
for (const size of sizes)
  for (const exact of [false, true]) {
    const views = listsOf(size, exact);
    // The ID columns are judged once for all rules of a check, before.
    for (const view of views) idColumn(view, 'idNumber', asOf);
    const environment = { asOf, term: '2024-autumn' } as const;
    const comparison = new DropoutComparison(views, environment, { names: () => names, decisions: [] });
    const pieces: number[] = [];
    for (let done = false; !done;) {
      const start = processor();
      done = comparison.advance();
      pieces.push(processor() - start);
    }
    const { result } = comparison;
    if (!result) throw new Error('there is a base');
    const start = processor();
    dropoutSheets(
      result,
      {
        name: 'bench',
        sheets: views.map(({ ledger }) => ledger.sheet),
        names: [],
        styles: [],
        settings: new Map(),
        dateSystem: 1900,
        structureProtected: false,
      },
      'zh-CN',
    );
    const cells = [
      size.toLocaleString('en'),
      exact ? 'agree in everything' : 'with slips',
      `${pieces.reduce((sum, piece) => sum + piece, 0).toFixed(2)} s`,
      `${Math.max(...pieces).toFixed(2)} s`,
      `${(processor() - start).toFixed(2)} s`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }

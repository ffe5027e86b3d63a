import { hardshipCategories } from '../codes/hardshipCategory';
import { sexList } from '../codes/sex';
import { stageList } from '../codes/stage';
import { dayNumber } from '../id/calendarDay';
import { cleanId } from '../id/cleanId';
import { idColumn, identityKey } from '../id/idColumn';
import { isSound } from '../id/judgeId';
import { readDisabilityNumber } from '../rules/disabilityNumber';
import { schoolYearStart } from '../rules/schoolYear';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { Member } from '../rules/sharedRecords';
import { isPossible } from './idCandidates';
import type { Neighbour, RowEvidence, Witness } from './rowEvidence';

const studentNumberSource = { 'zh-CN': '学籍号', en: 'the student number' };
const disabilitySource = { 'zh-CN': '残疾人证号', en: 'the disability number' };

/** How many records of a view have each region, by view; made when the first doubtful row asks. */
const regions = new WeakMap<LedgerView, ReadonlyMap<string, number>>();

function regionCounts(view: LedgerView, asOf: string): ReadonlyMap<string, number> {
  const known = regions.get(view);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const cell of idColumn(view, 'idNumber', asOf) ?? []) {
    if (!isSound(cell)) continue;
    const region = cell.reading.key.slice(0, 6);
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  regions.set(view, counts);
  return counts;
}

/** The pupil's number by a record of another ledger; '' when that one cannot be believed either. */
function soundNumber({ view, at }: Member, asOf: string): string {
  const cell = idColumn(view, 'idNumber', asOf)?.[at];
  return cell && isSound(cell) && cell.reading.form !== 'permit' ? identityKey(cell) : '';
}

function witnessesOf(
  view: LedgerView,
  row: number,
  peers: readonly Member[],
  { asOf }: RuleEnvironment,
): readonly Witness[] {
  const today = dayNumber(asOf);
  const found: Witness[] = [];
  const student = cleanId(view.raw(row, 'studentNumber'));
  if (student.startsWith('G') && isPossible(student.slice(1), today))
    found.push({ source: studentNumberSource, number: student.slice(1) });
  const { id } = readDisabilityNumber(
    view.raw(row, 'disabilityNumber'),
    typeof view.value(row, 'disabilityNumber') === 'number',
  );
  // A disabled parent's certificate may stand there.
  const own = !hardshipCategories(view.text(row, 'hardshipCategory')).categories.includes('残疾人子女');
  if (own && isPossible(id, today)) found.push({ source: disabilitySource, number: id });
  const sheets = new Set<string>();
  for (const peer of peers) {
    const { name, id: sheet } = peer.view.ledger.sheet;
    const number = soundNumber(peer, asOf);
    if (number === '' || sheets.has(sheet)) continue;
    sheets.add(sheet);
    found.push({ source: { 'zh-CN': `“${name}”`, en: `“${name}”` }, number });
  }
  return found;
}

function neighboursOf(view: LedgerView, at: number, asOf: string): readonly Neighbour[] {
  const ids = idColumn(view, 'idNumber', asOf);
  return [at - 1, at + 1].flatMap((place) => {
    const row = view.ledger.rows[place];
    if (row === undefined) return [];
    const cell = ids?.[place];
    const birth = view.date(row, 'birthDate');
    return [
      {
        number: cell && isSound(cell) && cell.reading.birth !== undefined ? cell.reading.key : '',
        birth: birth.kind === 'day' ? birth.date : '',
      },
    ];
  });
}

function writtenSex(view: LedgerView, row: number): '男' | '女' | undefined {
  const sex = sexList.canonical(view.text(row, 'sex'));
  return sex === '男' || sex === '女' ? sex : undefined;
}

/**
 * What a record and the same pupil's other records say.
 * @param at the record's place in `ledger.rows`
 * @param peers records of the same pupil in other ledgers
 */
export function evidenceOf(
  view: LedgerView,
  at: number,
  peers: readonly Member[],
  environment: RuleEnvironment,
): RowEvidence {
  const { asOf } = environment;
  const row = view.ledger.rows[at] ?? -1;
  const cell = idColumn(view, 'idNumber', asOf)?.[at];
  const age = view.text(row, 'age');
  const { form = 'blank', text = '' } = cell?.reading ?? {};
  const counts = regionCounts(view, asOf);
  const own = cell && isSound(cell) ? cell.reading.key.slice(0, 6) : '';
  return {
    // Papers without a check, and words that stand for no number, say nothing that can be weighed.
    id:
      form === 'permit' || cell?.fault === 'placeholder'
        ? ''
        : form === 'disability'
          ? text.slice(0, 18)
          : form === 'legacy' && cell && isSound(cell)
            ? cell.reading.key
            : text,
    damaged: cell?.fault === 'damaged' || cell?.fault === 'zeroTail',
    birth: view.date(row, 'birthDate'),
    sex: writtenSex(view, row),
    age: /^\d{1,2}$/.test(age.replace(/周?岁$/, '')) ? Number.parseInt(age, 10) : undefined,
    schooling: {
      stage: view.text(row, 'stage'),
      grade: view.text(row, 'grade'),
      school: view.text(row, 'schoolName'),
      elsewhere: peers.flatMap((peer) => stageList.canonical(peer.view.text(peer.row, 'stage')) ?? []),
    },
    witnesses: witnessesOf(view, row, peers, environment),
    neighbours: neighboursOf(view, at, asOf),
    parents: (['headIdNumber', 'guardianIdNumber'] as const)
      .map((field) => identityKey(idColumn(view, field, asOf)?.[at]))
      .filter((key) => key !== ''),
    regionSeen: (region) => (counts.get(region) ?? 0) > (region === own ? 1 : 0),
    today: dayNumber(asOf),
    yearStart: schoolYearStart(view.ledger.term ?? environment.term, asOf),
  };
}

import { idColumn, identityKey } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import type { Rule } from '../rule';
import { distinct, duplicatePools, namesOf, occasion, sharedBy, type Member } from '../sharedRecords';

/** Spaces and case do not make another number; a number whose tail was lost says nothing. */
function studentKey({ view, row }: Pick<Member, 'view' | 'row'>): string {
  if (typeof view.value(row, 'studentNumber') === 'number' && view.raw(row, 'studentNumber').length > 15)
    return '';
  const clean = view.text(row, 'studentNumber').replace(/\s/g, '').toUpperCase();
  return clean.length < 8 || clean.includes('E+') ? '' : clean;
}

export const studentNumberDuplicate: Rule = {
  meta: {
    id: 'student-number-duplicate',
    severity: 'error',
    scope: 'workbook',
    needs: [['studentNumber']],
    title: { 'zh-CN': '学籍号重复', en: 'Student number used more than once' },
    description: {
      'zh-CN':
        '同一类台账里一个学籍号登记给了不同的学生。一人一籍，系统会提示“存在多个该学籍号”。请按学籍系统改正。身份证号也相同的，已由“身份证号重复”报告，这里不再重复。',
      en: 'One student number is entered for different pupils in ledgers of one kind. Everybody has one number, and the national system refuses others. Correct it from the enrolment system. Rows that share the ID number too are reported as duplicate IDs and not again here.',
    },
    messages: {
      duplicate: {
        'zh-CN':
          '{sheet}!{cell}：学籍号“{found}”登记给了{count}行（{names}），见{cells}。请按学籍系统核对后改正。',
        en: '{sheet}!{cell}: student number “{found}” stands in {count} rows ({names}), see {cells}. Correct them from the enrolment system.',
      },
    },
    reference: '教基一〔2013〕7号《中小学生学籍管理办法》（一人一籍、籍随人走）',
    examples: [
      {
        title: { 'zh-CN': '各不相同，通过', en: 'different numbers pass' },
        cells: [
          { name: '李明', studentNumber: 'G532623201405120013' },
          { name: '王芳', studentNumber: 'G532623201405120021' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '两人同一个学籍号', en: 'two pupils with one number' },
        cells: [
          { name: '李明', studentNumber: 'G532623201405120013' },
          { name: '王芳', studentNumber: 'G532623201405120013' },
        ],
        finds: ['duplicate'],
      },
      {
        title: {
          'zh-CN': '边界：身份证号也相同，由“身份证号重复”报',
          en: 'boundary: the ID is the same too and is reported there',
        },
        cells: [
          { name: '李明', idNumber: '532623201405120013', studentNumber: 'G532623201405120013' },
          { name: '李明', idNumber: '532623201405120013', studentNumber: 'G532623201405120013' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：都空着，不算重复', en: 'boundary: blanks are not duplicates' },
        cells: [
          { name: '李明', studentNumber: null },
          { name: '王芳', studentNumber: null },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    const ofPerson = ({ view, at }: Member): { id: string; person: string } => {
      const cell = idColumn(view, 'idNumber', environment.asOf)?.[at];
      const sound = cell && isSound(cell);
      return {
        id: identityKey(cell),
        person: sound ? `${String(cell.reading.birth)} ${cell.reading.sex ?? ''}` : '',
      };
    };
    for (const pool of duplicatePools(ledgers, environment)) {
      for (const members of sharedBy(pool, (view, row) => studentKey({ view, row }))) {
        const facts = members.map(ofPerson);
        const [first] = facts;
        const oneName = namesOf(members).length < 2;
        const sameId = first !== undefined && first.id !== '' && facts.every(({ id }) => id === first.id);
        // One name, birth date and sex under two valid numbers: that is id-conflict's to say.
        const samePerson =
          oneName &&
          first !== undefined &&
          first.person !== '' &&
          facts.every(({ person }) => person === first.person);
        const occasions = new Set(members.map(({ view, row }) => occasion(view, row)));
        const paidOften =
          oneName && occasions.size === members.length && members.length > 1 && occasions.size > 1;
        if (sameId || samePerson || paidOften) continue;
        const places = members.map(({ view, row }) => view.place(row, 'studentNumber'));
        const [at] = places;
        if (!at) continue;
        const names = distinct(members.map(({ view, row }) => view.text(row, 'name'))).join('、');
        report({ messageId: 'duplicate', at, group: places, data: { names, count: members.length } });
      }
    }
  },
};

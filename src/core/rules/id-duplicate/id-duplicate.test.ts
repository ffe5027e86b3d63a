import { testRule } from '../../../../test/support/testRule';
import { idDuplicate } from './id-duplicate';

const li = { name: '李明', idNumber: '532623201405120013' };
const wang = { name: '王芳', idNumber: '532623201405120021' };

testRule(idDuplicate, {
  accept: [
    {
      description: 'one programme twice in a payment roll: paid-twice says it',
      kind: 'paymentRoll',
      cells: [
        { ...li, programme: '寄宿生生活补助' },
        { ...li, programme: '寄宿生生活补助' },
      ],
    },
    { description: 'numbers that agree in their first 15 digits', cells: [li, wang] },
    {
      description: 'a school ledger and a village ledger share a pupil',
      ledgers: [
        { kind: 'schoolLedger', cells: [li] },
        { kind: 'villageLedger', cells: [li] },
      ],
    },
    {
      description: 'two office lists share a person',
      ledgers: [
        { kind: 'officeList', cells: [li] },
        { kind: 'officeList', cells: [li] },
      ],
    },
    {
      description: 'sheets of different terms',
      ledgers: [
        { term: '2024-autumn', cells: [li] },
        { term: '2024-spring', cells: [li] },
      ],
    },
    {
      description: 'a 学期 column with different terms',
      cells: [
        { ...li, term: '2024年秋' },
        { ...li, term: '2024年春' },
      ],
    },
    {
      description: 'different programmes in a payment roll',
      kind: 'paymentRoll',
      cells: [
        { ...li, programme: '寄宿生生活补助' },
        { ...li, programme: '营养改善计划' },
      ],
    },
    {
      description: 'two rolls without a programme column',
      ledgers: [
        { kind: 'paymentRoll', cells: [li] },
        { kind: 'paymentRoll', cells: [li] },
      ],
    },
    {
      description: 'damaged numbers say nothing',
      cells: [
        { name: '李明', idNumber: 5.3262320140512e17 },
        { name: '王芳', idNumber: 5.3262320140512e17 },
        { name: '张三', idNumber: '1.1E+17' },
        { name: '李四', idNumber: '1.1E+17' },
      ],
    },
    {
      description: 'blanks and words',
      cells: [
        { name: '李明', idNumber: null },
        { name: '王芳', idNumber: null },
        { name: '张三', idNumber: '无' },
        { name: '李四', idNumber: '无' },
      ],
    },
    {
      description: 'one guardian of two pupils',
      cells: [
        { ...li, guardianIdNumber: '532623198506102311' },
        { ...wang, guardianIdNumber: '532623198506102311' },
      ],
    },
  ],
  reject: [
    {
      description: 'two persons with one number',
      cells: [li, { ...wang, idNumber: li.idNumber }],
      finds: [{ messageId: 'differentPerson', cell: 'B2', cells: ['B2', 'B3'], class: 'different-person' }],
    },
    {
      description: 'one pupil in two schools, on two sheets',
      ledgers: [
        { sheet: '一小', cells: [{ ...li, schoolName: '青山小学' }] },
        { sheet: '二小', cells: [{ ...li, schoolName: '河口小学' }] },
      ],
      finds: [{ messageId: 'crossSchool', cell: 'B2', cells: ['B2', '二小!B2'], class: 'cross-school' }],
    },
    {
      description: 'three times in one school',
      cells: [
        { ...li, schoolName: '青山小学', class: '1班' },
        { ...li, schoolName: '青山小学', class: '2班' },
        { ...li, schoolName: '青山小学', class: '3班' },
      ],
      finds: [{ messageId: 'sameSchool', cells: ['B2', 'B3', 'B4'], class: 'same-school' }],
    },
    {
      description: '15 and 18 digits, a space and a small x',
      cells: [
        { name: '李刚', idNumber: '532623850610231' },
        { name: '李刚', idNumber: ' 532623198506102311' },
        { name: '赵敏', idNumber: '53262320120229104x' },
        { name: '赵 敏', idNumber: '53262320120229104X' },
      ],
      finds: [
        { messageId: 'samePerson', cells: ['B2', 'B3'] },
        { messageId: 'samePerson', cells: ['B4', 'B5'], class: 'same-person' },
      ],
    },
    {
      description: 'different names in a payment roll, whatever the programme',
      kind: 'paymentRoll',
      cells: [
        { ...li, programme: '寄宿生生活补助' },
        { ...li, name: '李小明', programme: '营养改善计划' },
      ],
      finds: [{ messageId: 'differentPerson' }],
    },
  ],
});

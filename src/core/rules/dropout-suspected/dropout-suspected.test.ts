import { testRule } from '../../../../test/support/testRule';
import { checkViews } from '../../engine/runRules';
import { ledgerView } from '../../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../exampleLedger';
import { exampleEnvironment } from '../runExample';
import { dropoutSuspected } from './dropout-suspected';

const ming = { name: '李明', idNumber: '532623201405120013' };
const fang = { name: '王小芳', idNumber: '532623201506200020' };
const school = { schoolName: '中心小学' };
const police = (cells: readonly object[]) =>
  ({ kind: 'officeList', sheet: '公安', title: '公安局6-15周岁人口名单', cells }) as const;
const enrolment = (...pupils: readonly object[]) =>
  ({
    kind: 'enrolmentRoll',
    sheet: '学籍',
    title: '学籍名册',
    cells: pupils.map((pupil) => ({ ...pupil, ...school })),
  }) as const;
const inSchool = (...pupils: readonly object[]) =>
  ({ kind: 'schoolLedger', sheet: '在校', cells: pupils.map((pupil) => ({ ...pupil, ...school })) }) as const;
const ledger = (...cells: readonly object[]) => ({ kind: 'dropoutLedger', sheet: '控辍', cells }) as const;

testRule(dropoutSuspected, {
  accept: [
    {
      description: 'on both rolls',
      ledgers: [police([ming, fang]), enrolment(ming, fang), inSchool(ming, fang)],
    },
    {
      description: 'explained on the drop-out ledger, or a case that somebody has in hand',
      ledgers: [
        police([ming, fang]),
        enrolment(ming),
        inSchool({ name: '周强', idNumber: '53262320130701003X' }),
        ledger({ ...ming, dropoutState: '送教上门' }, { ...fang, dropoutState: '疑似辍学' }),
      ],
    },
    {
      description: 'no base to start from',
      ledgers: [
        { kind: 'officeList', sheet: '低保', title: '民政低保名单', cells: [ming] },
        enrolment(fang),
        inSchool(fang),
      ],
      outcome: 'skipped',
    },
    {
      description: 'without the enrolment roll nothing is said of whoever is not at school',
      ledgers: [police([ming, fang]), inSchool(ming)],
      outcome: 'skipped',
    },
    {
      description: 'the school has handed in no roll',
      ledgers: [
        police([ming]),
        { ...enrolment(ming), cells: [{ ...ming, schoolName: '河边小学' }] },
        inSchool(fang),
      ],
      outcome: 'skipped',
    },
    {
      description: 'fifteen by the day',
      ledgers: [
        police([{ name: '李明', idNumber: null, birthDate: '2009-10-31' }]),
        enrolment(fang),
        inSchool(fang),
      ],
    },
  ],
  reject: [
    {
      description: 'on no roll; enrolled but not at school',
      ledgers: [
        police([ming, fang]),
        enrolment(fang),
        inSchool({ name: '周强', idNumber: '53262320130701003X' }),
      ],
      finds: [
        {
          messageId: 'noEnrolment',
          cell: 'A2',
          message:
            '公安!A2：李明已到上学年龄，学籍名册和在校名册中都没有，也没有写明原因，疑似失学。请入户核实，把结果写进控辍保学台账。',
        },
        { messageId: 'notAtSchool', cell: 'A3' },
      ],
    },
    {
      description: 'no in-school roll: whoever is not enrolled anywhere',
      ledgers: [police([ming]), enrolment(fang)],
      finds: [{ messageId: 'noEnrolmentOnly' }],
    },
    {
      description: 'the village calls it attending, working, or dropped out',
      ledgers: [
        {
          kind: 'villageLedger',
          cells: [
            { ...ming, inSchool: '是', absenceReason: null },
            { ...fang, inSchool: '否', absenceReason: '务工' },
            { name: '周强', idNumber: '53262320130701003X', inSchool: '否', absenceReason: '辍学' },
          ],
        },
        enrolment({ name: '钱小雨', idNumber: '532623201308150042' }),
        inSchool({ name: '钱小雨', idNumber: '532623201308150042' }),
        ledger({ name: '钱小雨', idNumber: '532623201308150042', dropoutState: '已劝返' }),
      ],
      finds: [{ messageId: 'claimsSchool' }, { messageId: 'notAllowed' }, { messageId: 'notOnLedger' }],
    },
  ],
});

describe('what dropout-suspected could not judge', () => {
  const qiang = { name: '周强', idNumber: '53262320130701003X' };
  const told = (...ledgers: readonly SmallLedger[]): readonly unknown[] => {
    const views = ledgers.map((small, at) => ledgerView(exampleLedger(small, at + 1)));
    const { coverage } = checkViews(views, [dropoutSuspected], exampleEnvironment, 'zh-CN');
    const [base] = coverage;
    return [base?.state, base?.reason?.['zh-CN']];
  };

  it('is said beside what it found', () => {
    expect(told(police([ming, fang, qiang]), enrolment(ming, qiang))).toEqual([
      'found',
      '3名儿童中有2名没有判断：没有在校名册（学校台账、班级名册）',
    ]);
  });

  it('names a school whose roll is missing', () => {
    const away = { ...enrolment(), cells: [{ ...ming, schoolName: '河边小学' }] };
    expect(told(police([ming, fang]), away, inSchool(qiang))).toEqual([
      'found',
      '2名儿童中有1名没有判断：就读的1所学校没有交在校名册，如“河边小学”',
    ]);
  });

  it('is nothing where all lists are there', () => {
    expect(told(police([ming, fang]), enrolment(ming, fang), inSchool(ming))).toEqual(['found', undefined]);
  });
});

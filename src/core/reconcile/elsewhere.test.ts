import { ledgerView } from '../ledger/ledgerView';
import { moneyOf } from '../payments/moneyOf';
import { threeTierPack } from '../policy/nationalPack';
import { exampleLedger } from '../rules/exampleLedger';
import { exampleEnvironment } from '../rules/runExample';
import { reconciledRows } from './reconciledRows';
import { noKnowledge, Reconciliation } from './reconciliation';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  village: '上坝村',
  stage: '小学',
  grade: '三年级',
  schoolName: '上坝小学',
  boarding: '是',
  hardshipCategory: '低保',
  receivedAid: '是',
} as const;
const away = {
  ...pupil,
  name: '王芳',
  idNumber: '532623201308080020',
  schoolName: '邻县实验小学',
  receivedAid: '否',
} as const;

function told(studyPlaceCounty: string): readonly string[] {
  const views = [
    ledgerView(exampleLedger({ sheet: '学校台账', cells: [pupil] }, 1)),
    ledgerView(
      exampleLedger(
        {
          kind: 'villageLedger',
          sheet: '村级台账',
          cells: [pupil, away].map((each) => ({ ...each, studyPlaceCounty })),
        },
        2,
      ),
    ),
    ledgerView(
      exampleLedger(
        {
          kind: 'officeList',
          sheet: '民政局低保名单',
          cells: [pupil, away].map(({ name, idNumber, village }) => ({ name, idNumber, village })),
        },
        3,
      ),
    ),
  ];
  const environment = { ...exampleEnvironment, pack: threeTierPack };
  const { asOf, term } = environment;
  const money = moneyOf(views, threeTierPack, { language: 'zh-CN', asOf, term });
  const reconciliation = new Reconciliation(views, environment, noKnowledge, money);
  return [...reconciledRows(reconciliation, reconciliation.comparisons)].flatMap(({ result, reasons }) =>
    result ? [`${result}: ${reasons('zh-CN').join('')}`] : [],
  );
}

describe('pupils who study elsewhere', () => {
  test('outside the county: one row, as studying elsewhere, saying whom to ask', () => {
    const rows = told('县外');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^elsewhere: 在县外就读（邻县实验小学）.*由就读地资助，请函询是否已资助/);
  });

  test('at another school of the county: aid missed', () => {
    expect(told('县内').map((row) => row.split(':')[0])).toContain('missedAid');
  });
});

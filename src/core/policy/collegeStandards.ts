import { aidFundRules, collegeRaise, dated, notEntered, notes, numberOpen } from './packText';
import {
  campusLoan,
  collegeGrant,
  collegeScholarship,
  encouragement,
  freshmanAid,
  originLoan,
} from './programmes';
import type { Stage, Standard } from './standard';

/*
 * What colleges pay or banks lend is due only where a row, or the title of its roll, names it: a county's ledger
 * that merely lists a college pupil says nothing about what the college awarded (docs/adr/0009).
 */
const undergraduate: readonly Stage[] = ['高职', '大专', '本科'];

function scholarship(
  id: string,
  programme: string,
  names: readonly string[],
  before: string,
  since2024: string,
  who: readonly [string, string],
): Standard {
  return {
    id,
    programme,
    names,
    clause: {
      'zh-CN': `${who[0]}，按学年一次发放`,
      en: `${who[1]}, once a school year`,
    },
    conditions: {
      stages: undergraduate,
      categories: programme === encouragement ? 'any' : 'everyone',
    },
    award: true,
    period: 'year',
    split: 'named',
    amounts: [
      dated('2015-spring', '2024-spring', before, aidFundRules, notes.startOpen),
      dated('2024-autumn', null, since2024, collegeRaise, notes.secondary),
    ],
  };
}

const loanAmounts = (first: string, second: string, third: string): Standard['amounts'] => [
  dated('2015-spring', '2021-spring', null, numberOpen, notes.earlier, { local: notEntered }),
  dated('2021-autumn', '2023-spring', first, numberOpen, notes.numberMissing),
  dated('2023-autumn', '2024-spring', second, numberOpen, notes.numberMissing),
  dated('2024-autumn', null, third, collegeRaise, notes.secondary),
];

function loan(
  id: string,
  programme: string,
  names: readonly string[],
  stages: readonly Stage[],
  amounts: Standard['amounts'],
): Standard {
  return {
    id,
    programme,
    names,
    clause: {
      'zh-CN': `${stages.includes('研究生') ? '研究生' : '本专科生'}申请国家助学贷款，每学年不超过限额；贷款不计入资助`,
      en: `${stages.includes('研究生') ? 'graduate' : 'undergraduate'} pupils may borrow up to a limit a school year; a loan is not aid`,
    },
    conditions: { stages, categories: 'everyone' },
    benefit: 'loan',
    award: true,
    period: 'year',
    split: 'named',
    amounts,
  };
}

const freshman = (id: string, outside: boolean, value: string): Standard => ({
  id,
  programme: freshmanAid,
  names: ['新生入学资助', '大学新生资助', '家庭经济困难大学新生'],
  clause: {
    'zh-CN': `家庭经济困难的大学新生到${outside ? '省外' : '省内'}院校就读，一次性资助`,
    en: `freshmen in hardship who study ${outside ? 'outside' : 'within'} the province get a single payment`,
  },
  conditions: {
    stages: undergraduate,
    categories: 'any',
    studyPlaces: outside ? ['省外'] : ['本镇', '县内外镇', '县外'],
  },
  award: true,
  period: 'once',
  amounts: [dated('2015-spring', null, value, numberOpen, notes.startOpen)],
});

const undergraduateLoan = loanAmounts('12000', '16000', '20000');
const graduateLoan = loanAmounts('16000', '20000', '25000');
const originNames = ['生源地助学贷款', '生源地贷款', '生源地'];
const campusNames = ['校园地助学贷款', '校园地贷款', '校园地'];

/** Grants, scholarships, loans and freshman aid of colleges. */
export const collegeStandards: readonly Standard[] = [
  {
    id: 'college-grant-average',
    programme: collegeGrant,
    names: ['国家助学金'],
    clause: {
      'zh-CN': '家庭经济困难的本专科生享受国家助学金，台账不分档的按平均标准',
      en: 'undergraduate pupils in hardship get the state grant; without tiers, the average standard',
    },
    conditions: { stages: undergraduate, categories: 'any', tierColumn: false },
    award: true,
    period: 'year',
    amounts: [
      dated('2015-spring', '2021-spring', null, numberOpen, notes.earlier, { local: notEntered }),
      dated('2021-autumn', '2024-spring', '3300', aidFundRules, notes.startOpen),
      dated('2024-autumn', null, '3700', collegeRaise, notes.secondary, {
        range: { from: '2500', to: '5000' },
      }),
    ],
  },
  scholarship('college-encouragement', encouragement, ['励志奖学金'], '5000', '6000', [
    '品学兼优的家庭经济困难本专科生享受国家励志奖学金',
    'good undergraduate pupils in hardship get the encouragement scholarship',
  ]),
  scholarship('college-scholarship', collegeScholarship, ['国家奖学金'], '8000', '10000', [
    '特别优秀的本专科生享受国家奖学金',
    'outstanding undergraduate pupils get the state scholarship',
  ]),
  loan('origin-loan-undergraduate', originLoan, originNames, undergraduate, undergraduateLoan),
  loan('origin-loan-graduate', originLoan, originNames, ['研究生'], graduateLoan),
  loan('campus-loan-undergraduate', campusLoan, campusNames, undergraduate, undergraduateLoan),
  loan('campus-loan-graduate', campusLoan, campusNames, ['研究生'], graduateLoan),
  freshman('freshman-within', false, '500'),
  freshman('freshman-outside', true, '1000'),
];

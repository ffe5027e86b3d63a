import type { BlockColumn } from '../samples/block';
import {
  dropoutLedger,
  enrolmentRoll,
  officeList,
  paymentRoll,
  schoolOneRow,
  schoolThreeRows,
  schoolTwoRows,
  villageCounty,
} from '../samples/layouts';

/** A way to lay a ledger out, and what it should be recognised as. */
export interface Layout {
  readonly name: string;
  readonly kind: string;
  readonly columns: readonly BlockColumn[];
  /** The header turned over: the columns in another order, as other schools have them. */
  readonly title: string;
}

/** School, bank card and amount: 29 columns. */
const county: readonly BlockColumn[] = [
  ...schoolTwoRows,
  { field: 'bankCard', header: ['社保卡号'] },
  { field: 'paidAmount', header: ['资助金额'] },
];

/** Every header layout the samples know. */
export const layoutsTried: readonly Layout[] = [
  {
    name: 'school, 2 header rows',
    kind: 'schoolLedger',
    columns: county,
    title: '云溪县2024年秋季学期学生资助台账',
  },
  {
    name: 'school, 3 header rows',
    kind: 'schoolLedger',
    columns: schoolThreeRows,
    title: '清水河镇中心校2024年秋季学期学生信息采集表',
  },
  {
    name: 'school, 1 header row',
    kind: 'schoolLedger',
    columns: schoolOneRow,
    title: '清水河镇中心校2024年秋季学期享受资助学生台账',
  },
  {
    name: 'village, 27 columns',
    kind: 'villageLedger',
    columns: villageCounty,
    title: '清水河镇2024年秋季学期村级台账',
  },
  {
    name: 'enrolment roll',
    kind: 'enrolmentRoll',
    columns: enrolmentRoll,
    title: '云溪县2024年秋季学期学籍名册',
  },
  {
    name: 'payment roll',
    kind: 'paymentRoll',
    columns: paymentRoll,
    title: '清水河镇2024年秋季学期资助发放名册',
  },
  { name: 'office list', kind: 'officeList', columns: officeList, title: '云溪县脱贫户和监测对象名单' },
  {
    name: 'drop-out ledger',
    kind: 'dropoutLedger',
    columns: dropoutLedger,
    title: '清水河镇2024年秋季学期控辍保学台账',
  },
];

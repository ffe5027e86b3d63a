import { enrolmentStatusList } from '../codes/enrolmentStatus';
import { gradeList } from '../codes/grade';
import { hardshipCategories } from '../codes/hardshipCategory';
import { stageList } from '../codes/stage';
import type { FieldId } from '../ledger/fields';

const id = /^(?:\d{17}[\dX]|\d{15})$/i;
const mobile = /^1[3-9]\d{9}$/;

/** What the values of a column look like; a value of another column seldom does. */
export const fieldShapes: ReadonlyMap<FieldId, (text: string) => boolean> = new Map<
  FieldId,
  (text: string) => boolean
>([
  ['sex', (text) => text === '男' || text === '女'],
  ['ethnicity', (text) => text.length > 1 && text.endsWith('族')],
  ['idNumber', (text) => id.test(text)],
  ['headIdNumber', (text) => id.test(text)],
  ['guardianIdNumber', (text) => id.test(text)],
  ['studentNumber', (text) => /^[GJL]\d{17}[\dX]$/i.test(text)],
  ['stage', (text) => text.length > 1 && stageList.canonical(text) !== undefined],
  ['grade', (text) => text.length > 1 && gradeList.canonical(text) !== undefined],
  ['enrolmentStatus', (text) => text.length > 1 && enrolmentStatusList.canonical(text) !== undefined],
  ['hardshipCategory', (text) => text.length > 1 && hardshipCategories(text).categories.length > 0],
  ['bankCard', (text) => /^\d{16,19}$/.test(text) && text.length !== 18],
  ['phone', (text) => mobile.test(text)],
  ['guardianPhone', (text) => mobile.test(text)],
  ['householdPhone', (text) => mobile.test(text)],
]);

/** Shapes that hardly any other column has by chance. */
export const telling: ReadonlySet<FieldId> = new Set<FieldId>([
  'idNumber',
  'headIdNumber',
  'guardianIdNumber',
  'studentNumber',
  'bankCard',
]);

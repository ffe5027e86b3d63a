import { nationalPack } from '../policy/nationalPack';
import { currentRecords } from '../termChanges/termSides';
import { id, pupil as boarder, view, type Cells } from '../termChanges/termFixtures';
import { makePortalExport } from './makePortalExport';
import type { PortalExport } from './portalExport';

/** A boarder the system would take. */
export const good: Cells = {
  ...boarder,
  sex: '男',
  ethnicity: '汉族',
  birthDate: '2015-03-04',
  studentNumber: 'G532725201503040013',
  hardshipTier: '困难',
};

/** Another one. */
export const second: Cells = {
  ...good,
  name: '王小芳',
  sex: '女',
  idNumber: id('53272520140712004'),
  studentNumber: 'G532725201407120045',
  birthDate: '2014-07-12',
};

export function exported(cells: readonly Cells[]): PortalExport {
  const records = currentRecords([view(cells, '2024-autumn')], undefined);
  if (!records) throw new Error('no records');
  return makePortalExport(records, { language: 'zh-CN', asOf: '2024-11-01', pack: nationalPack });
}

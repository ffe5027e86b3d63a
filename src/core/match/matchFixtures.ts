import { checkCharacter } from '../id/checkCharacter';
import type { MatchRecord } from './matchRecord';

const blank: MatchRecord = {
  ledger: 'a',
  row: 0,
  id: '',
  disabilityNumber: '',
  studentNumber: '',
  name: '',
  birthDate: '',
  sex: '',
  guardian: '',
  head: '',
  headId: '',
  householdNumber: '',
  village: '',
  school: '',
  phone: '',
  card: '',
};
export type Part = Partial<MatchRecord>;
export const record = (part: Part): MatchRecord => ({ ...blank, ...part });
export const id = (digits: string): string => digits + checkCharacter(digits);

export const pupil: Part = {
  id: id('53272520120304001'),
  name: '李明华',
  birthDate: '2012-03-04',
  sex: '男',
  guardian: '李国强',
  village: '上坝村',
  phone: '19900001234',
};
export const uyghur: Part = { ...pupil, name: '阿卜杜热合曼·买买提', guardian: '买买提·艾力' };
export const noId: Part = { ...pupil, id: '' };
const other = id('53272520120304003');
export const stranger: Part = {
  id: id('53272520110807002'),
  name: '李明华',
  birthDate: '2011-08-07',
  sex: '女',
  guardian: '王大山',
  village: '下坝村',
  phone: '19900009999',
};
export const sister: Part = {
  ...pupil,
  id: id('53272520140910002'),
  name: '李明丽',
  birthDate: '2014-09-10',
  sex: '女',
};
export const twin: Part = { ...pupil, id: other, name: '李明强' };

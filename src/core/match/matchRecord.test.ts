import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../rules/exampleLedger';
import { matchRecord } from './matchRecord';

const read = (cells: SmallLedger['cells'][number]): ReturnType<typeof matchRecord> =>
  matchRecord(ledgerView(exampleLedger({ cells: [cells] })), 1);

describe('matchRecord', () => {
  test('a full row', () => {
    const found = read({
      name: '李 明',
      sex: '男生',
      birthDate: '2014年5月12日',
      idNumber: ' 532623201405120013 ',
      householdHead: '李国强',
      village: '上坝村',
      guardianPhone: '19900001234',
    });
    expect(found).toMatchObject({
      row: 1,
      name: '李 明',
      sex: '男',
      birthDate: '2014-05-12',
      id: '532623201405120013',
      head: '李国强',
      phone: '19900001234',
      guardian: '',
      school: '',
    });
  });

  test('birth and sex from a number whose check holds', () => {
    expect(read({ idNumber: '532623201405120013' })).toMatchObject({ birthDate: '2014-05-12', sex: '男' });
  });

  test('nothing from a number whose check fails', () => {
    expect(read({ idNumber: '532623201405120014' })).toMatchObject({ birthDate: '', sex: '' });
  });

  test('a date that is not certain is blank', () => {
    expect(read({ birthDate: '2014-05', name: '李明' }).birthDate).toBe('');
  });

  test('a number cell has lost its tail', () => {
    expect(read({ idNumber: 532623201405120000 }).id).toBe('532623201405120***');
  });

  test('a sex that is not listed is blank', () => {
    expect(read({ sex: '未知', name: '李明' }).sex).toBe('');
  });
});

import { testRule } from '../../../../test/support/testRule';
import { idBirthMismatch } from './id-birth-mismatch';

const idNumber = '532623201405120013';

testRule(idBirthMismatch, {
  accept: [
    {
      description: 'a foreigner’s older permit holds no birth date',
      cells: [{ birthDate: '2014-05-12', idNumber: 'CHN110100012345' }],
    },
    {
      description: 'dates in all shapes',
      cells: ['2014-05-12', '2014/5/12', '2014.5.12', '20140512', '2014年5月12日', 20140512, 41771].map(
        (birthDate) => ({ birthDate, idNumber }),
      ),
    },
    {
      description: 'year and month only',
      cells: ['2014年5月', '2014-05', '201405', 201405, '2014'].map((birthDate) => ({ birthDate, idNumber })),
    },
    {
      description: 'a date of two readings, one of which agrees',
      cells: [
        { birthDate: '12/5/2014', idNumber },
        { birthDate: '5/12/2014', idNumber },
      ],
    },
    {
      description: 'blank, or no date at all',
      cells: [
        { birthDate: null, idNumber },
        { birthDate: '不详', idNumber },
      ],
    },
    {
      description: 'a number that fails its check',
      cells: [{ birthDate: '2013-01-01', idNumber: '532623201405120018' }],
    },
  ],
  reject: [
    {
      description: 'another day, as text',
      cells: [{ birthDate: '2014-05-21', idNumber }],
      finds: [
        {
          messageId: 'mismatch',
          cell: 'A2',
          cells: ['A2', 'B2'],
          found: '2014-05-21',
          expected: '2014-05-12',
        },
      ],
    },
    {
      description: 'another day, as an Excel date',
      cells: [{ birthDate: 41772, idNumber }],
      finds: [{ messageId: 'mismatch', found: '2014-05-13' }],
    },
    {
      description: 'another month',
      cells: [{ birthDate: '2014年6月', idNumber }],
      finds: [{ messageId: 'mismatch', expected: '2014-05-12' }],
    },
  ],
});

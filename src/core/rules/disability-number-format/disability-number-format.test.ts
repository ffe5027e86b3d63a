import { testRule } from '../../../../test/support/testRule';
import { disabilityNumberFormat } from './disability-number-format';

const id = '532623201405120013';

testRule(disabilityNumberFormat, {
  accept: [
    {
      description: 'every kind and grade, reissued too',
      cells: ['11', '74', '42', '42B1', '13B9'].map((tail) => ({ disabilityNumber: id + tail })),
    },
    { description: 'an X at the end of the ID', cells: [{ disabilityNumber: '53262320120229104X43' }] },
    {
      description: 'none, or only whether there is one',
      cells: [null, '无', '/', '有', '否', '未办', '--'].map((disabilityNumber) => ({ disabilityNumber })),
    },
    {
      description: 'the pupil’s own wrong number is the ID rules’ affair',
      cells: [{ idNumber: '532623201405120014', disabilityNumber: '53262320140512001442' }],
    },
  ],
  reject: [
    {
      description: 'too short, too long, the bare ID',
      cells: [{ disabilityNumber: `${id}4` }, { disabilityNumber: `${id}421` }, { disabilityNumber: id }],
      finds: [
        {
          messageId: 'length',
          cell: 'A2',
          message: `台账!A2：残疾人证号“${id}4”是19位，应为20位（补发的22位）。请对照残疾人证改正。`,
        },
        { messageId: 'length' },
        { messageId: 'length' },
      ],
    },
    {
      description: 'kind 0 and 8, grade 0 and 5',
      cells: ['01', '84', '10', '75'].map((tail) => ({ disabilityNumber: id + tail })),
      finds: [
        {
          messageId: 'kind',
          message: `台账!A2：残疾人证号“${id}01”第19位是0，残疾类别只有1–7。请对照残疾人证改正。`,
        },
        { messageId: 'kind' },
        {
          messageId: 'grade',
          message: `台账!A4：残疾人证号“${id}10”第20位是0，残疾等级只有1–4。请对照残疾人证改正。`,
        },
        { messageId: 'grade' },
      ],
    },
    {
      description: 'words, and a B without its number',
      cells: [{ disabilityNumber: '肢体四级' }, { disabilityNumber: `${id}42C1` }],
      finds: [{ messageId: 'characters' }, { messageId: 'characters' }],
    },
    {
      description: 'the ID in it is wrong: check character, calendar',
      cells: [
        { idNumber: id, disabilityNumber: '53262320140512001442' },
        { disabilityNumber: '53262320140230001042' },
      ],
      finds: [{ messageId: 'checksum', cell: 'B2' }, { messageId: 'checksum' }],
    },
    {
      description: 'typed as a number, scientific, tail of zeros',
      cells: [
        { disabilityNumber: 5.3262320140512e19 },
        { disabilityNumber: '5.32623E+19' },
        { disabilityNumber: '53262320140512000000' },
      ],
      finds: [{ messageId: 'damaged' }, { messageId: 'damaged' }, { messageId: 'damaged' }],
    },
    {
      description: 'spaces and small letters',
      cells: [{ disabilityNumber: `${id}42 ` }, { disabilityNumber: '53262320120229104x43' }],
      finds: [
        { messageId: 'hidden', expected: `${id}42`, fix: { kind: 'certain', value: `${id}42` } },
        { messageId: 'hidden', expected: '53262320120229104X43' },
      ],
    },
  ],
});

import { testRule } from '../../../../test/support/testRule';
import { idHiddenCharacters } from './id-hidden-characters';

testRule(idHiddenCharacters, {
  accept: [
    { description: 'nothing hidden', cells: [{ idNumber: '532623201405120013' }] },
    { description: 'blank cells and cells of spaces', cells: [{ idNumber: null }, { idNumber: '  ' }] },
    {
      description: 'what is no number even when clean is another rule’s',
      cells: [{ idNumber: ' 5326232014 ' }],
    },
  ],
  reject: [
    {
      description: 'a quotation mark, which has no name of its own here',
      cells: [{ idNumber: '”532623201405120013' }],
      finds: [
        {
          messageId: 'hidden',
          message:
            '台账!A2：身份证号“”532623201405120013”里有多余的字符，应为“532623201405120013”。去掉后即可，可一键改正。',
        },
      ],
    },
    {
      description: 'a space inside',
      cells: [{ idNumber: '532623 201405120013' }],
      finds: [
        {
          messageId: 'hidden',
          expected: '532623201405120013',
          fix: { kind: 'certain', value: '532623201405120013' },
        },
      ],
    },
    {
      description: 'no-break and zero-width',
      cells: [{ idNumber: '532623201405120013\u00a0' }, { idNumber: '\u200b532623201405120013' }],
      finds: [{ messageId: 'hidden' }, { messageId: 'hidden' }],
    },
    {
      description: 'a typed apostrophe',
      cells: [{ idNumber: "'532623201405120013" }],
      finds: [{ messageId: 'hidden', expected: '532623201405120013' }],
    },
    {
      description: 'full-width digits',
      cells: [{ idNumber: '５３２６２３２０１４０５１２００１３' }],
      finds: [{ messageId: 'hidden', expected: '532623201405120013' }],
    },
    {
      description: 'a small x',
      cells: [{ idNumber: '53262320120229104x' }],
      finds: [{ messageId: 'lowerCase', cell: 'A2', expected: '53262320120229104X' }],
    },
    {
      description: 'a legacy number gets its final form at once',
      cells: [{ headIdNumber: '532623850610231 ' }],
      finds: [{ messageId: 'hidden', expected: '532623198506102311' }],
    },
  ],
});

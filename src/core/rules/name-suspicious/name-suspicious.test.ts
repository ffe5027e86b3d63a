import { testRule } from '../../../../test/support/testRule';
import { nameSuspicious } from './name-suspicious';

testRule(nameSuspicious, {
  accept: [
    {
      description: 'names as they are',
      cells: ['李明', '欧阳子轩', '古丽娜尔·艾力', '阿卜杜热合曼·买买提·艾力', '李䶮', '王𬭎', '〇二'].map(
        (name) => ({ name }),
      ),
    },
    { description: 'blanks are another rule’s', cells: [{ name: null }, { name: '  ' }] },
    {
      description: 'others’ names with more beside them',
      cells: ['李强、王芳', '李强13900000001', '父亲：李强', '无', '/', '强'].map((guardianName) => ({
        guardianName,
      })),
    },
  ],
  reject: [
    {
      description: 'something in place of a character',
      cells: ['李?', '李□', '李*', '王XX', '李？明', '李�'].map((name) => ({ name })),
      finds: Array.from({ length: 6 }, () => ({ messageId: 'placeholder' })),
    },
    {
      description: 'placeholders in others’ names too',
      cells: [{ name: '李明', householdHead: '李□', guardianName: '王\ue123' }],
      finds: [
        { messageId: 'placeholder', cell: 'B2' },
        { messageId: 'privateUse', cell: 'C2' },
      ],
    },
    {
      description: 'a private character',
      cells: [{ name: '李\ue863' }],
      finds: [{ messageId: 'privateUse', severity: 'warning' }],
    },
    {
      description: 'digits, full-width ones too',
      cells: [{ name: '李明2' }, { name: '李明１' }],
      finds: [{ messageId: 'digits' }, { messageId: 'digits' }],
    },
    {
      description: 'pinyin and other alphabets',
      cells: [{ name: '李yan' }, { name: 'Li Ming' }, { name: 'ئەلى' }],
      finds: [{ messageId: 'letters' }, { messageId: 'letters' }, { messageId: 'letters' }],
    },
    {
      description: 'remarks and stray marks',
      cells: ['李明（转出）', '李明。', '·艾力', '艾力·', '古丽··艾力'].map((name) => ({ name })),
      finds: Array.from({ length: 5 }, () => ({ messageId: 'symbols' })),
    },
    {
      description: 'a single character, a rare one too',
      cells: [{ name: '明' }, { name: '𬭎' }],
      finds: [{ messageId: 'single' }, { messageId: 'single' }],
    },
    {
      description: 'spaces and invisible characters',
      cells: ['李 明', '李　明', '李明 ', ' 李明', '李\u200b明', '古丽娜尔 · 艾力'].map((name) => ({ name })),
      finds: [
        { messageId: 'space', expected: '李明', fix: { kind: 'certain', value: '李明' } },
        { messageId: 'space', expected: '李明' },
        { messageId: 'space', expected: '李明' },
        { messageId: 'space', expected: '李明' },
        { messageId: 'space', expected: '李明' },
        { messageId: 'space', expected: '古丽娜尔·艾力' },
      ],
    },
    {
      description: 'dots of other kinds',
      cells: ['古丽.艾力', '古丽．艾力', '古丽•艾力', '古丽・艾力', '古丽 . 艾力', '古丽●艾力'].map(
        (name) => ({ name }),
      ),
      finds: Array.from({ length: 6 }, () => ({
        messageId: 'dot',
        expected: '古丽·艾力',
        fix: { kind: 'certain' as const, value: '古丽·艾力' },
      })),
    },
    {
      description: 'dots and spaces of a guardian',
      cells: [{ guardianName: '王 芳' }, { guardianName: '古丽.艾力' }],
      finds: [
        { messageId: 'space', expected: '王芳' },
        { messageId: 'dot', expected: '古丽·艾力' },
      ],
    },
  ],
});

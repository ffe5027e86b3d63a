import { testRule } from '../../../../test/support/testRule';
import { rowsShifted } from './rows-shifted';

const id = '532623201405120013';
const right = {
  name: '李明',
  sex: '男',
  ethnicity: '汉族',
  idNumber: id,
  studentNumber: `G${id}`,
  stage: '小学',
  remarks: null,
};

testRule(rowsShifted, {
  accept: [
    { description: 'everything under its header', cells: [right, { ...right, name: '王芳', sex: ' 女 ' }] },
    {
      description: 'single wrong cells, blanks, a damaged number',
      cells: [
        { ...right, sex: '汉族' },
        { ...right, sex: null, ethnicity: null, stage: null },
        { ...right, idNumber: '5.32623E+17', ethnicity: '汗' },
        { ...right, idNumber: `G${id}`, studentNumber: id },
        { ...right, sex: '公', ethnicity: '汉', stage: '甲' },
      ],
    },
    {
      description: 'too few columns to tell',
      cells: [{ name: '李明', sex: id, idNumber: '男' }],
    },
  ],
  reject: [
    {
      description: 'one column to the right, a blank put in before 性别',
      cells: [
        right,
        {
          name: '李明',
          sex: null,
          ethnicity: '男',
          idNumber: '汉族',
          studentNumber: id,
          stage: `G${id}`,
          remarks: '小学',
        },
      ],
      finds: [
        {
          messageId: 'right',
          cell: 'B3',
          message:
            '台账!B3：这一行从“性别”起向右错了1列（如“男”填到了“民族”列）。请选中这一行从“性别”起的内容，整体左移1列。',
        },
      ],
    },
    {
      description: 'from the middle on, over what stood there',
      cells: [{ ...right, idNumber: '汉族', studentNumber: id, stage: `G${id}`, remarks: '小学' }],
      finds: [{ messageId: 'right', cell: 'D2' }],
    },
    {
      description: 'one column to the left',
      cells: [
        {
          name: '男',
          sex: '汉族',
          ethnicity: id,
          idNumber: `G${id}`,
          studentNumber: '小学',
          stage: null,
          remarks: null,
        },
      ],
      finds: [
        {
          messageId: 'left',
          cell: 'A2',
          message:
            '台账!A2：这一行从“姓名”起向左错了1列（如“男”填到了“姓名”列）。请选中这一行从“姓名”起的内容，整体右移1列。',
        },
      ],
    },
    {
      description: 'two columns to the right',
      cells: [
        {
          name: null,
          sex: null,
          ethnicity: '李明',
          idNumber: '男',
          studentNumber: '汉族',
          stage: id,
          remarks: `G${id}`,
        },
      ],
      finds: [
        {
          messageId: 'right',
          cell: 'B2',
          message:
            '台账!B2：这一行从“性别”起向右错了2列（如“男”填到了“身份证号”列）。请选中这一行从“性别”起的内容，整体左移2列。',
        },
      ],
    },
  ],
});

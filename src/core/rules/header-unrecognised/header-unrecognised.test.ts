import { testRule } from '../../../../test/support/testRule';
import { headerUnrecognised } from './header-unrecognised';

testRule(headerUnrecognised, {
  accept: [
    { description: 'nothing unknown', cells: [{ name: '李明' }] },
    {
      description: 'an unknown header over blank cells',
      cells: [{ name: '李明' }],
      unmapped: [{ header: '鞋码', values: [null] }],
    },
    {
      description: 'a duplicate is another rule’s',
      cells: [{ name: '李明' }],
      unmapped: [{ header: '学生姓名', duplicateOf: 'name', values: ['李明'] }],
    },
  ],
  reject: [
    {
      description: 'an unknown header over data',
      cells: [{ name: '李明' }, { name: '王芳' }],
      unmapped: [{ header: '鞋码', values: [null, 36] }],
      finds: [{ messageId: 'unknown', cell: 'B1', found: '鞋码', severity: 'notice' }],
    },
  ],
});

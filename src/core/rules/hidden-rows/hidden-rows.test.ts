import { testRule } from '../../../../test/support/testRule';
import { runRules } from '../../engine/runRules';
import { exampleLedger } from '../exampleLedger';
import { exampleEnvironment } from '../runExample';
import { hiddenRows } from './hidden-rows';

const pupils = Array.from({ length: 12 }, (_, at) => ({
  sequence: at + 1,
  name: `学生${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}`,
}));

testRule(hiddenRows, {
  accept: [
    { description: 'nothing hidden', cells: pupils },
    {
      description: 'a filter that hides nothing',
      cells: pupils.slice(0, 2),
      hidden: { records: [], filtered: true },
    },
  ],
  reject: [
    {
      description: 'a run and a single row',
      cells: pupils,
      hidden: { records: [1, 2, 3, 7] },
      finds: [
        {
          messageId: 'hidden',
          cell: 'B1',
          message: '台账!B1：有4行学生被隐藏（第3–5、9行）。请取消隐藏后核对；不该上报的请删除。',
        },
      ],
    },
    {
      description: 'many runs are cut short, the last record too',
      cells: pupils,
      hidden: { records: [0, 2, 4, 6, 11] },
      finds: [
        {
          messageId: 'hidden',
          message: '台账!B1：有5行学生被隐藏（第2、4、6、8…行）。请取消隐藏后核对；不该上报的请删除。',
        },
      ],
    },
    {
      description: 'four runs are all named',
      cells: pupils,
      hidden: { records: [0, 2, 4, 6] },
      finds: [
        {
          messageId: 'hidden',
          message: '台账!B1：有4行学生被隐藏（第2、4、6、8行）。请取消隐藏后核对；不该上报的请删除。',
        },
      ],
    },
    {
      description: 'filtered out',
      cells: pupils.slice(0, 3),
      hidden: { records: [2], filtered: true },
      finds: [
        {
          messageId: 'filtered',
          cell: 'B1',
          message: '台账!B1：筛选后有1行学生看不到（第4行）。请清除筛选后核对。',
        },
      ],
    },
  ],
});

describe('a filter that covers other rows', () => {
  const ledger = exampleLedger({ cells: pupils, hidden: { records: [3, 5] } });
  const says = (top: number, bottom: number): readonly string[] => {
    const filter = { area: { top, left: 0, bottom, right: 1 }, active: true };
    const own = { ...ledger, sheet: { ...ledger.sheet, filter } };
    return runRules([own], [hiddenRows], exampleEnvironment, 'zh-CN').issues.map(
      ({ messageId }) => messageId,
    );
  };

  it.each([
    [4, 6, 'filtered'],
    [5, 6, 'hidden'],
    [4, 5, 'hidden'],
    [7, 9, 'hidden'],
  ])('rows %i to %i: %s', (top, bottom, messageId) => {
    expect(says(top, bottom)).toEqual([messageId]);
  });
});

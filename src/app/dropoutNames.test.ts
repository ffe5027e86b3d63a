import { snapshotOf } from '../../test/support/sheetOf';
import { packs } from '../core/policy/packs';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { WorkbookError } from '../workbook/port';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const [ming, fang, wei] = ['532623201405120013', '532623201405120021', '532623201405120056'] as const;

function open(): Session {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const police = [
    ['公安局6-15周岁人口名单'],
    ['姓名', '性别', '身份证号', '户主姓名', '村'],
    ['李明', '男', ming, '李大山', '上坝村'],
    ['王芳', '女', fang, '王建军', '上坝村'],
    ['张伟国', '男', wei, '张志强', '上坝村'],
  ];
  const roll = (title: string) => [
    [title],
    ['姓名', '性别', '身份证号', '出生日期', '学校', '年级', '村'],
    ['李明', '男', ming, '2014-05-12', '青山小学', '四年级', '上坝村'],
    ['王芳', '女', fang, '2014-05-12', '青山小学', '四年级', '上坝村'],
    // Heard the same, written in traditional characters, and without a number.
    ['章炜國', '男', null, '2014-05-12', '青山小学', '四年级', '上坝村'],
  ];
  const book = new MemoryWorkbook(
    snapshotOf({
      sheets: [
        { name: '公安', rows: police },
        { name: '学籍', rows: roll('学籍名册') },
        { name: '在校', rows: roll('在校学生花名册') },
      ],
    }),
  );
  return new Session(book, { pack, now: () => '2024-10-15T08:00:00.000Z' });
}

async function states(work: Session): Promise<unknown> {
  const { dropout } = await work.prepare({ kind: 'dropout' }, options);
  const filled = (dropout?.states ?? []).filter(({ children }) => children !== null && children > 0);
  return Object.fromEntries(filled.map(({ state, children }) => [state, children]));
}

describe('names in the drop-out comparison', () => {
  it('are heard and read: a pupil written otherwise is to be settled, no suspected drop-out', async () => {
    const work = open();
    const { issues } = await work.check(options);
    expect(issues.filter(({ rule }) => rule === 'dropout-suspected')).toEqual([]);
    expect(await states(work)).toEqual({ atSchool: 2, identity: 1 });
    expect(await states(open())).toEqual({ atSchool: 2, identity: 1 });
  });

  it('and who is whom may be decided by a person', async () => {
    const work = open();
    const { ledgers } = await work.overview(options);
    const third = (name: string) => ({
      ledger: ledgers.find(({ sheet }) => sheet === name)?.id ?? '',
      row: 4,
    });
    for (const sheet of ['学籍', '在校']) {
      const pair = { left: third('公安'), right: third(sheet) };
      const { planId } = await work.prepare({ kind: 'decidePair', ...pair, same: true }, options);
      await work.apply(planId);
    }
    expect(await states(work)).toEqual({ atSchool: 3 });
  });
});

describe('the drop-out comparison', () => {
  it('hears a cancel between its pieces', async () => {
    const abort = new AbortController();
    const work = open();
    await work.analyse();
    const asked = work.prepare({ kind: 'dropout' }, options, { signal: abort.signal });
    // After the first turn, while the lists are paired.
    setTimeout(() => {
      abort.abort();
    }, 0);
    await expect(asked).rejects.toThrow(WorkbookError);
    expect(await states(work)).toEqual({ atSchool: 2, identity: 1 });
  });
});

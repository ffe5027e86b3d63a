import { nationalPack } from '../policy/nationalPack';
import type { Stage } from '../policy/standard';
import { ProgrammeReader } from './programmeReader';

const reader = new ProgrammeReader(nationalPack.standards);
const boarding = '义务教育家庭经济困难寄宿生生活补助';
const day = '义务教育家庭经济困难非寄宿生生活补助';

describe('ProgrammeReader', () => {
  it.each<readonly [string, Stage | undefined, string | undefined]>([
    [boarding, undefined, boarding],
    [day, undefined, day],
    ['寄宿生生活补助', undefined, boarding],
    ['寄宿学生生活补贴', '小学', boarding],
    ['住校生补助', '初中', boarding],
    ['非寄宿生补助', undefined, day],
    ['走读生生活补助', undefined, day],
    ['县级寄宿生补助', undefined, undefined],
    ['国家助学金', '普高', '普通高中国家助学金'],
    ['国家助学金', '中职', '中职国家助学金'],
    ['国家助学金', '本科', '本专科国家助学金'],
    ['国家助学金', '小学', undefined],
    ['国家助学金', undefined, undefined],
    ['高中助学金', undefined, '普通高中国家助学金'],
    ['中等职业学校国家助学金', undefined, '中职国家助学金'],
    ['职高助学金', '中职', '中职国家助学金'],
    ['校级奖学金', '中职', undefined],
    ['营养餐', '小学', '营养改善计划'],
    ['雨露计划补助', '中职', '雨露计划'],
    ['县级取暖补助', '小学', undefined],
    ['__proto__', undefined, undefined],
  ])('%s in a row of %s is %s', (text, stage, programme) => {
    expect(reader.named(text, stage)).toBe(programme);
  });

  it.each<readonly [string, Stage | undefined, string | undefined]>([
    ['2024年秋季学期义务教育家庭经济困难寄宿生生活补助发放花名册', undefined, boarding],
    ['江城县2024年春季寄宿生生活补助发放名册', '小学', boarding],
    ['2024年秋季非寄宿生生活补助发放表', '小学', day],
    ['寄宿生、非寄宿生生活补助发放名册', '小学', undefined],
    ['2024年秋季国家助学金发放名册', '中职', '中职国家助学金'],
    ['2024年秋季国家助学金发放名册', undefined, undefined],
    ['学生资助发放名册', '小学', undefined],
    ['寄宿生生活补助和营养改善计划发放名册', '小学', undefined],
  ])('the title %s in a row of %s tells %s', (title, stage, programme) => {
    expect(reader.inTitle(title, stage)).toBe(programme);
  });

  it('reads several programmes in one cell and keeps what it does not know as written', () => {
    expect(reader.inCell('寄宿生补助、县级 取暖补助；/', '小学')).toEqual([boarding, '县级取暖补助']);
    expect(reader.inCell('无', '小学')).toEqual([]);
  });
});

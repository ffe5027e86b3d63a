import { boardingAid, dayPupilAid, freshmanAid, preschoolAid, rainAndDew } from './programmes';
import { caseText as text, type StandardCase } from './standardCase';

const boarder = { stage: '小学', boarding: '是', hardshipCategory: '低保' } as const;
const college = {
  stage: '本科',
  hardshipCategory: '脱贫户',
  enrolledFrom: '2024-09-01',
  schoolKind: '二本',
} as const;
const net = {
  stage: '本科',
  hardshipCategory: '特困供养',
  enrolledFrom: '2023-09',
  studyPlace: '省外',
  schoolNature: '公办',
  schoolKind: '一本',
} as const;
const oneOff = '大学新生县级一次性资助';
const poverty = '脱贫户大学生县级资助';

function freshman(stage: string, schoolKind: string, amount: string): StandardCase {
  return {
    name: text(`考入${schoolKind || stage}`, `freshman: ${schoolKind || stage}`),
    term: '2024-autumn',
    input: {
      stage,
      hardshipCategory: '低保',
      enrolledFrom: '2024-09',
      schoolKind,
      studyPlace: '县外',
      schoolNature: '民办',
    },
    due: { programme: oneOff, amount },
    because: text(`一次性${String(Number(amount))}元`, `${String(Number(amount))} once`),
  };
}

/** What the example packs of counties come to, by the name `--standards` takes. */
export const localCases: ReadonlyMap<string, readonly StandardCase[]> = new Map([
  [
    'local-compulsory',
    [
      {
        name: text('寄宿补助按本县标准，另有取暖费', 'the county rate, and heating'),
        term: '2024-autumn',
        input: { ...boarder, isLeftBehind: '否' },
        due: [
          { programme: boardingAid, amount: '850.00' },
          { programme: '取暖费补助', amount: '200.00' },
        ],
        because: text('全年1700元一半；取暖费全年200元，秋季一次', '1700 halved; heating 200 in autumn'),
      },
      {
        name: text('春季没有取暖费', 'no heating in spring'),
        term: '2025-spring',
        input: boarder,
        due: { programme: boardingAid, amount: '850.00' },
        because: text('取暖费在秋季学期发放', 'heating is paid in autumn'),
      },
      {
        name: text('本县标准以前按国家标准', 'the national rate before the county set its own'),
        term: '2024-spring',
        input: boarder,
        due: { programme: boardingAid, amount: '625.00' },
        because: text('本县标准从2024年秋季起，以前仍按国家标准', 'the county rate starts in autumn 2024'),
      },
      {
        name: text('走读生午餐补助', 'lunch of day pupils'),
        term: '2025-spring',
        input: { ...boarder, boarding: '否' },
        due: [
          { programme: '午餐补助', amount: '400.00' },
          { programme: dayPupilAid, amount: '312.50' },
        ],
        because: text('全年800元一半，与国家标准同时享受', '800 halved, beside the national allowance'),
      },
      {
        name: text('特困留守儿童', 'left-behind child supported as destitute'),
        term: '2023-autumn',
        input: { ...boarder, hardshipCategory: '特困供养', isLeftBehind: '是' },
        due: [
          { programme: '取暖费补助', amount: '200.00' },
          { programme: '特困留守儿童资助', amount: '400.00' },
          { programme: boardingAid, amount: '500.00' },
        ],
        because: text('全年400元，秋季一次', '400 once a year in autumn'),
      },
      {
        name: text('特困，是否留守空白', 'destitute, left-behind blank'),
        term: '2023-autumn',
        input: { ...boarder, hardshipCategory: '特困供养', isLeftBehind: '' },
        due: 'refused',
        certain: [
          { programme: '取暖费补助', amount: '200.00' },
          { programme: boardingAid, amount: '500.00' },
        ],
        because: text('空白不等于“否”', 'a blank is not a no'),
      },
    ],
  ],
  [
    'local-top-up',
    [
      {
        name: text('县里在国家标准上增补', 'the county adds to the national rate'),
        term: '2024-autumn',
        input: boarder,
        due: [
          { programme: '寄宿生生活补助县级增补', amount: '250.00' },
          { programme: boardingAid, amount: '625.00' },
        ],
        because: text('国家1250元、县500元，各一半', '1250 and 500, each halved'),
      },
    ],
  ],
  [
    'local-preschool',
    [
      {
        name: text('学前资助', 'kindergarten aid'),
        term: '2024-autumn',
        input: { stage: '学前', hardshipCategory: '孤儿', schoolNature: '公办' },
        due: { programme: preschoolAid, amount: '750.00' },
        besides: [{ programme: '公办园免保教费', amount: null }],
        because: text('全年1500元一半；孤儿公办园保教费全免', '1500 halved; no fee for orphans'),
      },
      {
        name: text('公办园减半', 'half the fee'),
        term: '2024-autumn',
        input: { stage: '学前', hardshipCategory: '低保', schoolNature: '公办园' },
        due: { programme: preschoolAid, amount: '750.00' },
        besides: [{ programme: '公办园免保教费', amount: null }],
        because: text('低保减半', 'half for 低保'),
      },
      {
        name: text('普惠园', 'inclusive private kindergarten'),
        term: '2024-autumn',
        input: { stage: '学前', hardshipCategory: '低保', schoolNature: '普惠性民办' },
        due: [
          { programme: preschoolAid, amount: '750.00' },
          { programme: '普惠园幼儿补助', amount: '750.00' },
        ],
        because: text('另有普惠园补助全年1500元一半', 'and 1500 a year halved'),
      },
      {
        name: text('民办园脱贫户', 'private kindergarten'),
        term: '2024-autumn',
        input: { stage: '学前', hardshipCategory: '脱贫户', schoolNature: '民办' },
        due: { programme: preschoolAid, amount: '750.00' },
        besides: [{ programme: '幼儿保教费补助', amount: null }],
        because: text('保教费补助按本县文件', 'help with fees by the county notice'),
      },
      {
        name: text('办学性质空白', 'kind of kindergarten blank'),
        term: '2024-autumn',
        input: { stage: '学前', hardshipCategory: '低保', schoolNature: '' },
        due: 'refused',
        certain: [{ programme: preschoolAid, amount: '750.00' }],
        because: text('普惠园才有另一项，空白定不下来', 'a blank does not tell whether more is due'),
      },
    ],
  ],
  [
    'local-college',
    [
      freshman('高职', '', '500.00'),
      freshman('大专', '', '1000.00'),
      freshman('本科', '三本', '2000.00'),
      freshman('本科', '二本', '3000.00'),
      freshman('本科', '一本', '4000.00'),
      freshman('本科', '双一流', '5000.00'),
      {
        name: text('脱贫户大学生，入学当学期', 'college pupil of 脱贫户, first term'),
        term: '2024-autumn',
        input: college,
        due: [
          { programme: poverty, amount: '2000.00' },
          { programme: oneOff, amount: '3000.00' },
        ],
        because: text('每学年4000元一半；新生一次性3000元', '4000 halved; 3000 once'),
      },
      {
        name: text('脱贫户大学生，第二学期', 'second term'),
        term: '2025-spring',
        input: college,
        due: { programme: poverty, amount: '2000.00' },
        because: text('一次性只在入学当学期', 'the single payment only in the first term'),
      },
      {
        name: text('2016年秋季以前入学', 'entered before autumn 2016'),
        term: '2018-autumn',
        input: { ...college, enrolledFrom: '2015-09-01' },
        due: null,
        because: text('只资助2016年秋季起入学的', 'only those who entered from autumn 2016'),
      },
      {
        name: text('入学只写2016年', 'entry year only'),
        term: '2018-autumn',
        input: { ...college, enrolledFrom: '2016' },
        due: 'refused',
        because: text(
          '2016年春季不算、秋季算，只写年份定不下来',
          'spring 2016 no, autumn yes: the year alone does not tell',
        ),
      },
      {
        name: text('保障兜底户，省外公办', 'safety-net household, public college outside'),
        term: '2024-autumn',
        input: net,
        due: { programme: '保障兜底户大学生生活补助', amount: '4000.00' },
        besides: [{ programme: '保障兜底户大学生学费资助', amount: null }],
        because: text('每学年8000元一半，另免学费', '8000 halved, and tuition'),
      },
      {
        name: text('保障兜底户，民办高校', 'safety-net household, private college'),
        term: '2024-autumn',
        input: { ...net, schoolNature: '民办' },
        due: null,
        besides: [],
        because: text('民办高校除外', 'not at private colleges'),
      },
      {
        name: text('金秋助学', 'trade union aid'),
        term: '2024-autumn',
        input: { ...net, schoolNature: '民办', programme: '金秋助学' },
        due: { programme: '金秋助学', amount: '5000.00' },
        because: text('一次性5000元', '5000 once'),
      },
      {
        name: text('国家新生资助和县里一次性资助', 'national and county freshman aid'),
        term: '2024-autumn',
        input: { ...net, enrolledFrom: '2024-09', schoolNature: '民办', programme: '新生入学资助' },
        due: 'refused',
        because: text(`${freshmanAid}与县里的不能兼得`, 'they exclude each other'),
      },
    ],
  ],
  [
    'local-vocational-college',
    [
      {
        name: text('高职新生', 'freshman of 高职'),
        term: '2024-autumn',
        input: { stage: '高职', hardshipCategory: '脱贫户', enrolledFrom: '2024-09' },
        due: [
          { programme: '高职学生县级一次性资助', amount: '3000.00' },
          { programme: rainAndDew, amount: '1500.00' },
        ],
        because: text('一次性3000元，另有雨露计划', '3000 once, and 雨露计划'),
      },
      {
        name: text('高职二年级', 'second year'),
        term: '2025-autumn',
        input: { stage: '高职', hardshipCategory: '脱贫户', enrolledFrom: '2024-09' },
        due: { programme: rainAndDew, amount: '1500.00' },
        because: text('一次性已过入学学期', 'no longer the first term'),
      },
    ],
  ],
]);

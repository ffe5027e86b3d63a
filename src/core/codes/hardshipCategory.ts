import { cleanText } from '../normalise/cleanText';
import { codeList } from './codeList';
import { words } from './words';

/** The value that says "no hardship", as opposed to a blank that says nothing. */
export const noHardship = '无';

/** Causes of poverty that ledgers write in the category column; they mean hardship of no special category. */
const causes = words('因病致贫 因残致贫 因学致贫 因灾致贫 因婚致贫 缺劳动力 缺技术 缺资金 缺土地');

/** The categories in use since 2021, then causes, then {@link noHardship}. */
export const hardshipCategoryList = codeList({
  values: [
    ...words(
      '脱贫户 脱贫不稳定户 边缘易致贫户 突发严重困难户 低保 特困供养 孤儿 事实无人抚养 残疾学生 残疾人子女 烈士子女 低保边缘 监测对象 其他家庭经济困难',
    ),
    ...causes,
    noHardship,
  ],
  aliases: {
    脱贫户:
      '建档立卡 建档立卡户 建档立卡贫困户 建档立卡学生 建档立卡贫困家庭 建档立卡家庭经济困难学生 建卡户 建卡贫困户 原建档立卡 原建档立卡户 脱贫 已脱贫 脱贫家庭 脱贫家庭学生 脱贫人口 脱贫享受政策 脱贫享受政策户 稳定脱贫户 脱贫稳定户 贫困户 一般贫困户 一般脱贫户 脱贫户(建档立卡) 建档立卡(脱贫户) 脱贫户(原建档立卡) 脱贫户子女 建档立卡脱贫户',
    脱贫不稳定户: '脱贫不稳定 脱贫不稳定家庭 脱贫不稳定户学生 脱贫不稳定家庭学生 脱贫不稳定人口',
    边缘易致贫户:
      '边缘户 边缘易致贫 边缘易致贫家庭 边缘易致贫家庭学生 易致贫户 边缘易致贫户学生 边缘易致贫人口',
    突发严重困难户:
      '突发严重困难 突发困难户 突发严重困难家庭 突发严重困难户学生 突发困难 突发严重困难家庭学生',
    低保: '农村低保 城市低保 城镇低保 低保户 低保家庭 低保家庭学生 最低生活保障 最低生活保障家庭 农村低保户 农村低保家庭 农村低保家庭学生 农村最低生活保障家庭 城市低保户 城乡低保 城乡低保户 非建档立卡农村低保 农村低保学生 低保学生 低保对象 城市低保家庭',
    特困供养:
      '特困 特困户 特困人员 农村特困救助供养 农村救助特困供养 特困救助供养 特困供养学生 特困供养人员 农村特困供养 农村特困 五保 五保户 五保供养 特困救助供养学生 农村特困救助供养学生 城市特困 农村特困救助供养家庭学生 特困救助',
    孤儿: '孤儿学生 孤残 孤残学生 孤残儿童',
    事实无人抚养: '事实无人抚养儿童 事实孤儿 事实无人抚养学生 事实上无人抚养 事实上无人抚养儿童',
    残疾学生:
      '残疾 残疾儿童 学生残疾 本人残疾 残疾生 家庭经济困难残疾学生 非建档立卡家庭经济困难残疾学生 非建档立卡残疾学生 非建档立卡的家庭经济困难残疾学生 残疾人 残疾少年儿童',
    残疾人子女: '残疾人家庭 残疾家庭 残疾人家庭子女 父母残疾 残疾人家庭学生 家长残疾 家庭成员残疾',
    烈士子女: '烈士 优抚 优抚对象 优抚家庭子女 烈士优抚家庭子女 烈属 因公牺牲子女 烈士子女或优抚家庭子女',
    低保边缘:
      '低收入 低收入家庭 低收入户 低保边缘家庭 低保边缘户 低保边缘/低收入 低收入人口 农村低收入人口 支出型困难家庭 刚性支出困难家庭 低保边缘人口',
    监测对象:
      '监测户 防返贫监测对象 三类户 三类监测对象 防止返贫监测对象 监测对象学生 防返贫监测户 监测帮扶对象 三类人员',
    其他家庭经济困难:
      '其他 家庭经济困难 其他困难 一般困难 家庭困难 其他经济困难 其他家庭困难 其他家庭经济困难学生 家庭经济困难学生 困难 其他困难家庭 其它 其它困难 其它家庭经济困难 其他贫困 家庭经济困难其他 单亲 单亲家庭 困难学生 贫困学生 贫困生 一般困难学生',
    因病致贫: '因病 大病 重病 家庭成员患大病',
    因残致贫: '因残',
    因学致贫: '因学',
    因灾致贫: '因灾 受灾 自然灾害 家庭受灾',
    因婚致贫: '因婚',
    缺劳动力: '缺劳力 缺少劳动力 缺乏劳动力',
    缺技术: '缺少技术',
    缺资金: '缺少资金',
    缺土地: '缺少土地',
    [noHardship]:
      '否 非困难 不困难 / \\ - -- — —— × 一般学生 普通学生 非贫困 非贫困户 非贫困生 非困难学生 非困难家庭 一般户 一般农户 一般家庭 普通家庭 普通户 非建档立卡 非建档立卡户 非脱贫户 没有 未认定 不属于 非 不是 正常 不贫困 N 非监测户 无困难 非低保',
  },
  mistakes: {
    因病致贫: '困病致贫 因病至贫 因病治贫 因病返贫 因病致贪',
    因残致贫: '困残致贫 因残至贫',
    因学致贫: '困学致贫 因学至贫',
    因灾致贫: '困灾致贫 因灾至贫',
    脱贫户: '托贫户 脱贪户 建挡立卡 建档力卡 建档例卡 建当立卡 建档卡 建挡立卡户',
    边缘易致贫户: '边沿易致贫户 边缘易至贫户 边沿户 边缘易致贪户',
    突发严重困难户: '突发严重因难户',
    低保: '底保 低宝 抵保 底保户 农村底保',
    特困供养: '特因供养 特困共养 持困供养',
    孤儿: '孤而 狐儿',
    残疾学生: '残急学生 残级学生 残疾学牛',
    事实无人抚养: '事实无人扶养 事实无人抚样',
    其他家庭经济困难: '其他家庭经济因难',
  },
});

/** Texts that name two categories at once. */
const doubles = new Map<string, readonly string[]>([
  ...words('低保贫困户 低保脱贫户 脱贫户低保').map((form) => [form, ['脱贫户', '低保']] as const),
  ...words('五保贫困户 特困供养贫困户 特困供养脱贫户 特困脱贫户').map(
    (form) => [form, ['脱贫户', '特困供养']] as const,
  ),
]);

export interface HardshipReading {
  /** The cell holds nothing: not the same as none. */
  readonly blank: boolean;
  /** The cell says that there is no hardship. */
  readonly none: boolean;
  /** Listed categories that mean hardship, as written from left to right, each once. */
  readonly categories: readonly string[];
  /** Parts that are not listed, as written. */
  readonly unknown: readonly string[];
}

const separators = /[、,，;；\n|+＋&及和]|\s{1,40}/;

function partsOf(clean: string): readonly string[] {
  if (hardshipCategoryList.canonical(clean) !== undefined || doubles.has(clean)) return [clean];
  const parts = clean.split(separators).filter((part) => part !== '');
  // A slash is a separator too, but not inside 低保边缘/低收入.
  return parts.flatMap((part) =>
    hardshipCategoryList.canonical(part) === undefined
      ? part.split('/').filter((piece) => piece !== '')
      : [part],
  );
}

function readCategories(clean: string): HardshipReading {
  if (clean === '') return { blank: true, none: false, categories: [], unknown: [] };
  const categories = new Set<string>();
  const unknown: string[] = [];
  let none = false;
  for (const part of partsOf(clean)) {
    const several = doubles.get(part);
    const listed = hardshipCategoryList.canonical(part);
    if (several) several.forEach((category) => categories.add(category));
    else if (listed === undefined) unknown.push(part);
    else if (listed === noHardship) none = true;
    else categories.add(listed);
  }
  return {
    blank: false,
    none: none && categories.size === 0 && unknown.length === 0,
    categories: [...categories],
    unknown,
  };
}

const remembered = new Map<string, HardshipReading>();

/** Reads a category cell: several categories may stand in it, separated by 、 , ; / + a space or a line break. */
export function hardshipCategories(text: string): HardshipReading {
  const known = remembered.get(text);
  if (known) return known;
  const found = readCategories(cleanText(text));
  if (remembered.size >= 2000) remembered.clear();
  remembered.set(text, found);
  return found;
}

/** Whether the text says "no hardship" (无, 否, 非困难, /, 一般学生, …); false for a blank. */
export function meansNoHardship(text: string): boolean {
  return hardshipCategories(text).none;
}

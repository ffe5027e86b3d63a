import type { Sex } from '../../samples/identity';
import type { Random } from '../../samples/random';

/** Surnames with how many of a thousand people have them, as large surname counts go. */
const surnames: readonly (readonly [string, number])[] = [
  ['李', 74],
  ['王', 72],
  ['张', 68],
  ['刘', 53],
  ['陈', 46],
  ['杨', 41],
  ['黄', 24],
  ['赵', 23],
  ['吴', 21],
  ['周', 21],
  ['徐', 15],
  ['孙', 15],
  ['马', 14],
  ['朱', 13],
  ['胡', 13],
  ['郭', 12],
  ['何', 12],
  ['高', 10],
  ['林', 11],
  ['罗', 10],
  ['郑', 9],
  ['梁', 9],
  ['谢', 8],
  ['宋', 8],
  ['唐', 7],
  ['许', 7],
  ['韩', 7],
  ['冯', 7],
  ['邓', 7],
  ['曹', 6],
  ['彭', 6],
  ['曾', 6],
  ['肖', 6],
  ['田', 5],
  ['董', 5],
  ['袁', 5],
  ['潘', 5],
  ['于', 5],
  ['蒋', 5],
  ['蔡', 5],
  ['余', 5],
  ['杜', 4],
  ['叶', 4],
  ['程', 4],
  ['苏', 4],
  ['魏', 4],
  ['吕', 4],
  ['丁', 4],
  ['任', 4],
  ['沈', 4],
  ['姚', 4],
  ['卢', 4],
  ['姜', 3],
  ['崔', 3],
  ['钟', 3],
  ['谭', 3],
  ['陆', 3],
  ['汪', 3],
  ['范', 3],
  ['金', 3],
  ['石', 3],
  ['廖', 3],
  ['贾', 3],
  ['夏', 3],
  ['韦', 3],
  ['付', 3],
  ['方', 3],
  ['白', 3],
  ['邹', 3],
  ['孟', 3],
  ['熊', 2],
  ['秦', 2],
  ['邱', 2],
  ['江', 2],
  ['尹', 2],
  ['薛', 2],
  ['闫', 2],
  ['段', 2],
  ['雷', 2],
  ['侯', 2],
  ['龙', 2],
  ['史', 2],
  ['陶', 2],
  ['黎', 2],
  ['贺', 2],
  ['顾', 2],
  ['毛', 2],
  ['郝', 2],
  ['龚', 2],
  ['邵', 2],
  ['单', 1],
  ['仇', 1],
  ['查', 1],
  ['欧阳', 1],
  ['上官', 1],
  ['普', 2],
  ['沙', 1],
  ['鲁', 1],
  ['禤', 1],
  ['爨', 1],
];
/** Given-name characters, commonest first; those behind a slash are heard the same and stand for a slip. */
const male =
  '伟/玮/炜 强 磊/垒 军/钧/均 杰/洁/捷 涛/滔 超 明/铭/鸣 华/桦 建/健/剑 国 志/智/致 文/雯/闻 光 荣/容/融 海 波/博/勃 云/芸/耘 峰/锋/枫 德 福 贵 松 林/琳/霖 宏/鸿/洪 宇/雨/羽 浩/皓/昊 然 子/梓/紫 轩/萱/宣 俊/峻/骏 辉/晖/辉 鹏/朋 飞/菲 龙/隆 凯/恺 斌/彬/宾 毅/义/艺 成/诚/承 天 阳/洋/扬 泽 睿/瑞/锐 晨/辰/宸 旭 东/冬 世/仕/士 家/嘉/佳 兴/星/馨 永/勇/咏 安 平/萍 学 武 昌 盛/胜/圣 顺 达 亮/谅 航/行 翔/祥/详 帆/凡 乐/悦 正/政 朝/昭 晟/成 恒/衡 坤/昆/琨 乾/前 振/震 豪/毫 彦/燕/艳 少 立/力/利 洲/舟/周 源/元/园 森 生/升/声 有/友 发 才 财 根 泉/全 山 川 江 河 民/敏 启/琦/奇 铁 良/梁 信/欣/新';
const female =
  '芳/方 丽/莉/利 娟/涓 敏/闽 静/婧/靖 秀 英/瑛/莹 霞/侠 艳/燕/雁 红/虹/弘 梅/玫 兰/岚 玉/钰/育 珍/真/贞 凤 琴/芹 雪 莲/连 欣/馨/新 怡/宜/仪 诗/思 涵/晗/含 梓/子/紫 萱/轩/宣 美 琳/林/霖 晓/小/筱 慧/惠/会 婷/庭/亭 雅/娅 洁/杰/捷 倩/茜 颖/影/莹 璐/露/路 佳/嘉/家 妍/研/言 萍/平 月/悦/玥 春 香/湘 桂 花/华 菊/举 翠 芝/枝/之 巧 银 金/今/锦 彩 爱 素 淑/书 青/清/晴 蓉/容/荣 娜/那 瑶/遥/尧 琪/琦/奇 梦 可 依/伊/衣 语/雨/宇 婉/宛 曼/蔓 若 薇/微/威 蕾/磊 丹/单 阳/杨 云/芸/耘 瑞/睿/锐 珊/姗 宁/凝 冰/兵 彤/童 舒/书 甜 心/欣 诺 昕/心 媛/圆/园 楠/南/男 柔 凡/帆';

interface Sound {
  readonly character: string;
  readonly alike: readonly string[];
}

function sounds(text: string): readonly Sound[] {
  return text.split(' ').map((group) => {
    const [character = '', ...alike] = group.split('/');
    return { character, alike };
  });
}

const maleSounds = sounds(male);
const femaleSounds = sounds(female);
const alikeOf = new Map<string, readonly string[]>(
  [...maleSounds, ...femaleSounds].map(({ character, alike }) => [character, alike]),
);
const surnameTotal = surnames.reduce((sum, [, share]) => sum + share, 0);

/** Traditional and variant forms that are typed for names. */
const traditional = new Map<string, string>(
  Array.from(
    '张張刘劉陈陳杨楊黄黃赵趙吴吳孙孫马馬罗羅郑鄭谢謝许許韩韓冯馮邓鄧卢盧吕呂伟偉杰傑涛濤华華国國荣榮海海云雲峰峯贵貴轩軒骏駿辉輝鹏鵬飞飛龙龍凯凱义義东東兴興胜勝顺順达達凤鳳丽麗静靜兰蘭红紅艳豔诗詩梦夢宁寧爱愛银銀萧蕭'.matchAll(
      /(.)(.)/gu,
    ),
    ([, simple = '', other = '']): readonly [string, string] => [simple, other],
  ).filter(([simple, other]) => simple !== other),
);

const dottedFirst = [
  '阿卜杜热合曼',
  '艾山江',
  '吐尔逊',
  '依力亚尔',
  '古丽娜尔',
  '阿依古丽',
  '迪丽拜尔',
  '热依汗古丽',
  '木合塔尔',
  '阿不力米提',
  '米热古丽',
  '帕提古丽',
  '买买提明',
  '努尔买买提',
  '艾尼瓦尔',
  '居来提',
];
const dottedLast = [
  '买买提',
  '吐尔逊',
  '艾力',
  '热合曼',
  '玉素甫',
  '库尔班',
  '阿不都拉',
  '司马义',
  '依明',
  '卡德尔',
  '萨迪克',
  '托合提',
  '尼亚孜',
  '沙吾提',
];

export function randomSurname(random: Random): string {
  let at = random.next() * surnameTotal;
  for (const [surname, share] of surnames) {
    at -= share;
    if (at < 0) return surname;
  }
  return '李';
}

function given(random: Random, list: readonly Sound[]): string {
  const { character, alike } = random.pickFrequent(list);
  return alike.length > 0 && random.chance(0.25) ? random.pick(alike) : character;
}

/** `generation`: the character brothers and sisters share, if they do. */
export function randomName(random: Random, surname: string, sex: Sex, generation = ''): string {
  const list = sex === '男' ? maleSounds : femaleSounds;
  const first = generation === '' ? given(random, list) : generation;
  return surname + first + (generation !== '' || random.chance(0.8) ? given(random, list) : '');
}

export function randomDottedName(random: Random): string {
  return `${random.pick(dottedFirst)}·${random.pick(dottedLast)}`;
}

/** A character of the given name heard the same; undefined when the name has none. */
export function homophone(random: Random, name: string): string | undefined {
  const characters = Array.from(name);
  const places = characters.flatMap((character, at) =>
    at > 0 && (alikeOf.get(character) ?? []).some((other) => other !== character) ? [at] : [],
  );
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const others = (alikeOf.get(characters[place] ?? '') ?? []).filter((other) => other !== characters[place]);
  characters[place] = random.pick(others);
  return characters.join('');
}

/** The name in traditional characters; undefined when it has none. */
export function inTraditional(name: string): string | undefined {
  const other = Array.from(name, (character) => traditional.get(character) ?? character).join('');
  return other === name ? undefined : other;
}

/** Another character of the same list in one place of the given name. */
export function wrongCharacter(random: Random, name: string): string {
  const characters = Array.from(name);
  characters[characters.length - 1] = random.pick([...maleSounds, ...femaleSounds]).character;
  return characters.join('');
}

/** Syllables of given-name characters, for names typed half in letters. */
export const syllables: ReadonlyMap<string, string> = new Map(
  Object.entries({
    伟: 'wei',
    强: 'qiang',
    磊: 'lei',
    军: 'jun',
    杰: 'jie',
    涛: 'tao',
    超: 'chao',
    明: 'ming',
    华: 'hua',
    建: 'jian',
    国: 'guo',
    志: 'zhi',
    文: 'wen',
    海: 'hai',
    波: 'bo',
    云: 'yun',
    峰: 'feng',
    宏: 'hong',
    宇: 'yu',
    浩: 'hao',
    芳: 'fang',
    丽: 'li',
    娟: 'juan',
    敏: 'min',
    静: 'jing',
    秀: 'xiu',
    英: 'ying',
    霞: 'xia',
    艳: 'yan',
    红: 'hong',
    梅: 'mei',
    兰: 'lan',
    玉: 'yu',
    珍: 'zhen',
    凤: 'feng',
    琴: 'qin',
    雪: 'xue',
    莲: 'lian',
    欣: 'xin',
    怡: 'yi',
  }),
);

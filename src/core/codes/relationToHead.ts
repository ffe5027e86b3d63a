import { codeList } from './codeList';
import { words } from './words';

/** What ledgers write, by the listed word of GB/T 4761 (and the shorter words that ledgers list). */
const aliases: Readonly<Record<string, string>> = {
  户主: '本人 户主本人 本户户主',
  配偶: '夫妻 妻子 丈夫 夫 妻 爱人 老婆',
  子: '儿子 儿 男孩 父子 母子 其他儿子',
  独生子: '',
  长子: '大儿子 长男',
  次子: '二子 二儿子 次男',
  三子: '三儿子',
  四子: '',
  五子: '',
  养子或继子: '养子 继子 非婚生子',
  女婿: '',
  女: '女儿 女孩 父女 母女 其他女儿',
  独生女: '',
  长女: '大女儿 大女',
  次女: '二女 二女儿',
  三女: '三女儿',
  四女: '',
  五女: '',
  养女或继女: '养女 继女 非婚生女',
  儿媳: '媳妇 儿媳妇',
  孙子: '孙 爷孙 祖孙 长孙 次孙 孙儿',
  孙女: '长孙女 次孙女 孙女儿',
  外孙子: '外孙',
  外孙女: '',
  孙媳妇: '孙媳妇或外孙媳妇 外孙媳妇',
  孙女婿: '孙女婿或外孙女婿 外孙女婿',
  曾孙子: '曾孙 重孙 重孙子 曾孙子或外曾孙子 外曾孙子 玄孙',
  曾孙女: '重孙女 曾孙女或外曾孙女 外曾孙女',
  父亲: '父 爸爸 爸',
  母亲: '母 妈妈 妈',
  公公: '',
  婆婆: '',
  岳父: '',
  岳母: '',
  继父或养父: '继父 养父',
  继母或养母: '继母 养母',
  祖父: '爷爷 爷',
  祖母: '奶奶 奶',
  外祖父: '外公 姥爷',
  外祖母: '外婆 姥姥',
  兄: '哥哥 哥 兄长 兄弟',
  弟: '弟弟',
  姐: '姐姐 姊 姐弟',
  妹: '妹妹 兄妹',
  兄弟姐妹: '姊妹 姐妹',
  嫂: '嫂子 嫂嫂',
  弟媳: '弟媳妇 弟妹',
  姐夫: '',
  妹夫: '',
  伯父: '伯伯 大伯 伯',
  伯母: '',
  叔父: '叔叔 叔 叔侄',
  婶母: '婶婶 婶',
  舅父: '舅舅 舅',
  舅母: '舅妈',
  姨父: '',
  姨母: '姨 姨妈',
  姑父: '',
  姑母: '姑姑 姑 姑妈',
  侄子: '侄儿 侄 侄男',
  侄女: '侄女儿',
  外甥: '外甥子',
  外甥女: '',
  堂兄弟姐妹: '堂兄 堂弟 堂姐 堂妹 堂兄弟 堂姐妹',
  表兄弟姐妹: '表兄 表弟 表姐 表妹 表哥 表兄弟 表姐妹',
  其他亲属: '亲属 亲戚 其他直系亲属 其它亲属',
  保姆: '',
  非亲属: '其他非亲属 无亲属关系 集体户',
  其他: '其它 其他关系',
};

function withPossessive([value, forms]: readonly [string, string]): [string, string] {
  const all = words(`${value} ${forms}`);
  return [value, `${forms} ${all.map((form) => `之${form}`).join(' ')}`];
}

const possessive = Object.fromEntries(Object.entries(aliases).map(withPossessive));

/** Values of 与户主关系: what the person is to the head. 之子, 户主之女 and 父子 are accepted. */
export const relationToHeadList = codeList({
  values: Object.keys(aliases),
  aliases: possessive,
  mistakes: { 户主: '护主 户生 户住 沪主', 配偶: '配隅 配藕', 孙子: '孑孙', 子: '孑 之孑' },
  pattern: (key) => (key.startsWith('户主') || key.startsWith('户主的') ? fromHead(key) : undefined),
});

function fromHead(key: string): string | undefined {
  const rest = key.replace(/^户主(?:的|之)?/, '');
  return rest === '' ? '户主' : relationToHeadList.canonical(rest.startsWith('户主') ? '' : rest);
}

/** What the head, guardian or pupil is to the other, told apart by who is older: words of 与本人关系 / 与学生关系. */
export const guardianRelationList = codeList({
  values: Object.keys(aliases),
  aliases: {
    ...possessive,
    父亲: `${possessive['父亲'] ?? ''} 父子 父女 父子关系 父女关系 生父 爹`,
    母亲: `${possessive['母亲'] ?? ''} 母子 母女 母子关系 母女关系 生母 娘`,
    祖父: `${possessive['祖父'] ?? ''} 爷孙 爷爷孙子`,
    祖母: `${possessive['祖母'] ?? ''} 祖孙 奶孙 婆孙`,
  },
});

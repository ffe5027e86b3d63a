import type { LocalText } from '../text/text';
import type { NameLevel } from './compareNames';
import type { IdLevel } from './idForms';
import type { ParentLevel } from './scorePair';
import type { BirthLevel } from './weights';

function text(chinese: string, english: string): LocalText {
  return { 'zh-CN': chinese, en: english };
}

/** What is said of each level; `{left}` and `{right}` are what stands in the two lists. No text = nothing to say. */
export const idTexts: Readonly<Partial<Record<IdLevel, LocalText>>> = {
  same: text('身份证号相同', 'same ID number'),
  slip: text('身份证号只差一处（{left} / {right}）', 'ID numbers one slip apart ({left} / {right})'),
  endsAgree: text(
    '身份证号中间被遮住，前后相符（{left} / {right}）',
    'the middle of an ID number is hidden, the ends agree ({left} / {right})',
  ),
  partAgrees: text(
    '身份证号残缺，剩下的数字相符（{left} / {right}）',
    'damaged ID number, what is left agrees ({left} / {right})',
  ),
  bothSoundSlip: text(
    '身份证号只差一处，但两个号码都有效（{left} / {right}）',
    'ID numbers one place apart, yet both valid ({left} / {right})',
  ),
  fewSlips: text('身份证号差两处（{left} / {right}）', 'ID numbers two places apart ({left} / {right})'),
  elder: text(
    '有一边的身份证号像是大人的（{left} / {right}）',
    'one of the ID numbers seems to be an adult’s ({left} / {right})',
  ),
  differ: text('身份证号不同（{left} / {right}）', 'different ID numbers ({left} / {right})'),
  bothSoundDiffer: text(
    '身份证号不同，且两个号码都有效（{left} / {right}）',
    'different ID numbers, both valid ({left} / {right})',
  ),
};

export const nameTexts: Readonly<Partial<Record<NameLevel, LocalText>>> = {
  same: text('姓名相同（{left}）', 'same name ({left})'),
  sound: text('姓名同音（{left} / {right}）', 'names sound alike ({left} / {right})'),
  masked: text(
    '姓名有缺字，其余相符（{left} / {right}）',
    'a character of the name is missing, the rest agrees ({left} / {right})',
  ),
  shortened: text('姓名是简写（{left} / {right}）', 'one name is a short form ({left} / {right})'),
  reordered: text(
    '姓名的字前后颠倒（{left} / {right}）',
    'characters of the name in another order ({left} / {right})',
  ),
  nearSound: text('姓名读音相近（{left} / {right}）', 'names sound nearly alike ({left} / {right})'),
  similar: text('姓名译写相近（{left} / {right}）', 'names spelt nearly alike ({left} / {right})'),
  oneCharacter: text('姓名差一个字（{left} / {right}）', 'names one character apart ({left} / {right})'),
  surnameChanged: text(
    '名相同、姓不同（{left} / {right}）',
    'same given name, another surname ({left} / {right})',
  ),
  surnameOnly: text('只有姓相同（{left} / {right}）', 'only the surname agrees ({left} / {right})'),
  different: text('姓名不同（{left} / {right}）', 'different names ({left} / {right})'),
};

export const birthTexts: Readonly<Partial<Record<BirthLevel, LocalText>>> = {
  same: text('出生日期相同', 'same birth date'),
  swapped: text('出生的月和日颠倒（{left} / {right}）', 'month and day of birth swapped ({left} / {right})'),
  oneDigit: text('出生日期只差一处（{left} / {right}）', 'birth dates one slip apart ({left} / {right})'),
  twoParts: text(
    '出生年、月、日中有两样相同（{left} / {right}）',
    'two of year, month and day of birth agree ({left} / {right})',
  ),
  lunar: text(
    '出生日期相差一个多月，可能是农历（{left} / {right}）',
    'birth dates some weeks apart, perhaps the lunar calendar ({left} / {right})',
  ),
  different: text('出生日期不同（{left} / {right}）', 'different birth dates ({left} / {right})'),
};

export const parentTexts: Readonly<Partial<Record<ParentLevel, LocalText>>> = {
  same: text('家长或户主相同', 'same guardian or head'),
  alike: text('家长或户主姓名相近（{left} / {right}）', 'guardian or head nearly alike ({left} / {right})'),
  different: text('家长或户主不同（{left} / {right}）', 'different guardian or head ({left} / {right})'),
  otherPerson: text(
    '一边是家长、一边是户主（{left} / {right}）',
    'guardian in one list, head in the other ({left} / {right})',
  ),
};

interface EqualTexts {
  readonly same: LocalText;
  readonly different: LocalText;
  readonly slip?: LocalText;
}

function equal(chinese: string, english: string): EqualTexts {
  return {
    same: text(`${chinese}相同`, `same ${english}`),
    different: text(`${chinese}不同（{left} / {right}）`, `different ${english} ({left} / {right})`),
    slip: text(
      `${chinese}只差一处或残缺（{left} / {right}）`,
      `${english} one slip apart or damaged ({left} / {right})`,
    ),
  };
}

export const equalTexts = {
  sex: equal('性别', 'sex'),
  innerNumber: equal('残疾人证号或学籍号里的身份证号', 'ID inside the disability or student number'),
  studentNumber: equal('学籍号', 'student number'),
  schoolName: equal('学校', 'school'),
  headIdNumber: equal('户主身份证号', 'ID number of the head'),
  householdNumber: equal('户编号', 'household number'),
  village: equal('村', 'village'),
  phone: equal('电话', 'phone'),
  bankCard: equal('银行卡', 'bank card'),
} as const;

export const sharedText = text(
  '同一户的人这些都相同，不重复计算',
  'a whole household agrees on these, so they are counted once',
);

import type { LocalText } from '../text/text';

const text = (chinese: string, english: string): LocalText => ({ 'zh-CN': chinese, en: english });

/** Why a child has its state. */
export const dropoutReasons = {
  inRoll: text('在校名册“{sheet}”第{row}行有此人', 'on the in-school roll {sheet}, row {row}'),
  inRollUnregistered: text(
    '在校名册“{sheet}”第{row}行有此人，学籍名册中没有',
    'on the in-school roll {sheet}, row {row}, but not on the enrolment roll',
  ),
  inRollUnchecked: text(
    '在校名册“{sheet}”第{row}行有此人；没有学籍名册，学籍未核',
    'on the in-school roll {sheet}, row {row}; no enrolment roll to compare with',
  ),
  inRollThough: text(
    '“{source}”写着“{word}”，但在校名册“{sheet}”第{row}行有此人，按在校算',
    '{source} says “{word}”, but the in-school roll {sheet} has the pupil in row {row}',
  ),
  underAge: text(
    '到{enter}未满{enterAge}周岁（出生 {birth}）',
    'not yet {enterAge} by {enter} (born {birth})',
  ),
  overAge: text('到{today}已满{age}周岁（出生 {birth}）', '{age} on {today} (born {birth})'),
  fifteen: text(
    '到{today}已满{leaveAge}周岁（出生 {birth}）',
    '{leaveAge} or older on {today} (born {birth})',
  ),
  recorded: text('“{source}”第{sourceRow}行写着“{word}”', '{source}, row {sourceRow}, says “{word}”'),
  elsewhere: text(
    '“{source}”第{sourceRow}行写着在{word}就读',
    '{source}, row {sourceRow}: studies at {word}',
  ),
  nursery: text('“{source}”第{sourceRow}行写着还在幼儿园', '{source}, row {sourceRow}: still in nursery'),
  noEnrolment: text(
    '学籍名册和在校名册中都没有，也没有写明不在校的原因',
    'on neither the enrolment nor the in-school roll, and no reason is written',
  ),
  noEnrolmentOnly: text(
    '学籍名册中没有，也没有写明不在校的原因',
    'not on the enrolment roll, and no reason is written',
  ),
  notAtSchool: text(
    '学籍在{school}，在校名册中没有，也没有写明原因',
    'enrolled at {school} but not on the in-school roll, and no reason is written',
  ),
  claimsSchool: text(
    '“{source}”写着“{word}”，但学籍、在校名册对不上',
    '{source} says “{word}”, but the rolls do not have the pupil',
  ),
  notAllowed: text(
    '“{source}”写着“{word}”，不是公布的不属于辍学的情形',
    '{source} says “{word}”, which is none of the published situations',
  ),
  identity: text(
    '{list}“{sheet}”第{row}行的{name}可能是同一人，身份证号或姓名对不上',
    '{name} in {list} {sheet}, row {row}, may be the same pupil',
  ),
  identityUnknown: text(
    '行内信息太少，不能确定是不是名册中的人',
    'too little stands in the row to tell who it is',
  ),
  twoStates: text('控辍保学台账写了几种状态：{word}', 'the drop-out ledger has several states: {word}'),
  unclear: text(
    '“{source}”写着“{word}”，不在情形表中，请改成表中的写法',
    '{source} says “{word}”, which is not in the list of situations',
  ),
  tooYoung: text(
    '“{source}”写着“{word}”，但出生 {birth}，还不到年龄',
    '{source} says “{word}”, but the child, born {birth}, is too young for it',
  ),
  ageUnknown: text('出生日期看不清，不能判断是否适龄', 'the birth date cannot be read'),
  noEnrolmentRoll: text('没有学籍名册，不能判断', 'there is no enrolment roll to judge by'),
  noInSchoolRoll: text(
    '学籍在{school}；没有在校名册，不能判断',
    'enrolled at {school}; there is no in-school roll',
  ),
  schoolNotIn: text(
    '就读学校“{school}”没有交在校名册，不能判断',
    '“{school}” has handed in no in-school roll',
  ),
} as const satisfies Record<string, LocalText>;

export type ReasonId = keyof typeof dropoutReasons;

import type { FieldId } from '../../../src/core/ledger/fields';
import type { LedgerKind } from '../../../src/core/ledger/ledger';

/** A header really in use: path of each column (group/leaf) and what it must be read as (null = nothing known). */
export interface RealHeader {
  readonly name: string;
  readonly kind: LedgerKind;
  readonly columns: readonly (readonly [path: string, field: FieldId | null])[];
}

const county: RealHeader['columns'] = [
  ['学期', 'term'], ['省市', 'province'], ['区县', 'county'], ['乡镇', 'township'], ['村组（社区）', 'village'], ['姓名', 'name'],
  ['身份证号码', 'idNumber'], ['是否脱贫家庭学生', 'isPovertyAlleviated'], ['是否6-15周岁', 'isCompulsoryAge'],
  ['户编号', 'householdNumber'], ['户主姓名', 'householdHead'], ['户类型', 'householdType'], ['联系电话', 'phone'],
  ['学校全称', 'schoolName'], ['学段', 'stage'], ['年级', 'grade'], ['班级', 'class'], ['学籍号', 'studentNumber'],
  ['就读方式', 'boarding'], ['是否残疾生', 'isDisabled'], ['残疾生证号', 'disabilityNumber'], ['不在校原因', 'absenceReason'],
  ['贫困类型', 'hardshipCategory'], ['镇内/镇外', 'studyPlaceTown'], ['县内/县外', 'studyPlaceCounty'],
  ['省内/省外', 'studyPlaceProvince'], ['本学期是否享受资助', 'receivedAid'],
];

export const realHeaders: readonly RealHeader[] = [
  { name: 'county ledger', kind: 'villageLedger', columns: county },
  {
    name: 'payment roll',
    kind: 'paymentRoll',
    columns: [['资助项目', 'programme'], ['资助金额', 'paidAmount'], ['营养餐金额', 'mealAmount'], ...county],
  },
  {
    name: 'office list',
    kind: 'officeList',
    columns: [
      ['序号', 'sequence'], ['数据日期', 'dataDate'], ['县', 'county'], ['乡(镇)', 'township'], ['行政村', 'village'],
      ['自然村', 'naturalVillage'], ['户编号', 'householdNumber'], ['人编号', 'personNumber'], ['姓名', 'name'],
      ['证件号码', 'idNumber'], ['人数', 'householdSize'], ['与户主关系', 'relationToHead'], ['民族', 'ethnicity'],
      ['文化程度', 'education'], ['在校生状况', 'studentState'], ['健康状况', 'healthState'], ['劳动技能', 'labourAbility'],
      ['务工时间（月）', 'workMonths'], ['户联系电话', 'householdPhone'], ['人联系电话', 'phone'],
      ['首次识别时间', 'householdIdentifiedDate'], ['人员识别时间', 'personIdentifiedDate'], ['户类型', 'householdType'],
      ['监测对象类型', 'monitoringType'], ['风险是否消除', 'riskRemoved'], ['风险识别时间', 'riskIdentifiedDate'],
      ['风险消除时间', 'riskRemovedDate'],
    ],
  },
  {
    name: 'school collection sheet',
    kind: 'schoolLedger',
    columns: [
      ['学生姓名', 'name'], ['性别', 'sex'], ['民族', 'ethnicity'], ['学籍号', 'studentNumber'], ['身份证号', 'idNumber'],
      ['联系电话', 'phone'], ['户籍地址/省', 'province'], ['户籍地址/市', 'city'], ['户籍地址/县', 'county'],
      ['户籍地址/乡镇', 'township'], ['户籍地址/详细', 'address'], ['家庭现住址/省', 'homeProvince'], ['家庭现住址/市', 'homeCity'],
      ['家庭现住址/县', 'homeCounty'], ['家庭现住址/乡镇', 'homeTownship'], ['家庭现住址/详细', 'homeAddress'], ['学段', 'stage'],
      ['学籍情况/自何年何月', 'enrolledFrom'], ['学籍情况/至何年何月', 'enrolledTo'], ['学籍情况/就读学校', 'schoolName'],
      ['学籍情况/班级', 'class'], ['学籍情况/是否住宿生', 'boarding'], ['监护人/姓名', 'guardianName'],
      ['监护人/身份证号', 'guardianIdNumber'], ['监护人/与本人关系', 'guardianRelation'], ['监护人/电话', 'guardianPhone'],
      ['是否建档立卡', 'isPovertyAlleviated'], ['是否残疾', 'isDisabled'], ['是否农村低保', 'isLowIncome'],
    ],
  },
  {
    name: 'list of drop-outs',
    kind: 'dropoutLedger',
    columns: [
      ['姓名', 'name'], ['出生年月', 'birthDate'], ['户主姓名', 'householdHead'], ['辍学原因', 'dropoutReason'],
      ['入户劝返次数', 'persuasionVisits'], ['备注', 'remarks'],
    ],
  },
  {
    name: 'aid register',
    kind: 'paymentRoll',
    columns: [
      ['姓名', 'name'], ['性别', 'sex'], ['年龄', 'age'], ['家庭住址', 'address'], ['就读学校', 'schoolName'], ['监护人', 'guardianName'],
      ['联系电话', 'guardianPhone'], ['就读年级', 'grade'], ['班级', 'class'], ['资助时间', 'paymentDate'], ['资助项目', 'programme'],
      ['资助金额', 'paidAmount'], ['班主任', 'headTeacher'], ['联系电话', 'headTeacherPhone'],
    ],
  },
  {
    name: 'enrolment roll',
    kind: 'enrolmentRoll',
    columns: [
      ['学校标识码', 'schoolCode'], ['学校名称', 'schoolName'], ['学生姓名', 'name'], ['性别', 'sex'], ['出生日期', 'birthDate'],
      ['身份证件号', 'idNumber'], ['全国学籍号', 'studentNumber'], ['年级', 'grade'], ['班级', 'class'], ['学生状态', 'enrolmentStatus'],
      ['血型', null],
    ],
  },
  {
    name: 'school ledger with contact person',
    kind: 'schoolLedger',
    columns: [
      ['序 号', 'sequence'], ['姓  名', 'name'], ['性\n别', 'sex'], ['公民身份号码或残疾号码', 'idNumber'], ['学校', 'schoolName'],
      ['年级', 'grade'], ['是否寄宿', 'boarding'], ['困难类别*', 'hardshipCategory'], ['帮扶联系人/姓名', 'contactPerson'],
      ['帮扶联系人/电话', 'contactPersonPhone'], ['帮扶联系人/单位', null], ['资助金额（万元）', 'paidAmount'], ['应发金额', 'dueAmount'],
      ['金额', null],
    ],
  },
];

import type { BlockColumn } from './block';

function column(field: string, ...header: string[]): BlockColumn {
  return { field, header, width: widths[field] ?? 10 };
}

const widths: Readonly<Record<string, number>> = {
  sequence: 6,
  sex: 6,
  idNumber: 21,
  studentNumber: 22,
  schoolName: 24,
  guardianIdNumber: 21,
  headIdNumber: 21,
  householdNumber: 17,
  bankCard: 22,
  disabilityNumber: 23,
  birthDate: 12,
  township: 14,
  name: 12,
  programme: 34,
};

/** School ledger with two header rows. */
export const schoolTwoRows: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('name', '姓名'),
  column('sex', '性别'),
  column('ethnicity', '民族'),
  column('birthDate', '出生日期'),
  column('idNumber', '身份证号'),
  column('studentNumber', '学籍号'),
  column('schoolName', '学校全称'),
  column('stage', '学段'),
  column('grade', '年级'),
  column('class', '班级'),
  column('boarding', '是否寄宿'),
  column('enrolmentStatus', '就读状态'),
  column('householdNumber', '户编号'),
  column('householdHead', '户主姓名'),
  column('relationToHead', '与户主关系'),
  column('township', '户籍所在地', '乡镇'),
  column('village', '户籍所在地', '村（社区）'),
  column('guardianName', '监护人', '姓名'),
  column('guardianIdNumber', '监护人', '身份证号'),
  column('guardianRelation', '监护人', '与学生关系'),
  column('guardianPhone', '监护人', '联系电话'),
  column('hardshipCategory', '困难类型'),
  column('hardshipTier', '困难等级'),
  column('disabilityNumber', '残疾人证号'),
  column('receivedAid', '本学期是否享受资助'),
  column('remarks', '备注'),
];

/** School collection sheet with three header rows. */
export const schoolThreeRows: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('name', '学生基本情况', '学生姓名'),
  column('sex', '学生基本情况', '性别'),
  column('ethnicity', '学生基本情况', '民族'),
  column('studentNumber', '学生基本情况', '学籍号'),
  column('idNumber', '学生基本情况', '学生身份证号码'),
  column('township', '学生基本情况', '户籍地址', '乡镇'),
  column('village', '学生基本情况', '户籍地址', '村组'),
  column('schoolName', '学籍情况', '就读学校'),
  column('stage', '学籍情况', '学段'),
  column('grade', '学籍情况', '年级'),
  column('class', '学籍情况', '班级'),
  column('boarding', '学籍情况', '是否住宿生'),
  column('guardianName', '监护人', '姓名'),
  column('guardianIdNumber', '监护人', '身份证号'),
  column('guardianRelation', '监护人', '与本人关系'),
  column('guardianPhone', '监护人', '电话'),
  column('hardshipCategory', '困难情况', '困难类型'),
  column('hardshipTier', '困难情况', '认定等级'),
  column('paidAmount', '资助金额（元）'),
];

/** A smaller school list with one header row and other words. */
export const schoolOneRow: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('schoolName', '就读学校'),
  column('name', '学生姓名'),
  column('sex', '性别'),
  column('idNumber', '公民身份号码'),
  column('stage', '学段'),
  column('grade', '年级'),
  column('class', '班级'),
  column('boarding', '就读方式'),
  column('hardshipCategory', '贫困类型'),
  column('guardianName', '家长姓名'),
  column('guardianPhone', '家长联系电话'),
  column('paidAmount', '资助金额'),
];

/** The county's ledger of 27 columns, as villages keep it. */
export const villageCounty: readonly BlockColumn[] = [
  column('term', '学期'),
  column('province', '省市'),
  column('county', '区县'),
  column('township', '乡镇'),
  column('village', '村组（社区）'),
  column('name', '姓名'),
  column('idNumber', '身份证号码'),
  column('isPovertyAlleviated', '是否脱贫家庭学生'),
  column('isCompulsoryAge', '是否6-15周岁'),
  column('householdNumber', '户编号'),
  column('householdHead', '户主姓名'),
  column('householdType', '户类型'),
  column('phone', '联系电话'),
  column('schoolName', '学校全称'),
  column('stage', '学段'),
  column('grade', '年级'),
  column('class', '班级'),
  column('studentNumber', '学籍号'),
  column('boarding', '就读方式'),
  column('isDisabled', '是否残疾生'),
  column('disabilityNumber', '残疾生证号'),
  column('absenceReason', '不在校原因'),
  column('hardshipCategory', '贫困类型'),
  column('studyPlaceTown', '镇内/镇外'),
  column('studyPlaceCounty', '县内/县外'),
  column('studyPlaceProvince', '省内/省外'),
  column('receivedAid', '本学期是否享受资助'),
];

/** Payment roll of a school. */
export const paymentRoll: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('programme', '资助项目'),
  column('paidAmount', '资助金额'),
  column('schoolName', '学校全称'),
  column('name', '姓名'),
  column('idNumber', '身份证号码'),
  column('stage', '学段'),
  column('grade', '年级'),
  column('class', '班级'),
  column('boarding', '就读方式'),
  column('hardshipCategory', '困难类型'),
  column('bankCard', '社保卡号'),
  column('phone', '联系电话'),
];

/** List of an office: one row per member of a household. */
export const officeList: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('dataDate', '数据日期'),
  column('county', '县'),
  column('township', '乡(镇)'),
  column('village', '行政村'),
  column('naturalVillage', '自然村'),
  column('householdNumber', '户编号'),
  column('personNumber', '人编号'),
  column('name', '姓名'),
  column('idNumber', '证件号码'),
  column('householdSize', '人数'),
  column('relationToHead', '与户主关系'),
  column('ethnicity', '民族'),
  column('studentState', '在校生状况'),
  column('healthState', '健康状况'),
  column('householdPhone', '户联系电话'),
  column('householdType', '户类型'),
  column('riskRemoved', '风险是否消除'),
];

/** Enrolment roll, as the enrolment system exports it. */
export const enrolmentRoll: readonly BlockColumn[] = [
  column('schoolCode', '学校标识码'),
  column('schoolName', '学校名称'),
  column('name', '姓名'),
  column('sex', '性别'),
  column('birthDate', '出生日期'),
  column('ethnicity', '民族'),
  column('idNumber', '身份证件号'),
  column('studentNumber', '学籍号'),
  column('stage', '学段'),
  column('grade', '年级'),
  column('class', '班级'),
  column('boarding', '就读方式'),
  column('enrolmentStatus', '学生状态'),
];

/** Drop-out control ledger with two header rows. */
export const dropoutLedger: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('name', '姓名'),
  column('sex', '性别'),
  column('birthDate', '出生日期'),
  column('idNumber', '身份证号'),
  column('householdHead', '户主姓名'),
  column('township', '户籍', '乡镇'),
  column('village', '户籍', '村'),
  column('schoolName', '学籍所在学校'),
  column('grade', '年级'),
  column('dropoutState', '控辍状态'),
  column('dropoutReason', '辍学原因'),
  column('dropoutDate', '辍学时间'),
  column('persuasionVisits', '入户劝返次数'),
  column('contactPerson', '帮扶联系人', '姓名'),
  column('contactPersonPhone', '帮扶联系人', '电话'),
  column('evidence', '佐证材料'),
  column('remarks', '备注'),
];

/** Children of compulsory age, as the police give them to the education office. */
export const policeList: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('township', '乡镇'),
  column('village', '村'),
  column('name', '姓名'),
  column('sex', '性别'),
  column('ethnicity', '民族'),
  column('birthDate', '出生日期'),
  column('idNumber', '公民身份号码'),
  column('householdHead', '户主姓名'),
  column('relationToHead', '与户主关系'),
];

/** Who sits in the classrooms: the class lists of a township's schools. */
export const inSchoolRoll: readonly BlockColumn[] = [
  column('sequence', '序号'),
  column('schoolName', '学校'),
  column('grade', '年级'),
  column('class', '班级'),
  column('name', '学生姓名'),
  column('sex', '性别'),
  column('idNumber', '身份证号'),
  column('guardianName', '家长姓名'),
  column('guardianPhone', '家长电话'),
];

import { fieldTitles } from '../ledger/fieldTitles';

/** Names of inputs in a derivation and in reasons. */
export const inputNames = {
  stage: { 'zh-CN': '学段', en: 'stage' },
  grade: { 'zh-CN': '年级', en: 'grade' },
  boarding: { 'zh-CN': '是否寄宿', en: 'boarding' },
  hardshipCategory: { 'zh-CN': '困难类型', en: 'hardship category' },
  hardshipTier: { 'zh-CN': '困难等级', en: 'tier' },
  schoolNature: fieldTitles.schoolNature,
  schoolKind: fieldTitles.schoolKind,
  registrationType: fieldTitles.registrationType,
  major: fieldTitles.major,
  studyPlace: fieldTitles.studyPlace,
  enrolledFrom: fieldTitles.enrolledFrom,
  isLeftBehind: fieldTitles.isLeftBehind,
  programme: fieldTitles.programme,
} as const;

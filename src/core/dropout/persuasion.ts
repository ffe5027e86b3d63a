import type { SettingId } from './dropoutSettings';

/** A step of bringing a child back, in order. */
export interface PersuasionStep {
  readonly title: string;
  /** Who does it (七长). */
  readonly who: string;
  /** Days after the child was found missing, from the settings; absent = the day itself. */
  readonly days?: SettingId;
  /** Days after the step before. */
  readonly after?: boolean;
}

/** 发现 to 复学; who is to do it by 义务教育法 第十三条、第五十八条, the days are the county's own (settings). */
export const persuasionSteps: readonly PersuasionStep[] = [
  { title: '发现', who: '班主任、校长' },
  { title: '学校劝返', who: '校长、师长、家长', days: 'schoolDays' },
  { title: '报乡镇和教育局', who: '校长报乡镇长、局长', days: 'reportDays' },
  { title: '发复学通知书', who: '乡镇长（乡镇人民政府）', days: 'noticeDays' },
  { title: '限期复学', who: '家长；村长、乡镇长督促', days: 'returnDays', after: true },
];

/** First cells of the rows above the table; a reader finds them by these words, in any order. */
export const headLabels = {
  name: '标准名称',
  version: '版本',
  since: '最早学期',
  lastChecked: '全部核对日期',
  /** Name of a shipped pack that these rows are laid over; such a sheet lists the county's own standards only. */
  base: '在此基础上',
  exclusive: '不能同时享受',
  stacks: '可以同时享受',
  setting: '本县设置',
} as const;

export const onWord = '开';
export const offWord = '关';

/** Starts the row under the headers that says what to fill in. */
export const hintMark = '填写说明：';

/** Between programmes of a group; 、 may be part of a programme's name. */
export const programmeJoint = '；';

/** Columns of the sheet with every child of the base; other sheets count over them. */
export const childrenColumns = [
  { id: 'number', title: '序号', width: 7 },
  { id: 'township', title: '乡镇', width: 14 },
  { id: 'village', title: '村', width: 14 },
  { id: 'name', title: '姓名', width: 12 },
  { id: 'idNumber', title: '身份证号', width: 21 },
  { id: 'birth', title: '出生日期', width: 12 },
  { id: 'poverty', title: '脱贫户', width: 8 },
  { id: 'school', title: '学校', width: 26 },
  { id: 'comparison', title: '名册比对', width: 16 },
  { id: 'group', title: '类别', width: 12 },
  { id: 'state', title: '状态', width: 22 },
  { id: 'reason', title: '依据', width: 44 },
  { id: 'evidence', title: '佐证', width: 10 },
  { id: 'recorded', title: '控辍台账', width: 9 },
  { id: 'contact', title: '帮扶联系人', width: 12 },
  { id: 'row', title: '明细', width: 9 },
] as const;

export type ChildColumn = (typeof childrenColumns)[number]['id'];

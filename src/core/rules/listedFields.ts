import { boardingList, boardingOf } from '../codes/boarding';
import type { CodeList } from '../codes/codeList';
import { enrolmentStatusList } from '../codes/enrolmentStatus';
import { ethnicityList } from '../codes/ethnicity';
import { gradeList } from '../codes/grade';
import { hardshipCategories, hardshipCategoryList } from '../codes/hardshipCategory';
import { hardshipTierList } from '../codes/hardshipTier';
import { guardianRelationList, relationToHeadList } from '../codes/relationToHead';
import { sexList } from '../codes/sex';
import { stageList } from '../codes/stage';
import { studyPlaceCountyList, studyPlaceProvinceList, studyPlaceTownList } from '../codes/studyPlace';
import { yesNoList } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';

/** What a column of listed values says of a text: the part that is not listed, and the value likely meant. */
export interface NotListed {
  readonly part: string;
  readonly nearest: string | undefined;
  /** The value is a known misspelling of `nearest` and can mean nothing else. */
  readonly certain: boolean;
}

function notListed(part: string, list: CodeList | undefined): NotListed {
  const misspelt = list?.misspelt(part);
  return { part, nearest: misspelt ?? list?.nearest(part), certain: misspelt !== undefined };
}

/** Undefined when the text is listed. `header` can decide what 是 means. */
export type ListJudge = (text: string, header: string) => NotListed | undefined;

function byList(...lists: readonly CodeList[]): ListJudge {
  return (text) => {
    if (lists.some((list) => list.canonical(text) !== undefined)) return undefined;
    return notListed(text, lists[0]);
  };
}

function boarding(text: string, header: string): NotListed | undefined {
  return boardingOf(text, header) === undefined ? notListed(text, boardingList) : undefined;
}

/** Words for households under watch that say no category by themselves. */
const watched = new Set(['监测对象', '监测户', '监测帮扶对象', '三类监测对象', '三类户', '农户', '非贫困户']);

function category(text: string): NotListed | undefined {
  const unknown = hardshipCategories(text).unknown.filter((each) => !watched.has(each));
  const [part] = unknown;
  if (part === undefined) return undefined;
  const verdict = notListed(part, hardshipCategoryList);
  // With a second unknown part the cell would still be wrong.
  return unknown.length === 1 ? verdict : { ...verdict, certain: false };
}

const yesNo = byList(yesNoList);

/** The columns that hold listed values. */
export const listedFields: ReadonlyMap<FieldId, ListJudge> = new Map<FieldId, ListJudge>([
  ['sex', byList(sexList)],
  ['ethnicity', byList(ethnicityList)],
  ['stage', byList(stageList)],
  ['grade', byList(gradeList)],
  ['boarding', boarding],
  ['enrolmentStatus', byList(enrolmentStatusList)],
  ['studyPlaceTown', byList(studyPlaceTownList)],
  ['studyPlaceCounty', byList(studyPlaceCountyList)],
  ['studyPlaceProvince', byList(studyPlaceProvinceList)],
  ['relationToHead', byList(relationToHeadList)],
  ['guardianRelation', byList(guardianRelationList)],
  ['hardshipCategory', category],
  ['householdType', category],
  ['hardshipTier', byList(hardshipTierList)],
  ['riskRemoved', yesNo],
  ['isPovertyAlleviated', yesNo],
  ['isLowIncome', yesNo],
  ['isDisabled', yesNo],
  ['isOrphan', yesNo],
  ['isDestitute', yesNo],
  ['isCompulsoryAge', yesNo],
  ['receivedAid', yesNo],
]);

/** Marks people put where there is nothing to say. */
export const emptyMarks: readonly string[] = ['', '/', '\\', '-', '--', '—', '——', '无'];

import {
  studyPlaceCountyList,
  studyPlaceList,
  studyPlaceProvinceList,
  studyPlaceTownList,
} from '../codes/studyPlace';
import type { LedgerView } from '../rules/rule';

/** Where a ledger says somebody goes to school, in the words of 就读地; '' when it does not say. */
export function studyPlaceOf(view: LedgerView, row: number): string {
  const place = studyPlaceList.canonical(view.text(row, 'studyPlace'));
  if (place !== undefined) return place;
  if (studyPlaceProvinceList.canonical(view.text(row, 'studyPlaceProvince')) === '省外') return '省外';
  if (studyPlaceCountyList.canonical(view.text(row, 'studyPlaceCounty')) === '县外') return '县外';
  const town = studyPlaceTownList.canonical(view.text(row, 'studyPlaceTown'));
  if (town === undefined) return '';
  return town === '镇外' ? '县内外镇' : '本镇';
}

/** 县外 or 省外 where the row says so: whoever studies there is aided there. '' otherwise. */
export function outsideCounty(view: LedgerView, row: number): '县外' | '省外' | '' {
  const place = studyPlaceOf(view, row);
  return place === '县外' || place === '省外' ? place : '';
}

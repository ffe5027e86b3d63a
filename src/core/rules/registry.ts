import type { Rule } from './rule';
import { amountMismatch } from './amount-mismatch/amount-mismatch';
import { amountRefused } from './amount-refused/amount-refused';
import { bankCardFormat } from './bank-card-format/bank-card-format';
import { bankCardShared } from './bank-card-shared/bank-card-shared';
import { boardingBlank } from './boarding-blank/boarding-blank';
import { categoryEvidence } from './category-evidence/category-evidence';
import { columnDuplicated } from './column-duplicated/column-duplicated';
import { columnMissing } from './column-missing/column-missing';
import { contactPersonMissing } from './contact-person-missing/contact-person-missing';
import { disabilityNumberFormat } from './disability-number-format/disability-number-format';
import { disabilityNumberIdMismatch } from './disability-number-id-mismatch/disability-number-id-mismatch';
import { dropoutBaseMismatch } from './dropout-base-mismatch/dropout-base-mismatch';
import { dropoutStateMissing } from './dropout-state-missing/dropout-state-missing';
import { dropoutSuspected } from './dropout-suspected/dropout-suspected';
import { errorValue } from './error-value/error-value';
import { evidenceMissing } from './evidence-missing/evidence-missing';
import { exclusiveProgrammes } from './exclusive-programmes/exclusive-programmes';
import { formulaInInput } from './formula-in-input/formula-in-input';
import { formulaMisleading } from './formula-misleading/formula-misleading';
import { headerUnrecognised } from './header-unrecognised/header-unrecognised';
import { hiddenRows } from './hidden-rows/hidden-rows';
import { householdInconsistent } from './household-inconsistent/household-inconsistent';
import { idAgeStage } from './id-age-stage/id-age-stage';
import { idBirthDate } from './id-birth-date/id-birth-date';
import { idBirthMismatch } from './id-birth-mismatch/id-birth-mismatch';
import { idChecksum } from './id-checksum/id-checksum';
import { idConflict } from './id-conflict/id-conflict';
import { idDamaged } from './id-damaged/id-damaged';
import { idDuplicate } from './id-duplicate/id-duplicate';
import { idFormat } from './id-format/id-format';
import { idHiddenCharacters } from './id-hidden-characters/id-hidden-characters';
import { idLegacy15 } from './id-legacy-15/id-legacy-15';
import { idMissing } from './id-missing/id-missing';
import { idNearMiss } from './id-near-miss/id-near-miss';
import { idRegion } from './id-region/id-region';
import { idSexMismatch } from './id-sex-mismatch/id-sex-mismatch';
import { ledgersDisagree } from './ledgers-disagree/ledgers-disagree';
import { matchReview } from './match-review/match-review';
import { mergedData } from './merged-data/merged-data';
import { missedAid } from './missed-aid/missed-aid';
import { nameConflict } from './name-conflict/name-conflict';
import { nameSuspicious } from './name-suspicious/name-suspicious';
import { notEntitled } from './not-entitled/not-entitled';
import { paidTwice } from './paid-twice/paid-twice';
import { partWholeMismatch } from './part-whole-mismatch/part-whole-mismatch';
import { percentageMismatch } from './percentage-mismatch/percentage-mismatch';
import { phoneFormat } from './phone-format/phone-format';
import { rateOver100 } from './rate-over-100/rate-over-100';
import { requiredMissing } from './required-missing/required-missing';
import { rowDuplicate } from './row-duplicate/row-duplicate';
import { rowsShifted } from './rows-shifted/rows-shifted';
import { stageGradeMismatch } from './stage-grade-mismatch/stage-grade-mismatch';
import { staleCopy } from './stale-copy/stale-copy';
import { statusAidConflict } from './status-aid-conflict/status-aid-conflict';
import { studentNumberDuplicate } from './student-number-duplicate/student-number-duplicate';
import { studentNumberFormat } from './student-number-format/student-number-format';
import { studentNumberIdMismatch } from './student-number-id-mismatch/student-number-id-mismatch';
import { totalMismatch } from './total-mismatch/total-mismatch';
import { unitSuspect } from './unit-suspect/unit-suspect';
import { valueNotListed } from './value-not-listed/value-not-listed';
import { wrongAid } from './wrong-aid/wrong-aid';

/** Version of the rules as a whole: raised with every change of what they find. Stands in reports. */
export const rulePackVersion = '2026.11';

/** The rules in order of their ids; throws when an id stands twice. */
export function orderedRules(rules: readonly Rule[]): readonly Rule[] {
  const ids = new Set<string>();
  for (const { meta } of rules) {
    if (ids.has(meta.id)) throw new Error(`two rules are called ${meta.id}`);
    ids.add(meta.id);
  }
  return [...rules].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
}

/** Every rule there is. A new rule is added here, under its folder's name. */
export const rules: readonly Rule[] = orderedRules([
  amountMismatch,
  amountRefused,
  bankCardFormat,
  bankCardShared,
  boardingBlank,
  categoryEvidence,
  columnDuplicated,
  columnMissing,
  contactPersonMissing,
  disabilityNumberFormat,
  disabilityNumberIdMismatch,
  dropoutBaseMismatch,
  dropoutStateMissing,
  dropoutSuspected,
  errorValue,
  evidenceMissing,
  exclusiveProgrammes,
  formulaInInput,
  formulaMisleading,
  headerUnrecognised,
  hiddenRows,
  householdInconsistent,
  idAgeStage,
  idBirthDate,
  idBirthMismatch,
  idChecksum,
  idConflict,
  idDamaged,
  idDuplicate,
  idFormat,
  idHiddenCharacters,
  idLegacy15,
  idMissing,
  idNearMiss,
  idRegion,
  idSexMismatch,
  ledgersDisagree,
  matchReview,
  mergedData,
  missedAid,
  nameConflict,
  nameSuspicious,
  notEntitled,
  paidTwice,
  partWholeMismatch,
  percentageMismatch,
  phoneFormat,
  rateOver100,
  requiredMissing,
  rowDuplicate,
  rowsShifted,
  stageGradeMismatch,
  staleCopy,
  statusAidConflict,
  studentNumberDuplicate,
  studentNumberFormat,
  studentNumberIdMismatch,
  totalMismatch,
  unitSuspect,
  valueNotListed,
  wrongAid,
]);

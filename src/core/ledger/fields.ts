/**
 * Every column a ledger can have, under the field's own term (glossary: docs/glossary.md).
 * Chinese titles and the headers that mean each field live beside the recogniser.
 */
export const fieldIds = [
  // the row itself
  'sequence', 'dataDate', 'term', 'remarks',
  // place
  'province', 'city', 'county', 'township', 'village', 'naturalVillage', 'address', 'homeAddress',
  // school
  'schoolName', 'schoolCode', 'stage', 'grade', 'class', 'headTeacher', 'enrolledFrom', 'enrolledTo',
  // pupil
  'name', 'sex', 'ethnicity', 'birthDate', 'age', 'idNumber', 'studentNumber', 'phone', 'healthState',
  'boarding', 'enrolmentStatus', 'absenceReason', 'studyPlaceTown', 'studyPlaceCounty', 'studyPlaceProvince',
  // household
  'householdNumber', 'personNumber', 'householdHead', 'headIdNumber', 'relationToHead', 'householdSize',
  'householdPhone', 'householdType', 'monitoringType', 'riskRemoved', 'riskIdentifiedDate', 'riskRemovedDate',
  'householdIdentifiedDate', 'personIdentifiedDate', 'education', 'studentState', 'labourAbility', 'workMonths',
  // guardian and contact person
  'guardianName', 'guardianIdNumber', 'guardianRelation', 'guardianPhone', 'contactPerson', 'contactPersonPhone',
  // hardship
  'hardshipCategory', 'hardshipTier', 'povertyCause', 'isPovertyAlleviated', 'isLowIncome', 'isDisabled',
  'isOrphan', 'isDestitute', 'isCompulsoryAge', 'disabilityNumber', 'disabilityKind',
  // aid
  'receivedAid', 'programme', 'standardAmount', 'paidAmount', 'dueAmount', 'mealAmount', 'bankCard', 'bankName',
  'accountHolder', 'paymentDate',
  // drop-out control
  'dropoutReason', 'persuasionVisits', 'dropoutDate', 'returnDate', 'evidence', 'dropoutState',
] as const;

export type FieldId = (typeof fieldIds)[number];

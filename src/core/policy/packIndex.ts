import type { Stage, Standard, StandardConditions, StandardsPack } from './standard';
import { decidingFields, type DecidingField } from './pupilInputs';

/** A pack made ready for many rows: what the county's settings leave of it, by stage. */
export interface PackIndex {
  readonly pack: StandardsPack;
  readonly byStage: ReadonlyMap<Stage, readonly Standard[]>;
  /** The cells that can decide anything under these standards. */
  readonly fields: readonly DecidingField[];
  /** Of those, the ones no standard of the stage looks at: left out, they make fewer cases to decide. */
  readonly idle: (stage: Stage) => ReadonlySet<DecidingField>;
}

/** Whether a county setting is on: as the pack says, else as its default. */
function settingIsOn(pack: StandardsPack, id: string): boolean {
  if (pack.settingsOn) return pack.settingsOn.includes(id);
  return pack.settings?.find((setting) => setting.id === id)?.default ?? false;
}

/** Cells that only matter where some standard asks for them: reading them always would make every pupil a case of its own. */
const onDemand = new Map<DecidingField, (conditions: StandardConditions) => boolean>([
  ['boarding', ({ boarding }) => boarding !== undefined],
  ['schoolNature', ({ schoolNatures }) => schoolNatures !== undefined],
  ['schoolKind', ({ schoolKinds }) => schoolKinds !== undefined],
  [
    'registrationType',
    ({ registration, anyOf }) =>
      registration !== undefined || anyOf?.some((each) => each.registration) === true,
  ],
  ['major', ({ anyOf }) => anyOf?.some((each) => each.agriculturalMajor) === true],
  ['studyPlace', ({ studyPlaces }) => studyPlaces !== undefined],
  ['studyPlaceTown', ({ studyPlaces }) => studyPlaces !== undefined],
  ['studyPlaceCounty', ({ studyPlaces }) => studyPlaces !== undefined],
  ['studyPlaceProvince', ({ studyPlaces }) => studyPlaces !== undefined],
  ['enrolledFrom', ({ entered, firstTerm }) => entered !== undefined || firstTerm === true],
  ['isLeftBehind', ({ leftBehind }) => leftBehind === true],
]);

export function indexPack(pack: StandardsPack): PackIndex {
  const standards = pack.standards.filter(
    ({ conditions: { setting } }) => setting === undefined || settingIsOn(pack, setting),
  );
  const byStage = new Map<Stage, Standard[]>();
  for (const standard of standards) {
    for (const stage of standard.conditions.stages) {
      const known = byStage.get(stage);
      if (known) known.push(standard);
      else byStage.set(stage, [standard]);
    }
  }
  const asked = (field: DecidingField, by: readonly Standard[]): boolean => {
    if (field === 'programme') return by.some(({ award }) => award);
    const wanted = onDemand.get(field);
    return !wanted || by.some(({ conditions }) => wanted(conditions));
  };
  const fields = decidingFields.filter((field) => asked(field, standards));
  const idle = new Map<Stage, ReadonlySet<DecidingField>>();
  return {
    pack,
    byStage,
    fields,
    idle: (stage) => {
      let known = idle.get(stage);
      if (!known) {
        known = new Set(fields.filter((field) => !asked(field, byStage.get(stage) ?? [])));
        idle.set(stage, known);
      }
      return known;
    },
  };
}

import type { StandardConditions } from './standard';
import { compareTerms } from './term';

function share<T>(one: readonly T[] | undefined, two: readonly T[] | undefined): boolean {
  return one === undefined || two === undefined || one.some((each) => two.includes(each));
}

function equalOrOpen<T>(one: T | undefined, two: T | undefined): boolean {
  return one === undefined || two === undefined || one === two;
}

function enteredMeet({ entered: one }: StandardConditions, { entered: two }: StandardConditions): boolean {
  const before = (from: typeof one, to: typeof one): boolean =>
    from?.to !== undefined && to?.from !== undefined && compareTerms(from.to, to.from) < 0;
  return !before(one, two) && !before(two, one);
}

/** Whether one pupil could meet both. */
export function conditionsMeet(one: StandardConditions, two: StandardConditions): boolean {
  const categories =
    typeof one.categories === 'string' ||
    typeof two.categories === 'string' ||
    share(one.categories, two.categories);
  // An average standard needs a ledger without tiers, a tier's standard one with: they can never both hold.
  const tiers =
    share(one.tiers, two.tiers) &&
    !(one.tierColumn === false && two.tiers) &&
    !(two.tierColumn === false && one.tiers);
  return (
    categories &&
    tiers &&
    share(one.stages, two.stages) &&
    share(one.grades, two.grades) &&
    share(one.schoolNatures, two.schoolNatures) &&
    share(one.schoolKinds, two.schoolKinds) &&
    share(one.studyPlaces, two.studyPlaces) &&
    equalOrOpen(one.boarding, two.boarding) &&
    equalOrOpen(one.registration, two.registration) &&
    enteredMeet(one, two)
  );
}

function inside<T>(inner: readonly T[] | undefined, outer: readonly T[] | undefined): boolean {
  return outer === undefined || inner?.every((each) => outer.includes(each)) === true;
}

function categoriesInside(
  inner: StandardConditions['categories'],
  outer: StandardConditions['categories'],
): boolean {
  if (outer === 'everyone' || inner === outer) return true;
  if (outer === 'any') return inner !== 'everyone';
  return typeof inner !== 'string' && inside(inner, outer);
}

/** Whether every pupil that meets `inner` meets `outer`. Says no where it cannot be sure. */
export function conditionsWithin(inner: StandardConditions, outer: StandardConditions): boolean {
  const same = (
    key: 'boarding' | 'registration' | 'tierColumn' | 'firstTerm' | 'leftBehind' | 'setting',
  ): boolean => outer[key] === undefined || outer[key] === inner[key];
  const sameText = (key: 'entered' | 'anyOf'): boolean =>
    outer[key] === undefined || JSON.stringify(outer[key]) === JSON.stringify(inner[key]);
  return (
    inner.stages.every((stage) => outer.stages.includes(stage)) &&
    categoriesInside(inner.categories, outer.categories) &&
    inside(inner.grades, outer.grades) &&
    inside(inner.tiers, outer.tiers) &&
    inside(inner.schoolNatures, outer.schoolNatures) &&
    inside(inner.schoolKinds, outer.schoolKinds) &&
    inside(inner.studyPlaces, outer.studyPlaces) &&
    (['boarding', 'registration', 'tierColumn', 'firstTerm', 'leftBehind', 'setting'] as const).every(same) &&
    (['entered', 'anyOf'] as const).every(sameText)
  );
}

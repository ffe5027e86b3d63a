import type { Area } from '../../../src/core/snapshot/address';
import type { HostObject } from '../hostObject';
import type { HostSheet } from '../model/hostSheet';

interface Target {
  readonly sheet: HostSheet;
  readonly area: Area;
}

const targets = new WeakMap<HostObject, Target>();

/** Remembers where a range stands, for methods that take a range as argument. */
export function target(sheet: HostSheet, area: Area, object: HostObject): HostObject {
  targets.set(object, { sheet, area });
  return object;
}

export function areaOf(object: HostObject): Target | undefined {
  return targets.get(object);
}

import { HostError, invalidArgument } from './hostError';

/**
 * One object of the host as the wire sees it. Names are as in office.js (`rowCount`, `getRange`).
 * What is not listed does not exist: asking for it is an error, never a silent null.
 */
export interface HostObject {
  readonly type: string;
  /** The key an item of a collection is found by. */
  readonly id?: string;
  /** Kept references may be made of it (ranges and the like). */
  readonly referable?: boolean;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly child?: Readonly<Record<string, () => HostObject | null>>;
  /** Gives plain data, another object, or null for an absent object. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly item?: (key: unknown) => HostObject;
  readonly items?: () => readonly HostObject[];
}

/** Whether a method's result is an object to go on with, not plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** `RowCount → rowCount`; `_KeepReference` stays. */
export function memberName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** The member, or the error an Excel gives that does not know it. */
export function member<T>(
  members: Readonly<Record<string, T>> | undefined,
  object: HostObject,
  name: string,
): T {
  const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined)
    throw new HostError('ApiNotFound', `the simulated host has no ${object.type}.${name}`);
  return found;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`text expected, got ${JSON.stringify(value)}`);
  return value;
}

export function asWhole(value: unknown, least = 0): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw invalidArgument(`whole number from ${String(least)} expected, got ${JSON.stringify(value)}`);
  }
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalidArgument(`number expected, got ${JSON.stringify(value)}`);
  }
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean')
    throw invalidArgument(`true or false expected, got ${JSON.stringify(value)}`);
  return value;
}

import { mergeAreas } from '../snapshot/areas';
import type { Mark } from '../snapshot/snapshot';

/** Marks as one text that is equal exactly when the same cells carry the same severities. */
export function marksKey(marks: readonly Mark[]): string {
  const areas = new Map<string, Mark['areas'][number][]>();
  for (const mark of marks) areas.set(mark.severity, [...(areas.get(mark.severity) ?? []), ...mark.areas]);
  return JSON.stringify(
    ['error', 'warning', 'notice'].map((severity) =>
      mergeAreas(areas.get(severity) ?? []).map((area) => [area.top, area.left, area.bottom, area.right]),
    ),
  );
}

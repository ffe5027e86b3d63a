/**
 * Excel's API gives column widths in points; the workbook (and our snapshot) counts characters of the default
 * font: pixels = characters × digit width + 5, points = pixels × ¾.
 */
const pointsPerPixel = 0.75;
const paddingPixels = 5;
const usualDigitPixels = 7;

/** Pixels of a digit, from a column of standard width; 7 when the host does not say. */
export function digitPixels(standardCharacters: number, standardPoints: number | null): number {
  if (standardPoints === null || standardPoints <= 0 || standardCharacters <= 0) return usualDigitPixels;
  const pixels = Math.round((standardPoints / pointsPerPixel - paddingPixels) / standardCharacters);
  return pixels >= 4 && pixels <= 40 ? pixels : usualDigitPixels;
}

/** Characters, to two decimals. */
export function charactersOf(points: number, digit: number): number {
  return Math.max(0, Math.round(((points / pointsPerPixel - paddingPixels) / digit) * 100) / 100);
}

/** Points for whole pixels, as Excel rounds them. */
export function pointsOf(characters: number, digit: number): number {
  return (
    (Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit) + paddingPixels) *
    pointsPerPixel
  );
}

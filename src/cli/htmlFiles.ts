import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlReport } from '../app/report/htmlReport';
import { bySchool, schoolPage } from '../app/report/htmlSchools';
import { maskNumbers } from '../app/report/maskNumbers';
import type { Report } from '../app/report/report';
import { reportWords } from '../app/report/reportWords';
import { rules } from '../core/rules/registry';
import type { Language } from '../core/text/text';
import type { Choices } from './choices';
import { Refusal } from './refusal';
import { words } from './words';

/** Characters of a file's name; a Chinese one takes three bytes of the 255 a name may have. */
const longestName = 60;

/** Whether `--html` names a folder: it is one, or is written as one. */
function isFolder(target: string): boolean {
  return /[\\/]$/.test(target) || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The reports that are files of their own, for the check of targets; a folder for pages must be there already. */
export function reportTargets({ json, html }: Choices): readonly (string | undefined)[] {
  if (html === undefined || !isFolder(html)) return [json, html];
  if (statSync(html, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Refusal(words.noFolder, { folder: html });
  try {
    accessSync(html, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Refusal(words.unwritable, { file: html, code }, { cause: error });
  }
  return [json];
}

/** A school's name as part of a file's name, on any system. */
function fileName(school: string): string {
  const plain = school.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|.]+/gu, ' ').trim();
  return Array.from(maskNumbers(plain)).slice(0, longestName).join('').replaceAll('*', '_').trim();
}

/**
 * The pages of a report, by the file each belongs in: one page with everything, or in a folder that page as
 * `00` and one for each school, the one with most errors first.
 */
export function htmlFiles(
  report: Report,
  target: string,
  language: Language,
): readonly { readonly file: string; readonly page: () => string }[] {
  const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title[language]]));
  const whole = (): string => htmlReport(report, language, titles);
  if (!isFolder(target)) return [{ file: target, page: whole }];
  const schools = bySchool(report.issues);
  const digits = Math.max(2, String(schools.length).length);
  const at = (number: number, name: string): string =>
    join(target, `${String(number).padStart(digits, '0')} ${name}.html`);
  return [
    { file: at(0, reportWords.title[language]), page: whole },
    ...schools.map((own, index) => ({
      file: at(index + 1, fileName(own.school) || reportWords.noSchool[language]),
      page: () => schoolPage(report, own, language),
    })),
  ];
}

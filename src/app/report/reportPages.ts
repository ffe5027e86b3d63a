import { rules } from '../../core/rules/registry';
import type { Language } from '../../core/text/text';
import type { ReportPage } from '../service';
import { htmlReport } from './htmlReport';
import { bySchool, schoolPage } from './htmlSchools';
import { maskNumbers } from './maskNumbers';
import type { Report } from './report';
import { reportWords as words } from './reportWords';

/** Characters of a file's name; a Chinese one takes three bytes of the 255 a name may have. */
const longestName = 60;

/** A school's name as part of a file's name, on any system. */
function fileName(school: string): string {
  const plain = school.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|.]+/gu, ' ').trim();
  return Array.from(maskNumbers(plain)).slice(0, longestName).join('').replaceAll('*', '_').trim();
}

/** The report as pages: one with everything first, then one for each school, most errors first. Made one at a time. */
export function* reportPages(report: Report, language: Language): Generator<ReportPage, void> {
  const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title[language]]));
  const schools = bySchool(report.issues);
  const file = (at: number, name: string): string => `${String(at).padStart(3, '0')} ${name}.html`;
  yield {
    school: null,
    problems: schools.reduce((sum, { issues }) => sum + issues.length, 0),
    file: file(0, words.title[language]),
    html: htmlReport(report, language, titles),
  };
  let at = 0;
  for (const own of schools)
    yield {
      school: own.school,
      problems: own.issues.length,
      file: file(++at, fileName(own.school) || words.noSchool[language]),
      html: schoolPage(report, own, language),
    };
}

import { rules } from '../../core/rules/registry';
import type { Language } from '../../core/text/text';
import type { ReportPage } from '../service';
import { htmlReport } from './htmlReport';
import { bySchool, schoolPage } from './htmlSchools';
import type { Report } from './report';

/** The report as pages: one with everything first, then one for each school, most errors first. Made one at a time. */
export function* reportPages(report: Report, language: Language): Generator<ReportPage, void> {
  const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title[language]]));
  yield { school: null, html: htmlReport(report, language, titles) };
  for (const own of bySchool(report.issues))
    yield { school: own.school, html: schoolPage(report, own, language) };
}

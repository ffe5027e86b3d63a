/**
 * Prints where a report differs from an answer key; exit 1 when it does.
 *
 *   npx tsx src/tools/samples/compare.ts out/r.json assets/samples/township.key.json
 */
import { readFileSync } from 'node:fs';
import type { Report } from '../../app/report/report';
import { compareWithKey } from './compareWithKey';
import type { AnswerKey } from './key';

const [reportFile = '', keyFile = ''] = process.argv.slice(2);
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
const key = JSON.parse(readFileSync(keyFile, 'utf8')) as AnswerKey;
const differences = Object.entries(compareWithKey(report, key, report.subsidy.totals.length > 0)).flatMap(
  ([what, lines]) => (lines as readonly string[]).map((line) => `${what}: ${line}`),
);
for (const line of differences) console.log(line);
console.log(
  `${String(key.issues.length)} planted, ${String(report.issues.length)} reported, ${String(differences.length)} differences`,
);
process.exitCode = differences.length > 0 ? 1 : 0;

import { exampleLedger } from '../../core/rules/exampleLedger';
import { htmlReport } from './htmlReport';
import { bySchool, schoolPage } from './htmlSchools';
import { recordOwner } from './recordOwner';
import type { Report, ReportIssue } from './report';
import { sampleReport } from './sampleReport';

const [issue] = sampleReport.issues;
if (!issue) throw new Error('no issue');
const at = (school: string | undefined, change: Partial<ReportIssue> = {}): ReportIssue => {
  const { id, rule, severity, sheet, cell, cells, record, found, message, state } = issue;
  const rest = { id, rule, severity, sheet, cell, cells, record, found, message, state };
  return { ...rest, expected: '532725201501010018', ...(school === undefined ? {} : { school }), ...change };
};

describe('bySchool', () => {
  it('puts most errors first and rows without a school last, whatever a school is called', () => {
    const issues = [
      at(undefined),
      at('constructor', { severity: 'warning' }),
      at('__proto__'),
      at('乙校'),
      at('__proto__'),
      at('丙校', { state: 'confirmed' }),
      at('丙校', { state: 'fixed' }),
    ];
    expect(bySchool(issues).map(({ school, issues: own }) => [school, own.length])).toEqual([
      ['__proto__', 2],
      ['乙校', 1],
      ['constructor', 1],
      ['', 1],
    ]);
  });
});

describe('pages for schools', () => {
  const hostile = '<script>alert(1)</script>';
  const report: Report = {
    ...sampleReport,
    issues: [
      at(hostile, { name: '<img src=x onerror=y>', message: '学校台账!F5：身份证号有误，请改正' }),
      at('乙校', { name: '王芳', state: 'confirmed' }),
      at('丙校', { name: '赵敏' }),
    ],
  };
  const [first] = bySchool(report.issues);
  if (!first) throw new Error('no school');

  it('shows sheet, cell, name, found, expected and what to do, with numbers masked', () => {
    const page = schoolPage(report, first, 'zh-CN');
    for (const text of ['退回单', '学校台账', '>F5<', '532725********0017', '532725********0018', '责任人'])
      expect(page).toContain(text);
    expect(page).toContain('>身份证号有误，请改正<');
    expect(page).not.toMatch(/\d{15}/);
    expect(page).not.toContain('赵敏');
  });

  it('takes nothing from a cell for HTML and loads nothing', () => {
    for (const page of [schoolPage(report, first, 'en'), htmlReport(report, 'zh-CN', new Map())]) {
      expect(page).not.toMatch(/<script|<img|<link|<a |\ssrc="|\shref=|url\(/i);
      expect(page).toContain('&lt;script&gt;alert(1)');
      expect(page).toContain('&lt;img src');
    }
  });

  it('begins each school on a new sheet of paper and counts what was confirmed', () => {
    const page = htmlReport(report, 'zh-CN', new Map());
    expect(page.match(/<section class="school">/g)).toHaveLength(2);
    expect(page).toContain('.school{break-before:page}');
    expect(page).toContain('另有 1 处已确认情况属实');
    expect(page).not.toContain('王芳');
  });
});

describe('recordOwner', () => {
  it('is the row’s own school, else the reporting unit; a header row is nobody’s', () => {
    const ledger = exampleLedger({ cells: [{ name: '李明', schoolName: ' 乙校 ' }, { name: '王芳' }] });
    const owner = recordOwner(ledger);
    expect([owner(0), owner(1), owner(2)]).toEqual([{}, { name: '李明', school: '乙校' }, { name: '王芳' }]);
    const unit = { ...exampleLedger({ cells: [{ name: '李明' }] }), reportingUnit: '青山小学' };
    expect(recordOwner(unit)(0)).toEqual({ school: '青山小学' });
  });
});

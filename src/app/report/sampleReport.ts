import type { Report } from './report';

/** A small report with something in every list, for tests of what is made from reports. */
export const sampleReport: Report = {
  version: 1,
  tool: { name: 'aid-ledger', version: '0.1.0', rules: '2026.11' },
  workbook: { name: '台账<script>.xlsx', sha256: 'a'.repeat(64), rows: 2 },
  term: '2024-autumn',
  asOf: '2024-10-15',
  standards: { name: '国家标准', version: '2026.11' },
  ledgers: [
    {
      sheet: '学校台账',
      name: '学校台账',
      kind: 'schoolLedger',
      headerRows: [3, 4],
      firstRow: 5,
      lastRow: 6,
      records: 2,
      columns: [{ field: 'name', header: '姓名', column: 'B' }],
      unmapped: [{ header: '校车"线路"', column: 'C' }],
    },
  ],
  coverage: [
    { rule: 'id-checksum', ledger: '学校台账', state: 'found' },
    { rule: 'total-mismatch', ledger: '学校台账', state: 'skipped', reason: '没有合计行' },
  ],
  issues: [
    {
      id: 'x1',
      rule: 'id-checksum',
      severity: 'error',
      sheet: '学校台账',
      cell: 'F5',
      cells: ['F5'],
      record: 'r1',
      name: '李明',
      school: '青山<小学>',
      found: '532725201501010017',
      expected: '532725201501010018',
      message: '身份证号“532725201501010017”<b onclick="x">有误</b>',
      reference: 'GB 11643-1999',
      state: 'new',
      fix: { kind: 'proposed', value: '532725201501010018' },
      suspect: 'F5',
      class: 'same-person',
    },
  ],
  causes: [
    { rule: 'id-checksum', where: '学校台账!F5', count: 1, message: '“532725201501010017”有误', fix: '核对' },
  ],
  subsidy: {
    rows: [{ sheet: '学校台账', row: 5, programme: '生活补助', amount: '312.50', derivation: '625 ÷ 2' }],
    refused: [{ sheet: '学校台账', row: 6, programme: '', reason: '“是否寄宿”没有填' }],
    totals: [{ programme: '生活补助', stage: '小学', persons: 1, entries: 1, amount: '312.50' }],
  },
  reconciliation: [
    {
      left: { sheet: '学校台账', row: 5 },
      right: null,
      verdict: 'leftOnly',
      reasons: ['名单上没有'],
      result: 'review',
    },
  ],
  summaries: [
    { sheet: '汇总', identities: [{ name: '合计＝明细', left: '312.50', right: '312.50', holds: true }] },
  ],
  certificate: {
    state: 'changed',
    message: '证书与台账不符',
    notes: ['改动 1 行'],
    fingerprint: 'b'.repeat(64),
    records: 2,
    certified: {
      fingerprint: 'c'.repeat(64),
      date: '2024-10-10',
      term: '2024年秋季学期',
      records: '2',
      rules: '2026.11',
      standards: '国家标准 2026.11',
    },
    differences: {
      changed: [{ sheet: '学校台账', row: 5, name: '李明', record: 'schoolLedger:532725201501010017' }],
      added: [],
      removed: [{ name: '王芳' }],
    },
  },
  ready: false,
  blocking: ['还有 1 处错误'],
};

import { noticeSheet } from '../../../src/core/notices/noticeSheet';
import type { Printable, PrintableInput } from '../../../src/core/notices/printable';
import { rollSheet } from '../../../src/core/notices/rollSheet';
import { reportSheet, reportSheetId, templateIn } from '../../../src/core/paragraph/reportSheet';
import { usualTemplate } from '../../../src/core/paragraph/template';
import { ownSheets } from '../../../src/core/plan/anchors';
import { applyPlan } from '../../../src/core/plan/applyPlan';
import type { SheetContent } from '../../../src/core/plan/plan';
import type { Snapshot } from '../../../src/core/snapshot/snapshot';
import { ledgerFrom, viewsOf, type Cells } from '../policy/ledgerFrom';
import { differing, summarise, texts } from './summarise';

const ids = ['11010519491231002X', '440524188001010014', '110105194912310038', '110105194912310054'];

function pupils(count: number, school: (at: number) => string): readonly Cells[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `甲${String(at)}`,
    idNumber: ids[at] ?? '',
    sex: '女',
    schoolName: school(at),
    stage: '小学',
    grade: '三年级',
    class: at % 2 === 0 ? '三年级1班' : '1班',
    boarding: at % 2 === 0 ? '是' : '否',
    hardshipCategory: at % 4 === 3 ? '无' : '脱贫户',
    householdNumber: `H${String(at)}`,
  }));
}

const rows = pupils(40, (at) => (at < 30 ? '=第一小学' : '第二小学'));
const ledgers = [ledgerFrom({ sheet: '学校台账', rows })];
const book = summarise(ledgers);

function input(more: Partial<PrintableInput> = {}): PrintableInput {
  const { subsidy, placements } = book;
  return {
    subsidy,
    views: viewsOf(...ledgers),
    placements,
    school: undefined,
    asOf: '2026-11-22',
    sheetName: '花名册',
    ...more,
  };
}

function made(printable: Printable): SheetContent {
  if ('refused' in printable) throw new Error(printable.refused.en);
  return printable.content;
}

/** The workbook with one more sheet of ours. */
function withSheet(after: SheetContent, from = book.after): Snapshot {
  return applyPlan(from, {
    id: 'r2',
    action: 'summarize',
    changes: [{ type: 'sheet', owned: 'extra', before: null, after }],
  });
}

describe('rolls to print', () => {
  it('fill pages alike, with subtotals of the page and the total of the school', () => {
    const content = made(rollSheet(input()));
    const after = withSheet(content);
    const sheet = ownSheets(after).get('extra');
    const labels = texts(sheet, 0);
    expect(differing(after)).toEqual([]);
    // 23 and 7 pupils to pay, 14 to a page.
    expect(labels.filter((label) => label === '本页小计')).toHaveLength(3);
    expect(labels.filter((label) => label === '合计')).toHaveLength(2);
    const sums = labels.flatMap((label, row) => (label === '合计' ? [sheet?.grid.number(row, 6)] : []));
    expect(sums.reduce((a = 0, b = 0) => a + b, 0)).toBe(
      book.subsidy.entitlements.reduce((sum, { amount }) => sum + Number(amount), 0),
    );
    const { breaks = [] } = content.print ?? {};
    expect(breaks.map((row) => labels[row])).toEqual([
      '学校（盖章）：=第一小学（续）',
      '学校（盖章）：第二小学',
    ]);
    expect(content.print).toMatchObject({ landscape: true, repeat: { first: 0, last: 1 } });
    expect(texts(sheet, 4)).toContain('三年级1班');
    expect(texts(sheet, 4).every((text) => !text.includes('三年级三年级'))).toBe(true);
  });

  it('are made for one school, and refused with the choices for one there is not', () => {
    const sheet = ownSheets(withSheet(made(rollSheet(input({ school: '第二小学' }))))).get('extra');
    expect(texts(sheet, 0).filter((label) => label.startsWith('学校'))).toEqual(['学校（盖章）：第二小学']);
    const none = rollSheet(input({ school: '第三小学' }));
    expect(none).toMatchObject({ data: { school: '第三小学', schools: '=第一小学、第二小学' } });
  });

  it('are refused where a sheet cannot hold the pages', () => {
    const many = [
      ledgerFrom({
        rows: pupils(1100, (at) => `学校${String(at)}`).map((row) => ({
          ...row,
          hardshipCategory: '脱贫户',
          boarding: '是',
        })),
      }),
    ];
    const { subsidy, placements } = summarise(many);
    const more = { subsidy, placements, views: viewsOf(...many) };
    expect(rollSheet(input(more))).toMatchObject({ data: { pages: 1100, most: 1027 } });
    expect(noticeSheet(input(more))).toMatchObject({ data: { pages: 1100, most: 1027 } });
    expect(rollSheet(input({ ...more, school: '学校7' }))).toMatchObject({ pages: 1 });
  });
});

describe('notices to print', () => {
  it('are a page a pupil, with masked numbers, the sum and a receipt', () => {
    const content = made(noticeSheet(input()));
    const after = withSheet(content);
    const sheet = ownSheets(after).get('extra');
    const all = texts(sheet, 0);
    expect(differing(after)).toEqual([]);
    expect(all.filter((text) => text === '学生资助告知书')).toHaveLength(30);
    expect(content.print?.breaks).toHaveLength(29);
    expect(content.print?.breaks?.every((row) => all[row] === '学生资助告知书')).toBe(true);
    expect(all.some((text) => text.includes('110105********002X'))).toBe(true);
    expect(all.some((text) => ids.some((id) => text.includes(id)))).toBe(false);
    expect(all.filter((text) => text === '回　执')).toHaveLength(30);
  });
});

describe('the report text', () => {
  const { context } = book.result;
  if (!context) throw new Error('no context');

  it('is a live text whose every figure leads to its cell', () => {
    const { content, text, unknown } = reportSheet(context, usualTemplate, '汇报文字');
    const after = withSheet(content);
    const sheet = ownSheets(after).get('extra');
    expect(unknown).toEqual([]);
    expect(differing(after)).toEqual([]);
    expect(sheet?.grid.formula(2, 1)).toBeDefined();
    expect(sheet?.grid.text(2, 1)).toBe(text);
    expect(text).toContain('共资助30户30名家庭经济困难学生（30人次），涉及2所学校，其中脱贫户学生30名');
    expect(text).toContain('应发资助资金累计1.5625万元');
    expect(text).not.toContain('待核实');
    const links = content.rows.flatMap((cells) => cells.flatMap((cell) => cell?.link ?? []));
    expect(links.length).toBeGreaterThan(10);
    expect(links.every((link) => link.sheet.startsWith('owned:summary'))).toBe(true);
  });

  it('keeps the wording the clerk gave it, and says which placeholder means nothing', () => {
    const template = '到{日期}，{人数}名，{没有这个}，"引号"{万元}万元';
    const { content, text, unknown } = reportSheet(context, template, '汇报文字');
    expect(text).toBe('到2026年11月22日，30名，{没有这个}，"引号"1.5625万元');
    expect(unknown).toEqual(['没有这个']);
    const after = withSheet(content);
    expect(differing(after)).toEqual([]);
    expect(templateIn(ownSheets(after).get('extra'))).toBe(template);
    expect(templateIn(ownSheets(book.after).get(reportSheetId))).toBe(usualTemplate);
  });

  it('is plain text where no formula could hold it', () => {
    const { content, text } = reportSheet(context, '{人数}'.repeat(2000), '汇报文字');
    expect(text).toBe('30'.repeat(2000));
    expect(content.rows[2]?.[1]?.formula).toBeUndefined();
  });
});

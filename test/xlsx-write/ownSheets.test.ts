import type { Change, SheetContent } from '../../src/core/plan/plan';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheetContentOf } from '../../src/core/plan/sheetContentOf';
import { invertPlan } from '../../src/core/plan/invert';
import { seen } from '../contract/seen';
import { partsOf, partText, smallBook } from './smallBook';
import { open, planOf } from './open';

const content: SheetContent = {
  name: '问题清单',
  rows: [
    [{ value: '标题', style: { bold: true } }],
    [{ value: '表头' }, { value: '状态' }],
    [{ value: '去看', link: { sheet: '5', row: 4, column: 7 } }, { value: '待整改' }],
    [{ value: 3, formula: 'SUM(A1:A2)' }, null, { value: null, style: { fill: 'FFFF00' } }],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  widths: [10, 20.5],
  heights: new Map([[0, 30]]),
  frozen: { rows: 2, columns: 1 },
  print: { landscape: true, repeat: { first: 0, last: 1 } },
  lists: [{ area: { top: 2, left: 1, bottom: 99, right: 1 }, values: ['待整改', '整改"中"', '已整改'] }],
  filter: { top: 1, left: 0, bottom: 3, right: 1 },
};

function sheetChange(owned: string, before: SheetContent | null, after: SheetContent | null): Change {
  return { type: 'sheet', owned, before, after };
}

const names =
  '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Other \'\'1\'\'\'!$A$1</definedName><definedName name="zz">学校台账!$A$1</definedName>';

/** As openpyxl writes it: the prefix of `r:id` declared on every sheet, not above them. */
function declaredOnSheets(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const declaration = / xmlns:r="[^"]*"/.exec(xml)?.[0] ?? '';
  expect(declaration).not.toBe('');
  const moved = xml.replace(declaration, '').replaceAll('<sheet ', `<sheet${declaration} `);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(moved) });
}

describe('own sheets', () => {
  it('declare the prefix of r:id where the workbook does so sheet by sheet', async () => {
    const workbook = await open(declaredOnSheets(smallBook()));
    await workbook.apply(planOf(sheetChange('issueList', null, content)));
    const xml = partText(await workbook.save(), 'xl/workbook.xml');
    const sheets = xml.split('<sheet ').slice(1);
    expect(sheets.length).toBe(3);
    for (const sheet of sheets) expect(sheet.split('>')[0]).toContain('xmlns:r="http');
  });

  it('are whole sheets: look, frame, print set-up, lists, filter, links', async () => {
    const workbook = await open(smallBook({ names }));
    await workbook.apply(planOf(sheetChange('issueList', null, content)));
    const saved = await workbook.save();
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toMatchInlineSnapshot(`
     "<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
     <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="20.5" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="3" t="inlineStr"><is><t>标题</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>表头</t></is></c><c r="B2" t="inlineStr"><is><t>状态</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>去看</t></is></c><c r="B3" t="inlineStr"><is><t>待整改</t></is></c></row><row r="4"><c r="A4"><f>SUM(A1:A2)</f><v>3</v></c><c r="C4" s="4"/></row></sheetData><autoFilter ref="A2:B4"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B3:B100"><formula1>&quot;待整改,整改&quot;&quot;中&quot;&quot;,已整改&quot;</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3" location="'Other ''1'''!H5"/></hyperlinks><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"
    `);
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_aidledger.sheet.issueList" hidden="1">\'问题清单\'!$A$1</definedName>' +
        '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">\'问题清单\'!$A$2:$B$4</definedName>' +
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">'Other ''1'''!$A$1</definedName>" +
        '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'问题清单\'!$1:$2</definedName>' +
        '<definedName name="zz">学校台账!$A$1</definedName></definedNames>',
    );
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      '<sheet name="问题清单" sheetId="6" r:id="rId5"/></sheets>',
    );
    expect(seen(await (await open(saved)).read())).toEqual(seen(await workbook.read()));
  });

  it('begin pages where they are told, at full size', async () => {
    const workbook = await open(smallBook());
    const print = { landscape: false, breaks: [2, 3] };
    await workbook.apply(planOf(sheetChange('roll', null, { ...content, print })));
    const xml = partText(await workbook.save(), 'xl/worksheets/sheet3.xml');
    expect(xml).not.toContain('fitToPage');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="portrait"/><rowBreaks count="2" manualBreakCount="2">' +
        '<brk id="2" max="16383" man="1"/><brk id="3" max="16383" man="1"/></rowBreaks></worksheet>',
    );
  });

  it('are written anew in their own part when they exist, their old drawings gone with them', async () => {
    const first = await open(smallBook());
    await first.apply(planOf(sheetChange('issueList', null, content)));
    const rels =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const withNotes = await first.save();
    const { zipSync } = await import('fflate');
    const parts = Object.fromEntries(partsOf(withNotes));
    const bytes = zipSync({
      ...parts,
      'xl/worksheets/_rels/sheet3.xml.rels': new TextEncoder().encode(rels),
      'xl/comments1.xml': new Uint8Array([60]),
    });
    const workbook = await open(bytes);
    const snapshot = await workbook.read();
    const own = snapshot.sheets[2];
    if (!own) throw new Error();
    const next = { ...content, name: '问题清单 2', rows: [[{ value: '新' }]] };
    await workbook.apply(planOf(sheetChange('issueList', sheetContentOf(snapshot, own), next)));
    const saved = await workbook.save();
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toContain('<t>新</t>');
    expect(partText(saved, 'xl/comments1.xml')).toBe('');
    expect(partText(saved, 'xl/worksheets/_rels/sheet3.xml.rels')).toBe('');
    expect(partText(saved, 'xl/workbook.xml')).toContain(
      '<sheet name="问题清单 2" sheetId="6" r:id="rId5"/>',
    );
    expect(partText(saved, 'xl/workbook.xml').match(/Print_Titles/g)).toHaveLength(1);
    expect(partText(saved, 'xl/workbook.xml')).toContain("'问题清单 2'!$A$1</definedName>");
    expect(seen(await (await open(saved)).read())).toEqual(seen(await workbook.read()));
  });

  it('go without a trace, and the tabs, names and counts of others stay right', async () => {
    const first = await open(smallBook({ names, activeTab: 1 }));
    await first.apply(
      planOf(sheetChange('a', null, content), sheetChange('b', null, { ...content, name: '汇总' })),
    );
    const second = await open(await first.save());
    const before = await second.read();
    const a = before.sheets[2];
    if (!a) throw new Error();
    const plan = planOf(sheetChange('a', sheetContentOf(before, a), null));
    await second.apply(plan);
    const saved = await second.save();
    const xml = partText(saved, 'xl/workbook.xml');
    expect(partText(saved, 'xl/worksheets/sheet3.xml')).toBe('');
    expect(partText(saved, '[Content_Types].xml')).not.toContain('sheet3.xml');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).not.toContain('sheet3.xml');
    expect(xml).not.toContain('问题清单');
    expect(xml).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'汇总\'!$1:$2</definedName>',
    );
    expect(xml).toContain('activeTab="1"');
    expect(seen(await (await open(saved)).read())).toEqual(seen(await second.read()));
    await second.apply(invertPlan(plan));
    expect((await second.read()).sheets.map((sheet) => sheet.name)).toEqual(
      before.sheets.map((sheet) => sheet.name),
    );
    expect(await second.save()).toEqual(await (await open(await first.save())).save());
  });

  it('keep what was written into them after they were made', async () => {
    const workbook = await open(smallBook());
    await workbook.apply(planOf(sheetChange('issueList', null, content)));
    const own = (await workbook.read()).sheets[2];
    if (!own) throw new Error();
    await workbook.apply(
      planOf(
        {
          type: 'cells',
          sheet: own.id,
          top: 2,
          left: 1,
          rows: 1,
          before: [{ values: ['待整改'] }],
          after: [{ values: ['已整改'] }],
        },
        {
          type: 'marks',
          sheet: own.id,
          before: [],
          after: [{ severity: 'notice', areas: [{ top: 2, left: 1, bottom: 2, right: 1 }] }],
        },
      ),
    );
    const reopened = await open(await workbook.save());
    expect(seen(await reopened.read())).toEqual(seen(await workbook.read()));
  });

  it('refuses new sheets in a protected structure', async () => {
    const bytes = smallBook();
    const { zipSync } = await import('fflate');
    const parts = Object.fromEntries(partsOf(bytes));
    const xml = partText(bytes, 'xl/workbook.xml').replace(
      '<workbookPr/>',
      '<workbookPr/><workbookProtection lockStructure="1"/>',
    );
    const workbook = await open(zipSync({ ...parts, 'xl/workbook.xml': new TextEncoder().encode(xml) }));
    await expect(workbook.apply(planOf(sheetChange('a', null, content)))).rejects.toMatchObject({
      code: 'structure-protected',
    });
  });
});

describe('our state', () => {
  it('stands where Excel keeps custom XML, and goes again', async () => {
    const bytes = smallBook();
    const workbook = await open(bytes);
    await workbook.apply(planOf({ type: 'setting', key: 'k', before: null, after: '{"a":"<资>\\n"}' }));
    const saved = await workbook.save();
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"',
    );
    expect(partText(saved, 'customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(partText(saved, '[Content_Types].xml')).toContain('customXmlProperties+xml');
    const again = await open(saved);
    expect((await again.read()).settings.get('k')).toBe('{"a":"<资>\\n"}');
    await again.apply(planOf({ type: 'setting', key: 'k', before: '{"a":"<资>\\n"}', after: null }));
    const cleared = partsOf(await again.save());
    expect([...cleared.keys()].filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(new TextDecoder().decode(cleared.get('xl/_rels/workbook.xml.rels'))).toBe(
      partText(bytes, 'xl/_rels/workbook.xml.rels'),
    );
  });
});

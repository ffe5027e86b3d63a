import { smallBook, partText, plainSheet } from './smallBook';
import { edit, firstSheet, open, planOf, saveEdits } from './open';

const path = 'xl/worksheets/sheet1.xml';

describe('cells in place', () => {
  it('leaves everything but the touched cell as it was, byte for byte', async () => {
    const bytes = smallBook();
    const saved = partText(await saveEdits(bytes, ['C2', 4]), path);
    expect(saved).toBe(partText(bytes, path).replace('<c r="C2"><v>3</v></c>', '<c r="C2"><v>4</v></c>'));
  });

  it('puts new cells in column order and new rows in row order', async () => {
    const saved = partText(
      await saveEdits(smallBook(), ['E2', 1], ['E4', 2], ['A6', 3], ['B8', 4], ['A20', 5]),
      path,
    );
    expect(saved).toContain('<c r="C2"><v>3</v></c><c r="E2" s="2"><v>1</v></c></row>');
    expect(saved).toContain('<row r="2" spans="1:5">');
    expect(saved).toContain(
      '<row r="6"><c r="A6"><v>3</v></c></row><row r="8"><c r="B8"><v>4</v></c></row><row r="20"><c r="A20"><v>5</v></c></row></sheetData>',
    );
    expect(saved).toContain('<dimension ref="A1:E20"/>');
  });

  it('keeps a shared formula alive when its first cell is overwritten', async () => {
    const bytes = await saveEdits(smallBook(), ['B3', 7]);
    const saved = partText(bytes, path);
    expect(saved).toContain('<c r="B3"><v>7</v></c>');
    expect(saved).toContain('<c r="B4"><f>A4*2</f><v>4</v></c>');
    expect(saved).toContain('<c r="B5"><f>A5*2</f><v>6</v></c>');
    const grid = (await firstSheet(await open(bytes))).grid;
    expect([grid.formula(2, 1), grid.formula(3, 1), grid.formula(4, 1)]).toEqual([undefined, 'A4*2', 'A5*2']);
  });

  it('leaves a shared formula as it is when another of its cells is overwritten', async () => {
    const saved = partText(await saveEdits(smallBook(), ['B4', 7]), path);
    expect(saved).toContain('<f t="shared" ref="B3:B5" si="0">A3*2</f>');
    expect(saved).toContain('<c r="B4"><v>7</v></c>');
  });

  it.each([
    ['=1+1', '=1+1'],
    ['+1', '+1'],
    ['@x', '@x'],
    [' a ', ' a '],
    ['a\nb\tc', 'a\nb\tc'],
    ['a\rb\u0007', 'a_x000D_b_x0007_'],
    ['_x0041_', '_x005F_x0041_'],
    ['𠮷\ud800', '𠮷_xD800_'],
    ['<&>"', '&lt;&amp;&gt;"'],
  ])('writes the text %j as text and reads it back', async (text, xml) => {
    const bytes = await saveEdits(smallBook(), ['H9', text]);
    expect(partText(bytes, path)).toContain(`>${xml}</t></is></c>`);
    const { grid } = await firstSheet(await open(bytes));
    expect(grid.value(8, 7)).toBe(text);
    expect(grid.formula(8, 7)).toBeUndefined();
  });

  it.each([0.1, -0, 1e21, 1.5e-7, 312.5, 123456789012345680, Number.MAX_VALUE])(
    'writes the number %p',
    async (value) => {
      const { grid } = await firstSheet(await open(await saveEdits(smallBook(), ['H9', value])));
      expect(grid.value(8, 7)).toBe(value === 0 ? 0 : value);
    },
  );

  it('writes a text without characters as a blank, a formula without characters as its result', async () => {
    const bytes = await saveEdits(smallBook(), ['C2', ''], ['H9', '', 'IF(1,"","")']);
    expect(partText(bytes, path)).not.toContain('C2');
    expect(partText(bytes, path)).toContain(
      '<c r="H9" s="2" t="str"><f>IF(1,&quot;&quot;,&quot;&quot;)</f><v></v></c>',
    );
    expect((await firstSheet(await open(bytes))).grid.value(8, 7)).toBe('');
  });

  it('writes errors, booleans and formulas with their results', async () => {
    const bytes = await saveEdits(
      smallBook(),
      ['H9', { error: '#N/A' }],
      ['I9', false],
      ['J9', 'x', 'IF(A1<>"","x","")'],
      ['K9', 2, '1+1'],
    );
    const saved = partText(bytes, path);
    expect(saved).toContain('t="e"><v>#N/A</v>');
    expect(saved).toContain(
      '<c r="J9" t="str"><f>IF(A1&lt;&gt;&quot;&quot;,&quot;x&quot;,&quot;&quot;)</f><v>x</v></c><c r="K9"><f>1+1</f><v>2</v></c>',
    );
    expect((await firstSheet(await open(bytes))).grid.formula(8, 9)).toBe('IF(A1<>"","x","")');
  });

  it('drops what spoke of the old value and keeps the rest of a cell', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1" t="s" cm="1" vm="2" ph="1"><v>0</v><extLst><ext uri="u"/></extLst></c></row></sheetData>';
    const saved = partText(await saveEdits(smallBook({ sheet }), ['A1', 5]), path);
    expect(saved).toContain('<c r="A1" s="1"><v>5</v><extLst><ext uri="u"/></extLst></c>');
  });

  it('names cells and rows that had no address where it must', async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>';
    const bytes = await saveEdits(smallBook({ sheet }), ['A1', null], ['D1', 9], ['B2', 5], ['A3', 6]);
    const { grid } = await firstSheet(await open(bytes));
    const values = [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => grid.value(row, column)));
    expect(values).toEqual([
      [null, 2, 3, 9],
      [4, 5, null, null],
      [6, null, null, null],
    ]);
  });

  it('is not led astray by comments, CDATA and other namespaces', async () => {
    const sheet =
      '<sheetData><!-- <row r="1"><c r="A1"/></row> --><row r="1"><c r="A1" t="str"><v><![CDATA[</c></row>]]></v></c><!-- x --><c r="C1"><v>2</v></c></row></sheetData>';
    const bytes = await saveEdits(smallBook({ sheet }), ['B1', 1]);
    expect(partText(bytes, path)).toContain(
      '<![CDATA[</c></row>]]></v></c><!-- x --><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row>',
    );
  });

  it('refuses to change a part of an array formula', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="B1"><f t="array" ref="B1">SUM(C1:C2*1)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
    const workbook = await open(smallBook({ sheet }));
    const first = await firstSheet(workbook);
    await expect(workbook.apply(planOf(edit(first, 'A2', 5)))).rejects.toMatchObject({
      code: 'array-formula',
    });
    await workbook.apply(planOf(edit(first, 'B1', 5)));
    expect(partText(await workbook.save(), path)).toContain('<c r="B1"><v>5</v></c>');
  });

  it('drops the calculation chain only when a formula goes, and asks for recalculation only when a result may be stale', async () => {
    const book = smallBook({ calcChain: '<c r="B3" i="1"/><c r="B4"/>' });
    const added = await saveEdits(book, ['H9', 1]);
    expect(partText(added, 'xl/calcChain.xml')).not.toBe('');
    expect(partText(added, 'xl/workbook.xml')).toBe(partText(book, 'xl/workbook.xml'));
    const gone = await saveEdits(book, ['B4', 1]);
    expect(partText(gone, 'xl/calcChain.xml')).toBe('');
    expect(partText(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(gone, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(gone, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
  });

  it('derives looks from what the cell has', async () => {
    const workbook = await open(smallBook());
    const sheet = await firstSheet(workbook);
    const change = edit(sheet, 'A1', '新标题');
    if (change.type !== 'cells') throw new Error();
    await workbook.apply(
      planOf({
        ...change,
        after: [{ values: ['新标题'], style: { fill: 'FFFF00', border: true, wrap: true } }],
      }),
    );
    const saved = await workbook.save();
    expect(partText(saved, path)).toContain('<c r="A1" s="3" t="inlineStr">');
    expect(partText(saved, 'xl/styles.xml')).toContain(
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyAlignment="1" applyFill="1" applyBorder="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellXfs>',
    );
    expect(partText(saved, 'xl/styles.xml')).toContain('<cellXfs count="4">');
  });
});

describe('marks in place', () => {
  it("stand after the clerk's own rules and before validations, and go again", async () => {
    const workbook = await open(smallBook());
    const areas = Array.from({ length: 2000 }, (_, index) => ({
      top: index * 2,
      bottom: index * 2,
      left: 1,
      right: 1,
    }));
    const after = [{ severity: 'error' as const, areas }];
    await workbook.apply(planOf({ type: 'marks', sheet: '1', before: [], after }));
    const saved = await workbook.save();
    const xml = partText(saved, path);
    const names = [
      ...xml.matchAll(/<(mergeCells|conditionalFormatting|dataValidations|pageMargins)[ >]/g),
    ].map((match) => match[1]);
    expect(new Set(names)).toEqual(
      new Set(['mergeCells', 'conditionalFormatting', 'dataValidations', 'pageMargins']),
    );
    expect([...names].sort((a = '', b = '') => names.indexOf(a) - names.indexOf(b))).toEqual(names);
    const priorities = [...xml.matchAll(/priority="(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(priorities).size).toBe(priorities.length);
    for (const match of xml.matchAll(/sqref="([^"]*)"/g)) expect(match[1]?.length).toBeLessThan(8000);
    const reopened = await open(saved);
    await reopened.apply(planOf({ type: 'marks', sheet: '1', before: after, after: [] }));
    expect(partText(await reopened.save(), path)).toBe(partText(smallBook(), path));
  });

  it("takes our rule out of a block that Excel merged with the clerk's", async () => {
    const ours =
      '<cfRule type="expression" dxfId="0" priority="9"><formula>LEN("aid-ledger:error")&gt;0</formula></cfRule>';
    const theirs = '<cfRule type="expression" dxfId="0" priority="1"><formula>A3&gt;1</formula></cfRule>';
    const sheet = `<sheetData/><conditionalFormatting sqref="A3">${theirs}${ours}</conditionalFormatting>`;
    const workbook = await open(smallBook({ sheet }));
    const { marks } = await firstSheet(workbook);
    await workbook.apply(planOf({ type: 'marks', sheet: '1', before: marks, after: [] }));
    expect(partText(await workbook.save(), path)).toContain(
      `<conditionalFormatting sqref="A3">${theirs}</conditionalFormatting>`,
    );
  });
});

describe('column widths in place', () => {
  it('splits spans and keeps their formats', async () => {
    const workbook = await open(smallBook());
    const width = (column: number, before: number | null, after: number | null) => ({
      type: 'width' as const,
      sheet: '1',
      column,
      before,
      after,
    });
    await workbook.apply(planOf(width(1, 12, 30), width(4, 9, 40), width(20, null, 15)));
    const saved = partText(await workbook.save(), path);
    expect(saved).toContain(
      '<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="30" customWidth="1"/><col min="3" max="3" width="12" customWidth="1"/>' +
        '<col min="4" max="4" width="9" style="2"/><col min="5" max="5" style="2" width="40" customWidth="1"/><col min="6" max="8" width="9" style="2"/>' +
        '<col min="21" max="21" width="15" customWidth="1"/></cols>',
    );
    await workbook.apply(planOf(width(1, 30, 12), width(4, 40, 9), width(20, 15, null)));
    expect(partText(await workbook.save(), path)).toContain(plainSheet.slice(0, 60));
  });
});

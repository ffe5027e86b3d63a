import { strToU8, unzipSync, zipSync } from 'fflate';

/** What a test can vary of the small workbook. */
export interface SmallBook {
  /** Prefix (with colon) of every spreadsheet element. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Everything in `<worksheet>` of the first sheet, without prefixes. */
  readonly sheet?: string;
  readonly sheet2?: string;
  /** Everything in `<definedNames>`; undefined = no such element. */
  readonly names?: string;
  readonly activeTab?: number;
  readonly calcChain?: string;
  readonly styles?: boolean;
  /** More parts. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Lines added to [Content_Types].xml and the workbook's relations. */
  readonly types?: string;
  readonly relations?: string;
}

export const plainSheet =
  '<dimension ref="A1:C6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  '<cols><col min="1" max="3" width="12" customWidth="1"/><col min="4" max="8" width="9" style="2"/></cols>' +
  '<sheetData>' +
  '<row r="1" spans="1:3" ht="20" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:3"><c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><t>金额 &amp; 元</t></is></c><c r="C2"><v>3</v></c></row>' +
  '<row r="3"><c r="A3"><v>1.5</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*2</f><v>3</v></c><c r="C3" t="b"><v>1</v></c></row>' +
  '<row r="4"><c r="A4"><v>2</v></c><c r="B4"><f t="shared" si="0"/><v>4</v></c><c r="C4" t="e"><v>#N/A</v></c></row>' +
  '<row r="5"><c r="A5"><v>3</v></c><c r="B5"><f t="shared" si="0"/><v>6</v></c><c r="C5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>' +
  '<row r="6"/>' +
  '</sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
  '<conditionalFormatting sqref="A3:A5"><cfRule type="cellIs" dxfId="0" priority="4" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" sqref="A9"><formula1>1</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

const otherSheet =
  '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row><row r="9"><c r="C9"><v>9</v></c></row></sheetData>';

const styleSheet =
  '<numFmts count="1"><numFmt numFmtId="165" formatCode="0.0000"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="3"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/><protection locked="0"/></xf>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`);
}

/** A small workbook as bytes: two sheets, shared strings, styles, a shared formula, a clerk's own rules. */
export function smallBook(book: SmallBook = {}): Uint8Array {
  const prefix = book.prefix ?? '';
  const main = book.strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = book.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const xmlns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  const part = (root: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}${root} ${xmlns} xmlns:r="${rel}">${prefixed(inner, prefix)}</${prefix}${root}>`;
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${types}.${type}+xml"/>`;
  const styles = book.styles ?? true;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      override('/xl/workbook.xml', 'sheet.main') +
      override('/xl/worksheets/sheet1.xml', 'worksheet') +
      override('/xl/worksheets/sheet2.xml', 'worksheet') +
      override('/xl/sharedStrings.xml', 'sharedStrings') +
      (styles ? override('/xl/styles.xml', 'styles') : '') +
      (book.calcChain === undefined ? '' : override('/xl/calcChain.xml', 'calcChain')) +
      (book.types ?? '') +
      '</Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': part(
      'workbook',
      `<workbookPr/><bookViews><workbookView activeTab="${String(book.activeTab ?? 0)}"/></bookViews>` +
        '<sheets><sheet name="学校台账" sheetId="1" r:id="rId1"/><sheet name="Other \'1\'" sheetId="5" r:id="rId2"/></sheets>' +
        (book.names === undefined ? '' : `<definedNames>${book.names}</definedNames>`) +
        '<calcPr calcId="191029"/>',
    ),
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
      `<Relationship Id="rId4" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/>` +
      (styles ? `<Relationship Id="rId3" Type="${rel}/styles" Target="styles.xml"/>` : '') +
      (book.calcChain === undefined
        ? ''
        : `<Relationship Id="rId5" Type="${rel}/calcChain" Target="calcChain.xml"/>`) +
      (book.relations ?? '') +
      '</Relationships>',
    'xl/worksheets/sheet1.xml': part('worksheet', book.sheet ?? plainSheet),
    'xl/worksheets/sheet2.xml': part('worksheet', book.sheet2 ?? otherSheet),
    'xl/sharedStrings.xml': part(
      'sst',
      '<si><t>某镇学校台账</t></si><si><r><t>姓</t></r><r><t>名</t></r></si>',
    ),
    ...(styles ? { 'xl/styles.xml': part('styleSheet', styleSheet) } : {}),
    ...(book.calcChain === undefined ? {} : { 'xl/calcChain.xml': part('calcChain', book.calcChain) }),
    ...book.parts,
  };
  // A part nobody knows must come through untouched.
  const unknown = new Uint8Array([0, 1, 2, 255]);
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...bytes, 'xl/unknown.bin': unknown }, { mtime: new Date('2020-01-02T03:04:06') });
}

/** The parts of a package as bytes, by path. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** One part as text; '' when there is none. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes).get(path);
  return part ? new TextDecoder().decode(part) : '';
}

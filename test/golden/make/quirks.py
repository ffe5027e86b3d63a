"""Hand-written packages: what Excel, WPS and others really put into files but no library writes.

    python3 test/golden/make/quirks.py

Each book is given as XML and, beside it, as the values a person expects of it. Nothing of ours made them.
"""
import json
import pathlib
import zipfile

folder = pathlib.Path(__file__).resolve().parent.parent
head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
application = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
strict_main = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
strict_relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships'


def write(name, parts, expected):
    """Fixed dates, so that making the file again gives the same bytes."""
    with zipfile.ZipFile(folder / name, 'w') as package:
        for path, content in parts.items():
            entry = zipfile.ZipInfo(path, (2024, 9, 1, 8, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / (name + '.json')).write_text(text + '\n', encoding='utf-8')


def rels(*targets, base=relations):
    rows = ''.join(f'<Relationship Id="rId{n}" Type="{base}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return head + f'<Relationships xmlns="{packaged}">{rows}</Relationships>'


def types(overrides, book=f'{application}.sheet.main+xml', book_path='/xl/workbook.xml'):
    rows = ''.join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in [(book_path, book), *overrides])
    return (head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>'
            + rows + '</Types>')


styles = (f'<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
          '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><sz val="9"/><color theme="4" tint="-0.25"/><name val="宋体"/></font></fonts>'
          '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
          '<fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill>'
          '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>'
          '<borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="hair"/></border></borders>'
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
          '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>'
          '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/>'
          '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
          '<xf numFmtId="4" fontId="0" fillId="3" borderId="0" xfId="0"/></cellXfs></styleSheet>')


def simple(sheets, *, strings=None, book_extra='', before='', extra=None, overrides=(), book_type=f'{application}.sheet.main+xml'):
    """A package of the usual layout; sheets: [(name, xml of the worksheet)]."""
    tags = ''.join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, 1))
    targets = [('worksheet', f'worksheets/sheet{n}.xml') for n in range(1, len(sheets) + 1)] + [('styles', 'styles.xml')]
    if strings:
        targets.append(('sharedStrings', 'sharedStrings.xml'))
    kinds = [(f'/xl/worksheets/sheet{n}.xml', f'{application}.worksheet+xml') for n in range(1, len(sheets) + 1)]
    parts = {
        '[Content_Types].xml': types([*kinds, ('/xl/styles.xml', f'{application}.styles+xml'), *overrides], book_type),
        '_rels/.rels': rels(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': head + f'<workbook xmlns="{main}" xmlns:r="{relations}">{before}<sheets>{tags}</sheets>{book_extra}</workbook>',
        'xl/_rels/workbook.xml.rels': rels(*targets),
        'xl/styles.xml': head + styles,
    }
    for n, (_, xml) in enumerate(sheets, 1):
        parts[f'xl/worksheets/sheet{n}.xml'] = head + xml
    if strings:
        parts['xl/sharedStrings.xml'] = head + strings
    parts.update(extra or {})
    return parts


def sheet(data, before='', after='', attributes=''):
    return f'<worksheet xmlns="{main}" xmlns:r="{relations}"{attributes}>{before}<sheetData>{data}</sheetData>{after}</worksheet>'


def expect(cells, formulas=None, **rest):
    return {'sheets': [{'name': '台账', 'cells': cells, 'formulas': formulas or {}, **rest}]}


# Strings in every form a file can hold them.
write('strings.xlsx', simple([('台账', sheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" t="s"><v>6</v></c><c r="D2" t="s"><v><![CDATA[7]]></v></c></row>'
    '<row r="3"><c r="A3" t="inlineStr"><is><t>内联</t></is></c><c r="B3" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">富 </t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>フ</t></rPh></is></c>'
    '<c r="C3" t="str"><f>"a"&amp;"b"</f><v>a<![CDATA[&b]]></v></c><c r="D3" t="str"><f>""</f><v></v></c></row>'
    '<row r="4"><c r="A4"><v><![CDATA[12]]>3</v></c><c r="B4"><v>1<!-- no -->2</v></c><c r="C4"><v> 4 </v></c><c r="D4" s="1"/></row>'))],
    strings=f'<sst xmlns="{main}" count="8" uniqueCount="8"><si><t>王小明</t><phoneticPr fontId="1"/></si>'
    '<si><r><rPr><sz val="9"/></rPr><t>阿依</t></r><r><t xml:space="preserve"> 古丽</t></r><rPh sb="0" eb="2"><t>アイ</t></rPh></si>'
    '<si><t>A&amp;B &lt;x&gt; &#x5F20;&#24352; &quot;&apos;</t></si><si><t>一行_x000D_\n二行_x005F_x000D_</t></si>'
    '<si><t xml:space="preserve"> 空格 </t></si><si><t> 空格 </t></si><si><t><![CDATA[<名>&amp;]]></t></si><si><t/></si></sst>'),
    expect({'A1': '王小明', 'B1': '阿依 古丽', 'C1': 'A&B <x> 张张 "\'', 'D1': '一行\r\n二行_x000D_',
            'A2': ' 空格 ', 'B2': '空格', 'C2': '<名>&amp;', 'A3': '内联', 'B3': '富 文本', 'C3': 'a&b', 'D3': '',
            'A4': 123, 'B4': 12, 'C4': 4}, {'C3': '"a"&"b"', 'D3': '""'}, formats={'D4': '@', 'A1': 'General'}))

# Cells and rows without addresses, in no order, twice, with noise between them.
write('sparse.xlsx', simple([('台账', sheet(
    '<row><c><v>1</v></c><c t="b"><v>1</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row>'
    '<row r="4"><c><v>-1.5E3</v></c><c t="e"><v>#DIV/0!</v></c><c t="n"><v/></c></row><row><c><v>.5</v></c></row>'
    '<row r="3" hidden="1"><c r="b3"><v>0.1</v></c><c r=\'A3\'><v>312.50000000000006</v></c></row>'
    '<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><?noise <c r="Z1"/>?>'
    '<row hidden="true" r="6" spans="1:3"><c s="1" t="inlineStr" r="A6"><is><t>先</t></is></c><c r="A6"><v>7</v></c><c r="B6" t="str"><f>1</f><v>old</v></c><c r="B6" t="b"><v>0</v></c>'
    '<c r="C6"><v>8</v><extLst><ext uri="{X}"><v>9</v><f>A1</f></ext></extLst></c></row>'
    '<row r="7"><c r="A7"><v>1</v></c><c r="A7" s="1"/></row><row r="8" s="1" customFormat="1"/>',
    before='<dimension ref="A1:ZZ999"/><sheetFormatPr defaultRowHeight="15"/>',
    after='<extLst><ext uri="{Y}"><row r="99"><c r="A99"><v>1</v></c></row></ext></extLst>'))]),
    expect({'A1': 1, 'B1': True, 'E1': 5, 'F1': 6, 'A3': 312.50000000000006, 'B3': 0.1, 'A4': -1500, 'B4': {'error': '#DIV/0!'}, 'A5': 0.5,
            'A6': 7, 'B6': False, 'C6': 8}, {}, rows=6, columns=6, hiddenRows=[[2, 2], [5, 5]], formats={'A7': '@', 'A6': 'General'}))

# Namespaces by prefix, with elements of other namespaces that have the same names.
write('prefixed.xlsx', {
    '[Content_Types].xml': types([('/xl/worksheets/sheet1.xml', f'{application}.worksheet+xml')]),
    '_rels/.rels': rels(('officeDocument', '/xl/workbook.xml')).replace('<Relationship', '<p:Relationship').replace('</Relationship', '</p:Relationship').replace('xmlns=', 'xmlns:p='),
    'xl/workbook.xml': head + f'<x:workbook xmlns:x="{main}" xmlns:rel="{relations}"><x:sheets><x:sheet name="台账" sheetId="7" rel:id="rId1"/></x:sheets>'
    '<x:definedNames><x:definedName name="名单">台账!$A$1:$B$2</x:definedName></x:definedNames></x:workbook>',
    'xl/_rels/workbook.xml.rels': rels(('worksheet', 'worksheets/sheet1.xml'), ('sharedStrings', 'sharedStrings.xml')),
    'xl/sharedStrings.xml': head + f'<x:sst xmlns:x="{main}"><x:si><x:t>张三</x:t></x:si></x:sst>',
    'xl/worksheets/sheet1.xml': head + f'<x:worksheet xmlns:x="{main}" xmlns:y="urn:other"><x:sheetData><x:row r="1"><y:c r="Z1"><y:v>1</y:v></y:c><x:c r="A1" t="s"><x:v>0</x:v></x:c>'
    '<x:c r="B1"><y:v>3</y:v><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/><y:mergeCell ref="C1:C2"/></x:mergeCells></x:worksheet>',
}, {'names': [['名单', '台账', 'A1:B2', False]], **expect({'A1': '张三', 'B1': 2}, {'B1': '1+1'}, merges=['A1:A2'], id='7')})

# ISO/IEC 29500 Strict, as Excel saves "Strict Open XML Spreadsheet".
write('strict.xlsx', {
    '[Content_Types].xml': types([('/xl/worksheets/sheet1.xml', f'{application}.worksheet+xml'), ('/xl/styles.xml', f'{application}.styles+xml')]),
    '_rels/.rels': rels(('officeDocument', 'xl/workbook.xml'), base=strict_relations),
    'xl/workbook.xml': head + f'<workbook xmlns="{strict_main}" xmlns:r="{strict_relations}" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': rels(('worksheet', 'worksheets/sheet1.xml'), ('styles', 'styles.xml'), base=strict_relations),
    'xl/styles.xml': head + styles.replace(main, strict_main).replace('<left style', '<start style').replace('<right style', '<end style'),
    'xl/worksheets/sheet1.xml': head + f'<worksheet xmlns="{strict_main}"><sheetData><row r="1"><c r="A1" s="2" t="d"><v>2010-09-01</v></c><c r="B1" t="d"><v>2010-09-01T12:00:00</v></c>'
    '<c r="C1" t="d"><v>T06:00:00Z</v></c><c r="D1" t="d"><v>1900-02-28</v></c><c r="E1" t="d"><v>不详</v></c></row></sheetData></worksheet>',
}, {'strict': True, **expect({'A1': 40422, 'B1': 40422.5, 'C1': 0.25, 'D1': 59, 'E1': '不详'}, formats={'A1': 'yyyy\\-mm\\-dd'})})

# Shared, array and table formulas. The followers' texts are what Excel shows.
write('formulas.xlsx', simple([('台账', sheet(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="3"/><v>0</v></c>'
    '<c r="C1" t="str"><f t="shared" ref="C1:C3" si="0">LOG10(A1)+$A1+A$1+$A$1&amp;"A1"&amp;\'A1 表\'!B2&amp;一月!C3:D4&amp;SUM(A:A,1:1,$B:C,2:$3)&amp;Tab1[[#This Row],[A1]]&amp;[1]外!A1</f><v>x</v></c></row>'
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B1:B3" si="3">A2*1E3+A2.5</f><v>0</v></c><c r="C2" t="str"><f t="shared" si="0"/><v>x</v></c></row>'
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="3"></f><v>0</v></c><c r="C3" t="str"><f si="0" t="shared"/><v>x</v></c><c r="D3"><f t="array" ref="D3:D4">A3:A4*2</f><v>6</v></c></row>'
    '<row r="4"><c r="A4"><v>4</v></c><c r="D4"><v>8</v></c><c r="E4"><f t="dataTable" ref="E4:E5" dt2D="0" dtr="0" r1="A1"/><v>5</v></c><c r="F4"><f>SUM(A1:A4)</f></c></row>'))]),
    expect({'A1': 1, 'A2': 2, 'A3': 3, 'A4': 4, 'B1': 0, 'B2': 0, 'B3': 0, 'C1': 'x', 'C2': 'x', 'C3': 'x', 'D3': 6, 'D4': 8, 'E4': 5}, {
        'B1': 'A1*1E3+A2.5', 'B2': 'A2*1E3+A2.5', 'B3': 'A3*1E3+A2.5',
        'C1': 'LOG10(A1)+$A1+A$1+$A$1&"A1"&\'A1 表\'!B2&一月!C3:D4&SUM(A:A,1:1,$B:C,2:$3)&Tab1[[#This Row],[A1]]&[1]外!A1',
        'C2': 'LOG10(A2)+$A2+A$1+$A$1&"A1"&\'A1 表\'!B3&一月!C4:D5&SUM(A:A,2:2,$B:C,3:$3)&Tab1[[#This Row],[A1]]&[1]外!A2',
        'C3': 'LOG10(A3)+$A3+A$1+$A$1&"A1"&\'A1 表\'!B4&一月!C5:D6&SUM(A:A,3:3,$B:C,4:$3)&Tab1[[#This Row],[A1]]&[1]外!A3',
        'D3': 'A3:A4*2', 'F4': 'SUM(A1:A4)'}, columns=6))

# Dates from 1904; parts in unusual places, absolute and climbing targets, other spellings of case; looks.
write('date1904.xlsx', {
    '[Content_Types].xml': types([], book_path='/office/doc/book.xml'),
    '_rels/.rels': rels(('officeDocument', '/office/doc/book.xml')),
    'office/doc/book.xml': head + f'<workbook xmlns="{main}" xmlns:r="{relations}"><workbookPr date1904="true"/><workbookProtection lockStructure="1"/><sheets><sheet name="台账" sheetId="3" state="veryHidden" r:id="rId2"/></sheets></workbook>',
    'office/doc/_rels/book.xml.rels': rels(('styles', '../Styles.xml'), ('worksheet', '/Office/sheets/%E5%8F%B0%20(1).xml')),
    'office/styles.xml': head + styles,
    'office/sheets/台 (1).xml': head + sheet('<row r="1"><c r="A1" s="2"><v>38960</v></c><c r="B1" t="d"><v>2010-09-01</v></c><c r="C1" s="4"/><c r="D1" s="5"><v>1</v></c><c r="E1" s="3"><v>0</v></c></row>',
        before='<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozenSplit"/></sheetView></sheetViews>'
        '<cols><col min="1" max="2" width="20.5" customWidth="1"/><col min="3" max="4" width="9" hidden="1"/><col min="6" max="6" width="0"/></cols>',
        after='<sheetProtection sheet="1" objects="1"/>'),
}, {'dateSystem': 1904, 'structureProtected': True, **expect({'A1': 38960, 'B1': 38960, 'D1': 1, 'E1': 0}, visibility='veryHidden', id='3',
    protected=True, frozen=[2, 1], hiddenColumns=[[2, 3], [5, 5]], widths=[[0, 1, 20.5], [2, 3, 9]],
    looks={'C1': {'numberFormat': 'General', 'bold': True, 'underline': True, 'fontSize': 9, 'fontColor': '2F5597', 'fill': 'FFFF00', 'border': True, 'horizontal': 'center', 'vertical': 'middle', 'wrap': True},
           'D1': {'numberFormat': '#,##0.00', 'fontSize': 11, 'fill': '808080'}, 'E1': {'numberFormat': 'yyyy"年"m"月"d"日"', 'fontSize': 11}})})

# A macro workbook with a chart sheet, pivot, external link, custom XML of ours and of others, a table, marks.
state = '<state xmlns="urn:aid-ledger:state:1"><entry key="mapping">{"H":"姓名"}</entry><entry key="undo" at="1">b"}</entry><entry key="undo" at="0">{"a":"_x000D_</entry></state>'
full = simple([('台账', sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>金额</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    after='<autoFilter ref="A1:B3"/><conditionalFormatting sqref="A2 B3:B4"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("aid-ledger:error")&gt;0</formula></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>B1&gt;0</formula></cfRule><cfRule type="expression" priority="3"><formula>LEN("aid-ledger:notice")&gt;0</formula></cfRule></conditionalFormatting>'
    '<conditionalFormatting sqref="A9"><cfRule type="expression" priority="4"><formula>LEN("aid-ledger:error")&gt;0</formula></cfRule></conditionalFormatting>'
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')), ('Chart1', '<chartsheet/>')],
    book_type='application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    before='<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/>',
    book_extra='<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$1:$B$3</definedName>'
    '<definedName name="_aidledger.sheet.issueList" hidden="1">\'台账\'!$A$1</definedName><definedName name="全列">台账!$A:$A</definedName><definedName name="常数">5</definedName><definedName name="局部" localSheetId="0">台账!$A$1</definedName><definedName name="坏">#REF!</definedName></definedNames>',
    extra={'xl/vbaProject.bin': bytes(range(256)) * 4, 'xl/externalLinks/externalLink1.xml': f'<externalLink xmlns="{main}"/>', 'xl/pivotCache/pivotCacheDefinition1.xml': f'<pivotCacheDefinition xmlns="{main}"/>',
           'customXml/item1.xml': '<b:Sources xmlns:b="urn:bibliography"/>', 'customXml/item2.xml': state,
           'xl/worksheets/_rels/sheet1.xml.rels': rels(('table', '../tables/table1.xml')),
           'xl/tables/table1.xml': head + f'<table xmlns="{main}" id="1" name="t" displayName="名册" ref="D1:E4"><autoFilter ref="D1:E4"><filterColumn colId="0" hiddenButton="1"/></autoFilter></table>'})
full['xl/_rels/workbook.xml.rels'] = rels(('worksheet', 'worksheets/sheet1.xml'), ('chartsheet', 'worksheets/sheet2.xml'), ('styles', 'styles.xml'), ('customXml', '../customXml/item1.xml'), ('customXml', '../customXml/item2.xml'))
write('macro.xlsm', full, {'names': [['_aidledger.sheet.issueList', '台账', 'A1', True]], 'settings': {'mapping': '{"H":"姓名"}', 'undo': '{"a":"\rb"}'},
    **expect({'A1': '姓名', 'B1': '金额', 'A2': '甲', 'B2': 1, 'B3': 2}, filter=['A1:B3', True], hiddenRows=[[1, 1]], tables=[['名册', 'D1:E4']],
             marks=[['error', ['A2', 'B3:B4', 'A9']], ['notice', ['B1']]])})

# As WPS writes: its own namespaces and extensions, columns styled to the last, rows hidden by default, a template.
write('wps.xltx', simple([('台账', sheet(
    '<row r="1" spans="1:16384" customFormat="1" s="1"><c r="A1" s="1" t="s"><v>0</v></c>' + ''.join(f'<c r="{c}1" s="1"/>' for c in ['B', 'ALL', 'XFD']) + '</row><row r="3"/>',
    before='<sheetPr/><dimension ref="A1:XFD3"/><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" zeroHeight="1"/><cols><col min="1" max="16384" width="9" style="1"/></cols>',
    after='<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/>',
    attributes=' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr etc" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xr:uid="{0}"'))],
    strings=f'<sst xmlns="{main}" count="1" uniqueCount="1"><si><t>登记表</t></si></sst>', book_type=f'{application}.template.main+xml',
    book_extra='<extLst><ext xmlns:s="http://www.wps.cn/officeDocument/2013/main" uri="{06A0048C-2381-489B-AA07-9611017176EA}"><s:pivotCaches/></ext></extLst>'),
    expect({'A1': '登记表'}, rows=1, columns=1, hiddenRows=[[1, 1], [3, 1048575]], widths=[]))

# UTF-16, with byte order mark.
wide = simple([('台账', sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>汉字𠮷</t></is></c><c r="B1"><v>12.5</v></c></row>'))])
for path in ('xl/workbook.xml', 'xl/worksheets/sheet1.xml'):
    wide[path] = wide[path].replace('UTF-8', 'UTF-16').encode('utf-16' if 'sheet1' in path else 'utf-16-be') if 'sheet1' in path else b'\xfe\xff' + wide[path].replace('UTF-8', 'UTF-16').encode('utf-16-be')
write('utf16.xlsx', wide, expect({'A1': '汉字𠮷', 'B1': 12.5}))

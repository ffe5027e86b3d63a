"""Workbooks made by openpyxl, and what openpyxl itself reads in them and in the other makers' goldens.

    python3 test/golden/make/openpyxlBooks.py

Of openpyxl 3.0. Writes openpyxl.xlsx, then <golden>.json for every golden that is not of quirks.py.
"""
import datetime
import json
import pathlib

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH, to_excel
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

folder = pathlib.Path(__file__).resolve().parent.parent
others = ['libreoffice.xlsx', 'exceljs.xlsx', 'exceljsStream.xlsx']


def make():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2024, 9, 1)
    sheet = book.active
    sheet.title = '学校 台账'
    sheet['A1'] = '云溪县2024年秋季学期学生资助台账'
    sheet.merge_cells('A1:F1')
    sheet['A1'].font = Font(name='宋体', size=16, bold=True)
    sheet['A1'].alignment = Alignment(horizontal='center', vertical='center')
    for column, title in enumerate(['序号', '姓名', '身份证号', '出生日期', '金额', '合计'], 1):
        cell = sheet.cell(2, column, title)
        side = Side(style='thin')
        cell.border = Border(left=side, right=side, top=side, bottom=side)
        cell.fill = PatternFill('solid', fgColor='FFDDEBF7')
        cell.alignment = Alignment(wrap_text=True)
    people = [('甲一', '11010519491231002X', datetime.datetime(1949, 12, 31)), ('乙<二>&', '440524188001010014', datetime.datetime(2010, 9, 1, 6, 0)), (' 丙三 ', '', None)]
    for index, (name, number, born) in enumerate(people):
        row = index + 3
        sheet.cell(row, 1, index + 1)
        sheet.cell(row, 2, name)
        sheet.cell(row, 3, number or None).number_format = '@'
        sheet.cell(row, 4, born).number_format = 'yyyy"年"m"月"d"日"'
        sheet.cell(row, 5, 312.5 * (index + 1)).number_format = '#,##0.00'
        sheet.cell(row, 6, f'=SUM(E$3:E{row})')
    sheet['G3'] = '=E3:E5*2'
    sheet.formula_attributes['G3'] = {'t': 'array', 'ref': 'G3:G5'}
    sheet['H3'] = True
    sheet['H4'] = '#N/A'
    sheet['H5'] = -1.1e+17
    sheet['C3'].comment = Comment('请核对', '审核')
    sheet['B3'].hyperlink = "#'名单'!A1"
    sheet['C4'].protection = Protection(locked=False)
    sheet.row_dimensions[4].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions['C'].width = 22
    sheet.column_dimensions['G'].hidden = True
    sheet.freeze_panes = 'C3'
    sheet.auto_filter.ref = 'A2:F5'
    sheet.auto_filter.add_filter_column(0, ['1'])
    sheet.protection.sheet = True
    sheet.conditional_formatting.add('E3:E5', CellIsRule(operator='greaterThan', formula=['400'], fill=PatternFill('solid', bgColor='FFFFC7CE')))
    sheet.conditional_formatting.add('E3:E5', DataBarRule('min', None, 'max', None, color='FF638EC6'))
    lists = DataValidation(type='list', formula1='"是,否"')
    lists.add('H3:H9')
    sheet.add_data_validation(lists)
    sheet.print_title_rows = '1:2'
    sheet.print_area = 'A1:F5'
    sheet.page_setup.orientation = 'landscape'
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=3, max_row=5))
    sheet.add_chart(chart, 'J2')
    roll = book.create_sheet('名单')
    roll.append(['姓名', '金额'])
    roll.append(['甲一', 1])
    roll.append(['乙二', 2])
    roll.add_table(Table(displayName='名册', ref='A1:B3'))
    book.create_sheet('藏').sheet_state = 'hidden'
    book.create_sheet('深藏').sheet_state = 'veryHidden'
    alone = BarChart()
    alone.add_data(Reference(sheet, min_col=5, min_row=3, max_row=5))
    book.create_chartsheet('图').add_chart(alone)
    book.defined_names.append(DefinedName('标题', attr_text="'学校 台账'!$A$1:$F$1"))
    book.defined_names.append(DefinedName('_aidledger.sheet.issueList', attr_text='名单!$A$1', hidden=True))
    book.defined_names.append(DefinedName('两处', attr_text='名单!$A$1,名单!$B$2'))
    book.security = WorkbookProtection(lockStructure=True)
    book.save(folder / 'openpyxl.xlsx')


def value_of(cell, epoch):
    value = cell.value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return to_excel(value, epoch)
    return {'error': value} if cell.data_type == 'e' else value


def formula_of(value):
    return value[1:] if value.startswith('=') else value


def spans(numbers):
    found = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def describe(file):
    shown = openpyxl.load_workbook(file, data_only=True)
    written = openpyxl.load_workbook(file)
    sheets = []
    for values, formulas in zip(shown.worksheets, written.worksheets):
        cells, texts, formats = {}, {}, {}
        for row, written_row in zip(values.iter_rows(), formulas.iter_rows()):
            for cell, source in zip(row, written_row):
                if cell.value is not None:
                    cells[cell.coordinate] = value_of(cell, shown.epoch)
                    # openpyxl spells built-in dates the American way.
                    if cell.number_format not in ('mm-dd-yy', 'm/d/yy h:mm'):
                        formats[cell.coordinate] = cell.number_format
                if source.data_type == 'f':
                    texts[source.coordinate] = formula_of(source.value)
        hidden_columns = [n - 1 for d in values.column_dimensions.values() if d.hidden for n in range(d.min, d.max + 1)]
        hidden_rows = spans(n - 1 for n, d in values.row_dimensions.items() if d.hidden)
        frozen = openpyxl.utils.cell.coordinate_from_string(values.freeze_panes) if values.freeze_panes else ('A', 1)
        reference = values.auto_filter.ref
        active = reference and (bool(values.auto_filter.filterColumn) or any(
            first < r <= last for a, b in hidden_rows for r in range(a, b + 1) for first, last in [(openpyxl.utils.range_boundaries(reference)[1] - 1, openpyxl.utils.range_boundaries(reference)[3] - 1)]))
        sheets.append({
            'name': values.title, 'visibility': values.sheet_state, 'cells': cells, 'formulas': texts, 'formats': formats,
            'merges': sorted(str(area) for area in values.merged_cells.ranges), 'hiddenRows': hidden_rows, 'hiddenColumns': spans(hidden_columns),
            'frozen': [frozen[1] - 1, openpyxl.utils.column_index_from_string(frozen[0]) - 1], 'protected': values.protection.sheet,
            'filter': [reference, bool(active)] if reference else None, 'tables': [[t.displayName, t.ref] for t in values.tables.values()]})
    names = []
    for defined in written.defined_names.definedName:
        places = list(defined.destinations)
        if len(places) == 1:
            names.append([defined.name, places[0][0], places[0][1].replace('$', ''), bool(defined.hidden)])
    described = {'dateSystem': 1904 if shown.epoch == MAC_EPOCH else 1900, 'structureProtected': bool(written.security and written.security.lockStructure), 'names': names, 'sheets': sheets}
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (folder / (file.name + '.json')).write_text(text + '\n', encoding='utf-8')


if __name__ == '__main__':
    make()
    for golden in ['openpyxl.xlsx', *others]:
        if (folder / golden).exists():
            describe(folder / golden)

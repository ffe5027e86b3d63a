"""Prints, as JSON, what openpyxl reads from each workbook named: {path: {sheet: {address: [value, formula]}}}.

`formula` is null for a plain cell; `value` is the cached result of a formula.
"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return str(value)


def sheets(path):
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    return {
        sheet.title: {
            cell.coordinate: [
                plain(values[sheet.title][cell.coordinate].value),
                plain(cell.value) if cell.data_type == "f" else None,
            ]
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in formulas.worksheets
    }


print(json.dumps({path: sheets(path) for path in sys.argv[1:]}))

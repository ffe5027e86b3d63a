"""Prints, as JSON, what openpyxl reads from each workbook named: {path: {sheet: {address: value}} or null}."""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    return getattr(value, "text", None) or str(value)


def cells(path):
    book = openpyxl.load_workbook(path, data_only=True, keep_vba=path.endswith("m"))
    # Only the cells there are: iterating over rows would make one for every blank of a wide sheet.
    return {
        sheet.title: {cell.coordinate: plain(cell.value) for cell in sheet._cells.values() if cell.value is not None}
        for sheet in book.worksheets
    }


result = {}
for path in sys.argv[1:]:
    try:
        result[path] = {"values": cells(path)}
    except Exception as error:  # what openpyxl cannot open is told, not hidden
        result[path] = {"error": repr(error)}
print(json.dumps(result))

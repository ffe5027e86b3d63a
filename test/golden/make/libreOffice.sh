#!/bin/sh
# A workbook saved by LibreOffice from flat XML: sh test/golden/make/libreOffice.sh, then openpyxlBooks.py.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to xlsx --outdir "$work" libreOffice.fods >/dev/null
mv "$work/libreOffice.xlsx" ../libreoffice.xlsx
rm -r "$work"

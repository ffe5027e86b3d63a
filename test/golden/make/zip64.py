"""A zip with data descriptors, zip64 fields, an extra field and a comment, as streaming writers make them.

    python3 test/golden/make/zip64.py
"""
import pathlib
import zipfile


class Pipe:
    """Cannot seek, so that zipfile writes data descriptors."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


target = pathlib.Path(__file__).resolve().parent.parent / 'zip64.zip'
with open(target, 'wb') as file, zipfile.ZipFile(Pipe(file), 'w', zipfile.ZIP_DEFLATED) as package:
    for path, text, wide in [('a.xml', '<a/>', False), ('b.xml', '<b/>' * 100, True), ('c.xml', '<c/>', False)]:
        entry = zipfile.ZipInfo(path, (2024, 9, 1, 8, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.extra = b'\x55\x54\x05\x00\x01\x00\x00\x00\x00'
        with package.open(entry, 'w', force_zip64=wide) as part:
            part.write(text.encode())
    package.comment = '资助'.encode()

/** The floor: unzip and scan every sheet of a workbook, make nothing of it. `node scanChild.mjs BOOK.xlsx` */
import { readFileSync } from 'node:fs';
import { codecNode } from '../../workbook/xlsx/package/codecNode';
import { openPackage } from '../../workbook/xlsx/package/zipPackage';
import { scanOnly } from '../../workbook/xlsx/read/scanOnly';

const [file = ''] = process.argv.slice(2);
console.log(await scanOnly(await openPackage(readFileSync(file), codecNode)));

import { testRule } from '../../../../test/support/testRule';
import { formulaMisleading } from './formula-misleading';

const [a, b, c] = ['532623201405120013', '532623201405120021', '53262320140512003X'];
const sum = (weights: string, order: string, divisor = 11): string =>
  `MID("${order}",MOD(SUMPRODUCT(MID(A2,{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17},1)*{${weights}}),${String(divisor)})+1,1)`;
const right = '7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2';
const wrong = '7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,2,4';
const roll = {
  kind: 'officeList',
  sheet: '名单',
  cells: [
    { name: '王芳', householdNumber: 'H2' },
    { name: '李明', householdNumber: 'H1' },
  ],
} as const;

testRule(formulaMisleading, {
  accept: [
    {
      description: 'counted by text',
      cells: [
        { idNumber: a, remarks: 1 },
        { idNumber: b, remarks: 1 },
      ],
      formulas: [{ remarks: 'COUNTIF($A$2:$A$3,A2&"*")' }, { remarks: 'SUMPRODUCT(--($A$2:$A$3=A3))' }],
    },
    {
      description: 'counted over names, which are short',
      cells: [
        { name: '李明', remarks: 1 },
        { name: '王芳', remarks: 1 },
      ],
      formulas: [{ remarks: 'COUNTIF(A:A,A2)' }, { remarks: 'COUNTIF(A:A,A3)' }],
    },
    {
      description: 'looked up exactly',
      ledgers: [
        {
          cells: [{ name: '李明', householdNumber: 'H1' }],
          formulas: [{ householdNumber: 'VLOOKUP(A2,名单!A:B,2,0)' }],
        },
        roll,
      ],
    },
    {
      description: 'a 0 left out after the comma is exact, too',
      ledgers: [
        {
          cells: [{ name: '李明', householdNumber: 'H2' }],
          formulas: [{ householdNumber: 'VLOOKUP(A2,名单!A:B,2,)' }],
        },
        roll,
      ],
    },
    {
      description: 'grades by age are meant to be looked up between two values',
      cells: [{ age: 9, grade: '三年级' }],
      formulas: [{ grade: 'VLOOKUP(A2,{6,"一年级";9,"三年级"},2)' }],
    },
    {
      description: 'a right check formula, and one for sex',
      cells: [{ idNumber: a, remarks: '3', sex: '男' }],
      formulas: [{ remarks: sum(right, '10X98765432'), sex: 'IF(MOD(MID(A2,17,1),2)=1,"男","女")' }],
    },
    {
      description: 'the right age, and a birth date cut out of the number',
      cells: [{ idNumber: a, age: 10, birthDate: '2014-05-12' }],
      formulas: [
        { age: 'DATEDIF(TEXT(MID(A2,7,8),"0-00-00"),TODAY(),"Y")', birthDate: 'TEXT(MID(A2,7,8),"0-00-00")' },
      ],
    },
    {
      description: 'a year without a number to compare with is not judged',
      cells: [{ idNumber: '5326232014', age: 7 }],
      formulas: [{ age: 'YEAR(TODAY())-MID(A2,7,4)' }],
    },
    {
      description: 'not calculated yet',
      cells: [{ idNumber: a, age: null }],
      formulas: [{ age: 'YEAR(TODAY())-MID(A2,7,4)' }],
    },
    {
      description: 'months are not an age',
      cells: [{ idNumber: a, age: 3 }],
      formulas: [{ age: 'DATEDIF(TEXT(MID(A2,7,8),"0-00-00"),TODAY(),"M")' }],
    },
    {
      description: 'a duplicate format on names',
      cells: [{ name: '李明', idNumber: a }],
      duplicateFormats: ['name'],
    },
  ],
  reject: [
    {
      description: 'COUNTIF over ID numbers',
      cells: [
        { idNumber: a, remarks: 2 },
        { idNumber: b, remarks: 2 },
        { idNumber: c, remarks: 1 },
      ],
      formulas: [
        { remarks: 'COUNTIF($A$2:$A$4,A2)' },
        { remarks: 'COUNTIF($A$2:$A$4,A3)' },
        { remarks: 'COUNTIF($A$2:$A$4,A4)' },
      ],
      finds: [
        {
          messageId: 'count',
          cell: 'B2',
          found: '2',
          expected: '1',
          message:
            '台账!B2：公式（=COUNTIF($A$2:$A$4,A2)）算出“2”，按全部数字比较应为“1”。COUNTIF 只认前15位数字，把前15位相同的不同号码当成了一个。条件请写成 A2&"*"，例如 =COUNTIF(A:A,A2&"*")。',
        },
        { messageId: 'count', cell: 'B3', expected: '1' },
      ],
    },
    {
      description: 'a long formula is told by its beginning',
      cells: [
        { idNumber: a, remarks: '重复' },
        { idNumber: b, remarks: '' },
      ],
      formulas: [
        {
          remarks:
            'IF(COUNTIF(A:A,A2)>1,"重复","这个号码在本表里没有第二次出现，请放心上报，有疑问请与班主任联系后再改动，谢谢配合")',
        },
      ],
      finds: [
        {
          messageId: 'count',
          cell: 'B2',
          message:
            '台账!B2：公式（=IF(COUNTIF(A:A,A2)>1,"重复","这个号码在本表里没有第二次出现，请放心上报，有疑问请与班主任联系…）算出“重复”，按全部数字比较应为“这个号码在本表里没有第二次出现，请放心上报，有疑问请与班主任联系后再改动，谢谢配合”。COUNTIF 只认前15位数字，把前15位相同的不同号码当成了一个。条件请写成 A2&"*"，例如 =COUNTIF(A:A,A2&"*")。',
        },
      ],
    },
    {
      description: 'what people build round it',
      cells: [
        { idNumber: a, remarks: '重复', signature: true },
        { idNumber: b, remarks: '重复', signature: true },
      ],
      formulas: [
        { remarks: 'IF(COUNTIF(A:A,A2)>1,"重复","")', signature: 'AND(A2<>"",COUNTIF(A:A,A2)>=2)' },
        {
          remarks: 'IF(AND(COUNTIFS(A:A,A3)<>1,NOT(A3="")),"重复","不重复")',
          signature: 'COUNTIF(A:A,A3)-1>0',
        },
      ],
      finds: [
        { messageId: 'count', cell: 'B2', found: '重复', expected: '' },
        { messageId: 'count', cell: 'C2', found: 'TRUE', expected: 'FALSE' },
        { messageId: 'count', cell: 'B3', found: '重复', expected: '不重复' },
        { messageId: 'count', cell: 'C3', expected: 'FALSE' },
      ],
    },
    {
      description: 'nothing counted wrongly yet, or not to be told: once a column, as a notice',
      cells: [
        { idNumber: a, remarks: 1, paidAmount: 5 },
        { idNumber: c, remarks: 1, paidAmount: 7 },
      ],
      formulas: [
        { remarks: 'COUNTIF(A:A,A2)', paidAmount: 'SUMIF(A:A,A2,D:D)' },
        { remarks: 'COUNTIF(A:A,A3)', paidAmount: 'SUMIFS(D:D,A:A,A3)' },
      ],
      finds: [
        { messageId: 'countLatent', cell: 'B1', severity: 'notice' },
        { messageId: 'countLatent', cell: 'C1', severity: 'notice' },
      ],
    },
    {
      description: 'different numbers counted',
      cells: [
        { idNumber: a, remarks: 1 },
        { idNumber: b, remarks: null },
      ],
      formulas: [{ remarks: 'SUMPRODUCT(1/COUNTIF(A2:A3,A2:A3))' }],
      finds: [{ messageId: 'distinct', cell: 'B2', found: '1', expected: '2' }],
    },
    {
      description: 'VLOOKUP without its 0 takes somebody else’s entry',
      ledgers: [
        {
          cells: [{ name: '李明', householdNumber: 'H2' }],
          formulas: [{ householdNumber: 'VLOOKUP(A2,名单!$A$2:$B$3,2)' }],
        },
        roll,
      ],
      finds: [{ messageId: 'lookup', cell: 'B2', found: 'H2', expected: 'H1' }],
    },
    {
      description: 'VLOOKUP with TRUE, and nobody of that name',
      ledgers: [
        {
          cells: [{ name: '赵敏', householdNumber: 'H2' }],
          formulas: [{ householdNumber: "VLOOKUP(A2,'名单'!A:B,2,TRUE)" }],
        },
        roll,
      ],
      finds: [{ messageId: 'lookup', cell: 'B2', found: 'H2', expected: '#N/A' }],
    },
    {
      description: 'LOOKUP inside IFERROR',
      ledgers: [
        {
          cells: [{ name: '赵敏', householdNumber: 'H2' }],
          formulas: [{ householdNumber: 'IFERROR(LOOKUP(A2,名单!A:A,名单!B:B),"没有")' }],
        },
        roll,
      ],
      finds: [{ messageId: 'lookup', cell: 'B2', found: 'H2', expected: '没有' }],
    },
    {
      description: 'MATCH without its 0',
      ledgers: [
        {
          cells: [{ name: '李明', householdNumber: 'H9' }],
          formulas: [{ householdNumber: 'IF(ISNA(MATCH(A2,名单!A1:A9)),"不在","在")' }],
        },
        roll,
      ],
      finds: [{ messageId: 'lookup', cell: 'B2', found: 'H9', expected: '在' }],
    },
    {
      description: 'a list that is not here',
      cells: [{ name: '李明', remarks: 3 }],
      formulas: [{ remarks: 'MATCH(A2,全县!A:A)' }],
      finds: [{ messageId: 'lookupLatent', cell: 'B1', severity: 'notice' }],
    },
    {
      description: 'weights in the wrong order',
      cells: [{ idNumber: a, remarks: '5' }],
      formulas: [{ remarks: sum(wrong, '10X98765432') }],
      finds: [{ messageId: 'checkWeights', cell: 'B2', found: '5', expected: '3' }],
    },
    {
      description: 'check characters in the wrong order, by MID and by CHOOSE',
      cells: [{ idNumber: a, remarks: '4', signature: 4 }],
      formulas: [
        {
          remarks: sum(wrong, '10X98765423'),
          signature: `CHOOSE(MOD(SUMPRODUCT(MID(A2,ROW($1:$17),1)*2^(18-ROW($1:$17))),11)+1,1,0,"X",9,8,7,6,5,4,2,3)`,
        },
      ],
      finds: [
        { messageId: 'checkOrder', cell: 'B2', expected: '3' },
        { messageId: 'checkOrder', cell: 'C2', expected: '3' },
      ],
    },
    {
      description: 'the wrong divisor, and a whole number made of it',
      cells: [{ idNumber: a, remarks: '532623201405120019' }],
      formulas: [{ remarks: `LEFT(A2,17)&${sum(wrong, '10X98765423', 10)}` }],
      finds: [{ messageId: 'checkModulus', found: '532623201405120019', expected: a }],
    },
    {
      description: 'the right formula over other digits',
      cells: [{ idNumber: c, remarks: 7 }],
      formulas: [{ remarks: sum(right, '10X98765432').replaceAll('A2', 'LEFT(A2,16)') }],
      finds: [{ messageId: 'checkOther', found: '7', expected: 'X' }],
    },
    {
      description: 'a check formula that only says right or wrong',
      cells: [{ idNumber: a, remarks: '错误' }],
      formulas: [{ remarks: `IF(${sum(wrong, '10X98765432')}=RIGHT(A2),"正确","错误")` }],
      finds: [{ messageId: 'checkLatent', cell: 'B1', severity: 'notice' }],
    },
    {
      description: 'age: years subtracted',
      cells: [{ idNumber: '532623201412120011', age: 10 }],
      formulas: [{ age: 'YEAR(NOW())-MID(A2,7,4)' }],
      finds: [{ messageId: 'ageYears', cell: 'B2', found: '10', expected: '9' }],
    },
    {
      description: 'age: wrong digits taken for the year',
      cells: [{ idNumber: a, age: 1013 }],
      formulas: [{ age: 'YEAR(TODAY())-MID(A2,8,4)' }],
      finds: [{ messageId: 'agePosition', cell: 'B2', found: '1013', expected: '10' }],
    },
    {
      description: 'age: another day',
      cells: [{ idNumber: b, age: 12 }],
      formulas: [{ age: 'DATEDIF(TEXT(MID(A2,7,8),"0-00-00"),TODAY(),"y")' }],
      finds: [{ messageId: 'ageDay', cell: 'B2', found: '12', expected: '10' }],
    },
    {
      description: 'age: from the birth date, where the number says nothing',
      cells: [{ idNumber: '身份证', birthDate: '2014-12-12', age: 10 }],
      formulas: [{ age: 'IF(A2="","",YEAR(TODAY())-YEAR(B2))' }],
      finds: [{ messageId: 'ageYears', cell: 'C2', found: '10', expected: '9' }],
    },
    {
      description: 'the format 重复值 paints numbers that stand once',
      cells: [{ idNumber: a }, { idNumber: b }, { idNumber: c }],
      duplicateFormats: ['idNumber'],
      finds: [
        {
          messageId: 'highlight',
          cell: 'A1',
          message:
            '台账!A1：“身份证号”列的条件格式“重复值”把 2 个并不重复的号码涂成了重复（如 A2）。它只比较前15位数字。请删掉这条条件格式，看本工具的重复检查。',
        },
      ],
    },
    {
      description: 'the format 重复值 paints real copies only, for now',
      cells: [{ idNumber: a }, { idNumber: a }, { idNumber: c }],
      duplicateFormats: ['idNumber'],
      finds: [{ messageId: 'highlightLatent', cell: 'A1', severity: 'notice' }],
    },
  ],
});

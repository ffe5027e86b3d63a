import fc from 'fast-check';
import { evaluate } from './evaluate';
import { formulaTokens } from './formulaTokens';
import { formulaTree, nodesOf, type FormulaNode } from './formulaTree';

const area = (top: number, left: number, bottom = top, right = left, sheet?: string): FormulaNode => ({
  kind: 'area',
  sheet,
  area: { top, left, bottom, right },
});

describe('formulaTree', () => {
  it.each<[string, FormulaNode | undefined]>([
    ['F2', area(1, 5)],
    ['$F$2', area(1, 5)],
    ['F:G', area(0, 5, 1_048_575, 6)],
    ['$3:2', area(1, 0, 2, 16_383)],
    ['G9:$F2', area(1, 5, 8, 6)],
    ["'一 年级''1'!A1", area(0, 0, 0, 0, "一 年级'1")],
    ['名单!$A$2:$B$9', area(1, 0, 8, 1, '名单')],
    ['XFE1', { kind: 'other' }],
    ['表1', { kind: 'other' }],
    ['"a""b"', { kind: 'text', value: 'a"b' }],
    ['1.5E3', { kind: 'number', value: 1500 }],
    ['{1,-2;"X"}', { kind: 'array', values: [1, -2, 'X'] }],
    ['_xlfn.IFNA(A1,)', { kind: 'call', name: 'IFNA', args: [area(0, 0), { kind: 'missing' }] }],
    ['TODAY()', { kind: 'call', name: 'TODAY', args: [] }],
    ['[1]名单!A1', undefined],
    ['"open', undefined],
    ['IF(', undefined],
    ['A1)', undefined],
    ['', undefined],
    ['1+', undefined],
  ])('%s', (formula, tree) => {
    expect(formulaTree(formula)).toEqual(tree);
  });

  it('binds as Excel does', () => {
    const value = (formula: string): unknown => {
      const tree = formulaTree(formula);
      return tree && evaluate(tree, () => undefined);
    };
    expect(value('1+2*3^2')).toBeUndefined();
    expect(value('1+2*3')).toBe(7);
    expect(value('(1+2)*3')).toBe(9);
    expect(value('8-2-1')).toBe(5);
    expect(value('--3')).toBe(3);
    expect(value('-3+5')).toBe(2);
    expect(value('50%')).toBe(0.5);
    expect(value('"a"&1+1')).toBe('a2');
    expect(value('"a"="A"')).toBe(true);
    expect(value('1=1&""')).toBe(false);
    expect(value('"2">10')).toBe(true);
    expect(value('1/0')).toEqual({ error: '#DIV/0!' });
    expect(value('IFERROR(1/0,"无")')).toBe('无');
    expect(value('IF(1>2,"是")')).toBe(false);
    expect(value('OR(1>2,NOT(1>2))')).toBe(true);
    expect(value('A1+1')).toBeUndefined();
  });

  it('never throws, whatever stands there, and stays quick', () => {
    const piece = fc.constantFrom(
      'IF(',
      '(',
      ')',
      ',',
      '"',
      "'",
      'A1',
      ':',
      '$',
      '!',
      '{',
      '}',
      '1',
      '+',
      '-',
      '表',
      '%',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const tree = formulaTree(pieces.join(''));
        if (tree) {
          expect([...nodesOf(tree)].length).toBeGreaterThan(0);
          evaluate(tree, () => undefined);
        }
      }),
    );
    for (const part of ['(', '-', '1+', '"a"&', 'IF(', "'", '{', '1:', 'A1:', '((', '%', '$', 'é', '@']) {
      const long = part.repeat(Math.floor(8192 / part.length));
      expect(() => {
        const tree = formulaTree(`${long}1`);
        if (tree) evaluate(tree, () => undefined);
      }).not.toThrow();
    }
    expect(formulaTokens('1'.repeat(9000))).toBeUndefined();
  });

  it('reads back what it is made of', () => {
    const leaf = fc.oneof(
      fc.nat(999).map(String),
      fc.constantFrom('A1', '$B$2:C9', 'F:F', '名单!A1', 'TRUE'),
      fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '&', '<=', '*'), tie('formula'))
          .map((parts) => parts.join('')),
        fc.array(tie('formula'), { maxLength: 3 }).map((args) => `SUM(${args.join(',')})`),
        tie('formula').map((inner) => `(${inner})`),
      ),
    }));
    fc.assert(
      fc.property(formula, (text) => {
        expect(formulaTree(text)).toBeDefined();
      }),
    );
  });
});

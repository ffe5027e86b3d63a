import ts from 'typescript';

/** One deliberate fault: the whole changed text of the file, and what was done in words. */
export interface Mutant {
  readonly kind: 'comparison' | 'condition' | 'off by one' | 'message' | 'early return';
  readonly what: string;
  readonly text: string;
}

interface Edit {
  readonly kind: Mutant['kind'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const comparisons: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
]);

/** The part of a rule's file that decides: everything but imports, and but the texts in `meta`. */
function isText(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeNode(node) ||
    (ts.isPropertyAssignment(node) && node.name.getText() === 'meta')
  );
}

/** Short cuts that say so in the comment before them change nothing that can be seen. */
function isShortCut(node: ts.Node, text: string): boolean {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return comments.some(({ pos, end }) => /only for speed/i.test(text.slice(pos, end)));
}

/** The message ids a rule has, from `meta.messages`. */
function messageIds(source: ts.SourceFile): readonly string[] {
  const ids: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'messages' &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      for (const one of node.initializer.properties)
        if (one.name && (ts.isIdentifier(one.name) || ts.isStringLiteral(one.name))) ids.push(one.name.text);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return ids;
}

function editsOf(node: ts.Node, ids: readonly string[]): readonly Edit[] {
  const edit = (kind: Mutant['kind'], target: ts.Node, text: string): Edit => ({
    kind,
    start: target.getStart(),
    end: target.getEnd(),
    text,
  });
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken;
    const flipped = comparisons.get(operator.kind);
    if (flipped !== undefined) return [edit('comparison', operator, flipped)];
    if (operator.kind === ts.SyntaxKind.AmpersandAmpersandToken)
      return [edit('condition', node, node.left.getText()), edit('condition', node, node.right.getText())];
    if (operator.kind === ts.SyntaxKind.BarBarToken)
      return [edit('condition', node, node.left.getText()), edit('condition', node, node.right.getText())];
  }
  if (ts.isIfStatement(node)) return [edit('condition', node.expression, `!(${node.expression.getText()})`)];
  // How much a cache holds changes nothing that can be seen.
  if (ts.isNumericLiteral(node) && Number(node.text) >= 500) return [];
  if (ts.isNumericLiteral(node)) return [edit('off by one', node, `(${node.text} + 1)`)];
  if (ts.isStringLiteral(node) && ids.includes(node.text) && ids.length > 1) {
    const other = ids[(ids.indexOf(node.text) + 1) % ids.length] ?? node.text;
    return [edit('message', node, `'${other}'`)];
  }
  const body = ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node) ? node.body : undefined;
  if (body) {
    const from = body.getStart() + 1;
    return [{ kind: 'early return', start: from, end: from, text: ' return undefined as never;' }];
  }
  return [];
}

/** Every fault that could be put into the file, in order. */
export function mutantsOf(text: string): readonly Mutant[] {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.ES2022, true);
  const ids = messageIds(source);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) || isShortCut(node, text)) return;
    edits.push(...editsOf(node, ids));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits.map(({ kind, start, end, text: replacement }) => {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const before = text.slice(start, end) || 'body';
    return {
      kind,
      what: `line ${String(line)}: ${before.replace(/\s+/g, ' ').slice(0, 60)} → ${replacement.trim().slice(0, 60)}`,
      text: text.slice(0, start) + replacement + text.slice(end),
    };
  });
}

/** So many of them, of as many kinds and from as many places as there are; the same ones every time. */
export function choose(mutants: readonly Mutant[], count: number): readonly Mutant[] {
  const kinds = new Map<Mutant['kind'], Mutant[]>();
  for (const mutant of mutants) kinds.set(mutant.kind, [...(kinds.get(mutant.kind) ?? []), mutant]);
  const chosen: Mutant[] = [];
  for (let round = 0; chosen.length < Math.min(count, mutants.length); round++) {
    for (const own of kinds.values()) {
      // From the middle outwards: the heart of a rule is seldom its first line.
      const middle = own.length >> 1;
      const at = round % 2 === 0 ? middle - (round >> 1) - 1 : middle + (round >> 1);
      const mutant = own[(at + own.length * 2) % own.length];
      if (mutant && !chosen.includes(mutant) && chosen.length < count) chosen.push(mutant);
    }
    if (round > mutants.length) break;
  }
  return chosen;
}

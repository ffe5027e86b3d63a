/** The usual wording; a clerk edits it in the sheet. Placeholders: `placeholders` in figures.ts. */
export const usualTemplate =
  '{学期}，{单位}共资助{户数}户{人数}名家庭经济困难学生（{人次}人次），涉及{学校数}所学校，其中脱贫户学生{脱贫户人数}名（{脱贫户人次}人次）、寄宿学生{寄宿人数}名；应发资助资金累计{万元}万元，其中脱贫户学生{脱贫户万元}万元。分项目为：{项目明细}。{待核实说明}';

/** A piece of a template: plain text, or the name of a placeholder. */
export type Piece = { readonly text: string } | { readonly placeholder: string };

/** Cuts a template at its `{…}`; braces without a name stay text. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of template.matchAll(/\{([^{}]{1,40})\}/g)) {
    if (match.index > from) pieces.push({ text: template.slice(from, match.index) });
    pieces.push({ placeholder: (match[1] ?? '').trim() });
    from = match.index + match[0].length;
  }
  if (from < template.length) pieces.push({ text: template.slice(from) });
  return pieces;
}

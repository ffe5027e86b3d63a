import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComparedCell } from '../../core/sideBySide/recordsSideBySide';
import { useSay } from '../components/usePane';
import { visibleText } from '../text/visibleText';
import { sideBySideText } from './sideBySideText';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  sign: { fontWeight: tokens.fontWeightBold, marginInlineEnd: tokens.spacingHorizontalXXS },
  text: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    fontWeight: tokens.fontWeightBold,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Stretches of characters that differ and that do not, in order. */
function stretches(text: string, differing: readonly number[]): { text: string; differs: boolean }[] {
  const wanted = new Set(differing);
  const parts: { text: string; differs: boolean }[] = [];
  Array.from(text).forEach((character, at) => {
    const differs = wanted.has(at);
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += character;
    else parts.push({ text: character, differs });
  });
  return parts;
}

/** One cell among those compared. A sign, bold type and underlined characters tell what differs, not colour alone. */
export function ComparedCellView({ cell }: { readonly cell: ComparedCell | null }) {
  const styles = useStyles();
  const say = useSay();
  if (!cell) return <span className={styles.quiet}>{say(sideBySideText.noColumn)}</span>;
  const blank = cell.text === '';
  if (!cell.differs)
    return blank ? <span className={styles.quiet}>{say('blank')}</span> : visibleText(cell.text);
  return (
    <>
      <span className={styles.sign} aria-hidden>
        ≠
      </span>
      <span className={styles.text}>
        {blank
          ? say('blank')
          : cell.characters
            ? stretches(cell.text, cell.characters).map(({ text, differs }, at) =>
                differs ? (
                  <mark key={at} className={styles.mark}>
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )
            : visibleText(cell.text)}
      </span>
      <span className={styles.unseen}>{say(sideBySideText.differs)}</span>
    </>
  );
}

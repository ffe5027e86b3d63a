import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../core/rules/rule';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notice: { color: tokens.colorPaletteBlueForeground2 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, notice: InfoFilled } as const;

/** Shape and colour both tell the severity. The word stands beside it, so it is hidden from screen readers. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden>
      <Icon />
    </span>
  );
}

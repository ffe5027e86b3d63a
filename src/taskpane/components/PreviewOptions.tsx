import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { Request } from '../../app/service';
import { amountSheetId } from '../../core/policy/amountFormulas';
import type { LocalText } from '../../core/text/text';
import { preview as prepare } from '../commands/steps';
import { reconcileText } from '../compare/reconcileText';
import { moneyText } from '../money/moneyText';
import type { PaneTextKey } from '../text/paneText';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({ options: { display: 'flex', flexDirection: 'column' } });

interface Option {
  readonly label: PaneTextKey | LocalText;
  readonly checked: boolean;
  /** The request with the option turned. */
  readonly turned: (on: boolean) => Request;
}

type Also = NonNullable<(Request & { kind: 'summarize' })['also']>;

const alsoLabels: Readonly<Record<Also[number], LocalText>> = {
  paragraph: moneyText.alsoParagraph,
  rolls: moneyText.alsoRolls,
  notices: moneyText.alsoNotices,
};

/** What holds where a request does not say. */
interface Now {
  /** Amounts stand as formulas. */
  readonly formulas: boolean;
  readonly riskRemovedEnds: boolean;
}

/** What can be chosen about a request while its preview is open. */
function optionsOf(request: Request, now: Now): readonly Option[] {
  switch (request.kind) {
    case 'mark':
      return (['resultColumn', 'issueSheet'] as const).map((name) => ({
        label: name,
        checked: request[name] === true,
        turned: (on) => ({ ...request, [name]: on }),
      }));
    case 'compute':
      return [
        {
          label: moneyText.formulas,
          checked: request.formulas ?? now.formulas,
          turned: (on) => ({ ...request, formulas: on }),
        },
      ];
    case 'summarize': {
      const { also = [] } = request;
      return (Object.keys(alsoLabels) as Also[number][]).map((name) => ({
        label: alsoLabels[name],
        checked: also.includes(name),
        turned: (on) => ({
          ...request,
          also: on ? [...also, name] : also.filter((each) => each !== name),
        }),
      }));
    }
    case 'reconcile':
      return (['freeze', 'riskRemovedEnds'] as const).map((name) => ({
        label: reconcileText[name],
        checked: request[name] ?? (name === 'riskRemovedEnds' && now.riskRemovedEnds),
        turned: (on) => ({ ...request, [name]: on }),
      }));
    default:
      return [];
  }
}

/** Boxes to tick; each prepares the preview anew. */
export function PreviewOptions({ request }: { readonly request: Request }) {
  const styles = useStyles();
  const { work, overview, compare } = usePaneState();
  const store = useStore();
  const say = useSay();
  const formulas = overview?.sheets.some(({ owned }) => owned === amountSheetId) === true;
  const options = optionsOf(request, {
    formulas,
    riskRemovedEnds: compare.found?.riskRemovedEnds === true,
  });
  if (options.length === 0) return null;
  return (
    <div className={styles.options}>
      {options.map(({ label, checked, turned }) => (
        <Checkbox
          key={say(label)}
          label={say(label)}
          checked={checked}
          disabled={work !== undefined}
          onChange={(_event, data) => void prepare(store, turned(data.checked === true))}
        />
      ))}
    </div>
  );
}

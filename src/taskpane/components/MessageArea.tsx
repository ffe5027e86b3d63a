import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { errorText } from '../../app/errorText';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  top: { position: 'sticky', top: 0, zIndex: 1 },
  area: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    ':empty': { display: 'none' },
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  technical: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
  },
});

/** The last failure or news, in one sentence and what to do. Read out by screen readers. */
export function MessageArea() {
  const styles = useStyles();
  const { failure, notice, recovered } = usePaneState();
  const store = useStore();
  const say = useSay();
  const close = (event: { readonly type: 'dismissed' | 'recoveryDismissed' }) => (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          aria-label={say('dismiss')}
          icon={<DismissRegular />}
          onClick={() => store.dispatch(event)}
        />
      }
    />
  );
  // The result's banner says it to the eye; the sentence is for the ear.
  const announced =
    notice && (notice.text === 'announceReady' || notice.text === 'announceNotReady') ? notice : undefined;
  const shown = announced ? undefined : notice;
  const text = failure && errorText[failure.code];
  return (
    <div className={styles.top}>
      <div className={styles.area} role="alert">
        {failure && text ? (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody className={styles.body}>
              <MessageBarTitle>{say(text.what, { sheet: '', ...failure.details })}</MessageBarTitle>
              {say(text.todo, failure.details)}
              {failure.details['technical'] ? (
                <span className={styles.technical}>{failure.details['technical']}</span>
              ) : null}
            </MessageBarBody>
            {close({ type: 'dismissed' })}
          </MessageBar>
        ) : null}
      </div>
      <div className={styles.area} role="status" aria-live="polite">
        {recovered ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.body}>{say('recovered')}</MessageBarBody>
            {close({ type: 'recoveryDismissed' })}
          </MessageBar>
        ) : null}
        {announced ? <span className={styles.unseen}>{say(announced.text, announced.data)}</span> : null}
        {shown ? (
          <MessageBar
            intent={shown.text === 'stopped' || shown.text === 'previewNothing' ? 'info' : 'success'}
            layout="multiline"
          >
            <MessageBarBody className={styles.body}>{say(shown.text, shown.data)}</MessageBarBody>
            {close({ type: 'dismissed' })}
          </MessageBar>
        ) : null}
      </div>
    </div>
  );
}

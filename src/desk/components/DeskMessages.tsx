import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { say as sayText } from '../../core/text/text';
import { errorText } from '../../app/errorText';
import { useDesk } from './useDesk';

const useStyles = makeStyles({
  area: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    ':empty': { display: 'none' },
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  technical: { display: 'block', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What became of opening or saving a file. */
export function DeskMessages() {
  const styles = useStyles();
  const { desk, state, say, language } = useDesk();
  const { failure, saved, busy } = state;
  const text = failure && errorText[failure.code];
  const close = (
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          aria-label={say('dismiss')}
          icon={<DismissRegular />}
          onClick={() => desk.dispatch({ type: 'dismissed' })}
        />
      }
    />
  );
  return (
    <>
      <div className={styles.area} role="alert">
        {failure && text ? (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>
              <MessageBarTitle>{sayText(text.what, language, failure.details)}</MessageBarTitle>
              {sayText(text.todo, language, failure.details)}
              {failure.details['technical'] ? (
                <span className={styles.technical}>{failure.details['technical']}</span>
              ) : null}
            </MessageBarBody>
            {close}
          </MessageBar>
        ) : null}
      </div>
      <div className={styles.area} role="status" aria-live="polite">
        {busy ? (
          <>
            <Text size={200}>{say(busy.doing, { name: busy.name })}</Text>
            <ProgressBar aria-label={say(busy.doing, { name: busy.name })} />
          </>
        ) : null}
        {saved ? (
          <MessageBar intent="success">
            <MessageBarBody className={styles.body}>{say('saved', { name: saved })}</MessageBarBody>
            {close}
          </MessageBar>
        ) : null}
      </div>
    </>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { longestText } from '../../core/rectification/rectification';
import { useSay, useStore } from '../components/usePane';
import type { PaneDialog } from '../state/state';
import { confirmIssues } from './issueSteps';
import { issueText } from './issueText';

const useStyles = makeStyles({
  content: {
    '& > * + *': { marginTop: tokens.spacingVerticalM },
    '& > span': { display: 'block', overflowWrap: 'anywhere' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Asks why problems are correct as they are; without a reason nothing is confirmed. */
export function ConfirmDialog({ dialog }: { readonly dialog: PaneDialog & { readonly kind: 'confirm' } }) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { issues, about } = dialog;
  const missing = reason.trim() === '';
  const close = () => store.dispatch({ type: 'dialogClosed' });
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(issueText.confirmTitle)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {issues.length > 1 ? say(issueText.confirmAbout, { count: issues.length, about }) : about}
            </Text>
            <Field
              required
              label={say(issueText.confirmReason)}
              hint={say(issueText.confirmReasonHint)}
              {...(asked && missing
                ? {
                    validationState: 'error' as const,
                    validationMessage: say(issueText.confirmReasonMissing),
                  }
                : {})}
            >
              <Textarea
                value={reason}
                maxLength={longestText}
                resize="vertical"
                rows={3}
                onChange={(_event, data) => setReason(data.value)}
              />
            </Field>
            <Text size={200} className={styles.quiet}>
              {say(issueText.confirmHolds, { date: store.options().asOf })}
            </Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('cancel')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                if (missing) setAsked(true);
                else void confirmIssues(store, issues, reason.trim());
              }}
            >
              {say(issueText.confirmTitle)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useDesk } from './useDesk';

/** Asks before changes that no copy has are given up. */
export function DiscardDialog() {
  const { desk, state, say } = useDesk();
  return (
    <Dialog
      modalType="alert"
      open={state.asking}
      onOpenChange={(_event, data) => {
        if (!data.open) void desk.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('discardTitle')}</DialogTitle>
          <DialogContent>{say('discard')}</DialogContent>
          <DialogActions>
            <Button onClick={() => void desk.answer(true)}>{say('discardYes')}</Button>
            <Button onClick={() => void desk.answer(false)}>{say('cancel')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                void desk.answer(false).then(() => desk.save(say('copySuffix')));
              }}
            >
              {say('saveCopy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import { PairDialog } from '../compare/PairDialog';
import { ConfirmDialog } from '../issues/ConfirmDialog';
import { PagesDialog } from '../schoolPages/PagesDialog';
import { RecordsDialog } from '../sideBySide/RecordsDialog';
import { usePaneState } from './usePane';

/** The dialog of a feature, where one is open. */
export function FeatureDialog() {
  const { dialog } = usePaneState();
  switch (dialog?.kind) {
    case 'confirm':
      return <ConfirmDialog dialog={dialog} />;
    case 'records':
      return <RecordsDialog dialog={dialog} />;
    case 'pages':
      return <PagesDialog dialog={dialog} />;
    case 'pair':
      return <PairDialog dialog={dialog} />;
    case undefined:
      return null;
  }
}

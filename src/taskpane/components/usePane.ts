import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { say } from '../../core/text/text';
import type { TextData } from '../../core/text/text';
import { paneText } from '../text/paneText';
import type { PaneState, Wording } from '../state/state';
import type { PaneStore } from '../state/store';

export const PaneStoreContext = createContext<PaneStore | undefined>(undefined);

/** The store of the pane around the component. */
export function useStore(): PaneStore {
  const store = useContext(PaneStoreContext);
  if (!store) throw new Error('useStore outside a Pane');
  return store;
}

export function usePaneState(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Says texts in the person's language: a key of the pane's table, or a text of its own. */
export function useSay(): (text: Wording, data?: TextData) => string {
  const { language } = usePaneState().preferences;
  return useCallback(
    (text, data) => say(typeof text === 'string' ? paneText[text] : text, language, data),
    [language],
  );
}

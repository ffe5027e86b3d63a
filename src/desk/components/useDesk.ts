import { createContext, useContext } from 'react';
import type { Language, TextData } from '../../core/text/text';
import type { Desk } from '../state/desk';
import type { DeskState } from '../state/deskState';
import type { DeskTextKey } from '../text/deskText';

export interface DeskTools {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly language: Language;
  readonly dark: boolean;
  readonly say: (key: DeskTextKey, data?: TextData) => string;
  readonly switchLanguage: () => void;
}

export const DeskContext = createContext<DeskTools | undefined>(undefined);

/** The page around the component. */
export function useDesk(): DeskTools {
  const tools = useContext(DeskContext);
  if (!tools) throw new Error('useDesk outside a DeskPage');
  return tools;
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Campaign } from './api/campaign.js';
import type { Autosave, Saving } from './draft/autosave.js';
import type { StartChoice } from './when/start-choice.js';

/** What the four steps share. It does not change while somebody types: fields are read from `autosave`. */
export interface Composer {
  campaign: Campaign;
  autosave: Autosave;
  /** Moves when fields were replaced from outside: boxes then start anew with them. */
  revision: number;
  start: StartChoice;
  setStart: (start: StartChoice) => void;
  /** Being scheduled already: guests are settled and edits wait for the last step. */
  isScheduled: boolean;
  /** Scheduled or saved just now: the confirmation takes the place of the steps. */
  finish: (campaign: Campaign) => void;
}

export const ComposerContext = createContext<Composer | undefined>(undefined);

export function useComposer(): Composer {
  const composer = useContext(ComposerContext);
  if (!composer) throw new Error('useComposer stands outside a composer');
  return composer;
}

export const useSaving = (autosave: Autosave): Saving => useSyncExternalStore(autosave.subscribe, autosave.state);

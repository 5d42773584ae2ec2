import { useSyncExternalStore } from 'react';
import { isConnectionLost, subscribeConnection } from './connection.js';

export const useConnectionLost = (): boolean => useSyncExternalStore(subscribeConnection, isConnectionLost);

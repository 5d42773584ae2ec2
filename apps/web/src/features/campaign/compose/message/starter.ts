import { t } from '../../../../words/t.js';

/** What a new draft begins with, for the API keeps none without a text. */
export const starterMessage = (): string => t('compose.starterMessage', { name: '{{name|there}}' });

/** True while nobody has written anything of their own. */
export const isStarter = (message: string): boolean => message.trim() === starterMessage().trim();

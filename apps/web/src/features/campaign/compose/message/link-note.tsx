import { Text } from '@mantine/core';
import { findLinks, type Frame } from '@dinnerbell/domain';
import { memo } from 'react';
import { t } from '../../../../words/t.js';
import { exampleCode } from './example-code.js';

/** What becomes of the links of a text, where it has any. */
export const LinkNote = memo(function LinkNote({ message, frame }: { message: string; frame: Frame | undefined }) {
  if (!frame?.linkBase || findLinks(message).length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('compose.linkShortened', { link: `${frame.linkBase}${exampleCode()}` })}
    </Text>
  );
});

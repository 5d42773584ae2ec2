import '@mantine/dropzone/styles.layer.css';
import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileSpreadsheet, IconKeyboard, IconUsersGroup } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { t } from '../../../words/t.js';
import { SAMPLE_GUESTS } from '../sample-guests.js';
import type { AddSources } from './add-sources.js';
import classes from './drop-guests.module.css';

const MOST_BYTES = 100_000_000;
/** Spreadsheets name a CSV in many ways; whatever else gets through, the API refuses with a reason. */
const NO_CSV = /\.(xlsx?|ods|numbers|pdf|docx?|zip|png|jpe?g)$/i;

interface DropGuestsProps {
  add: AddSources;
  offerSamples: boolean;
  /** There are guests already: the smaller one. */
  more?: boolean;
  onPaste: () => void;
}

/** Where a guest list is dropped or chosen, or numbers are typed instead. */
export function DropGuests({ add, offerSamples, more = false, onPaste }: DropGuestsProps) {
  const open = useRef<() => void>(null);
  const [fault, setFault] = useState<string>();
  const take = (files: File[]): void => {
    setFault(files.map(faultOf).find(Boolean));
    for (const file of files) if (!faultOf(file)) add.addFile(file);
  };
  return (
    <Stack gap="xs">
      <Dropzone
        openRef={open}
        onDrop={take}
        maxSize={Number.POSITIVE_INFINITY}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        className={classes['zone'] ?? ''}
        data-more={more || undefined}
        inputProps={{ 'aria-label': t('audience.fileInput') }}
        // The button inside is what one reaches; the zone itself is for the mouse.
        tabIndex={-1}
        role="group"
        aria-label={t('audience.dropTitle')}
      >
        <Stack align="center" gap={more ? 'xs' : 'sm'} ta="center">
          {!more && (
            <ThemeIcon variant="light" color="brass" size={56} radius={28}>
              <IconFileSpreadsheet size={28} stroke={1.6} aria-hidden />
            </ThemeIcon>
          )}
          {!more && (
            <Text fw={650} fz="lg">
              {t('audience.dropTitle')}
            </Text>
          )}
          <Text c="dimmed" size="sm" maw={440}>
            {more ? t('audience.dropMore') : t('audience.dropHint')}
          </Text>
          <Group gap="sm" justify="center" mt={4}>
            <Button
              size={more ? 'sm' : 'md'}
              variant={more ? 'default' : 'filled'}
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              onClick={() => open.current?.()}
            >
              {t('audience.chooseFile')}
            </Button>
            <Button
              size={more ? 'sm' : 'md'}
              variant="default"
              leftSection={<IconKeyboard size={18} aria-hidden />}
              onClick={onPaste}
            >
              {t('audience.pasteInstead')}
            </Button>
          </Group>
          {offerSamples && (
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconUsersGroup size={18} aria-hidden />}
              onClick={() => add.addTyped(SAMPLE_GUESTS, t('audience.sampleName'))}
            >
              {t('audience.trySamples')}
            </Button>
          )}
        </Stack>
      </Dropzone>
      {fault && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {fault}
        </Text>
      )}
    </Stack>
  );
}

function faultOf({ name, size }: File): string | undefined {
  if (NO_CSV.test(name)) return t('audience.notACsv');
  return size > MOST_BYTES ? t('audience.oneFileTooLarge') : undefined;
}

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { t } from '../../../../words/t.js';
import { costlyPlaces, swapCostly, type CostlyPlace } from './costly-places.js';
import type { MessageCount } from './count-message.js';

interface DearCharactersProps {
  message: string;
  count: MessageCount | undefined;
  onChange: (message: string) => void;
  onShow: (at: number, length: number) => void;
}

/** Which characters make every text dearer, by how much, and what to press to be rid of them. */
export const DearCharacters = memo(function DearCharacters({ message, count, onChange, onShow }: DearCharactersProps) {
  const places = useMemo(() => costlyPlaces(message), [message]);
  if (!count) return null;
  if (places.length === 0)
    return count.encoding === 'GSM-7' ? null : (
      <Text size="sm" c="dimmed">
        {t('compose.dearGuests')}
      </Text>
    );
  const swappable = places.filter(({ replacement }) => replacement !== undefined);
  const { segments, plainSegments } = count;
  return (
    <Alert color="brass" icon={<IconCoins aria-hidden />} title={t('compose.dearTitle', { count: places.length })}>
      <Text size="sm">
        {segments.most > plainSegments
          ? t('compose.dearText', {
              now: t('compose.parts', { count: segments.most }),
              plain: t('compose.parts', { count: plainSegments }),
            })
          : t('compose.dearSame')}
      </Text>
      <Stack gap={6} mt="sm">
        {places.map((place) => (
          <Group key={place.codePoint} gap="xs">
            <Text size="sm" fw={600} miw={120}>
              {t('compose.dearAt', {
                character: place.character,
                codePoint: place.codePoint,
                count: place.at.length,
              })}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => onChange(swapCostly(message, place))}>
              {swapWords(place)}
            </Button>
            <Button
              size="compact-sm"
              variant="transparent"
              onClick={() => onShow(place.at[0] ?? 0, place.character.length)}
            >
              {t('compose.showIt')}
            </Button>
          </Group>
        ))}
        {swappable.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            w="fit-content"
            onClick={() => onChange(swappable.reduce((text, place) => swapCostly(text, place), message))}
          >
            {t('compose.swapAll')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
});

const swapWords = ({ replacement }: CostlyPlace): string =>
  replacement?.trim() ? t('compose.swapFor', { replacement }) : t('compose.swapNothing');

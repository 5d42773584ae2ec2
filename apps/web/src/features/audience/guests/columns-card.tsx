import { Card } from '@mantine/core';
import { t } from '../../../words/t.js';
import type { AddSources } from './add-sources.js';
import { ChooseColumns } from './choose-columns.js';
import { sumOf, type GuestSource } from './guest-source.js';

interface ColumnsCardProps {
  source: GuestSource;
  sources: readonly GuestSource[];
  total: number;
  add: AddSources;
}

/** How the columns of a file were read, to be changed; then all guests are read again. */
export function ColumnsCard({ source, sources, total, add }: ColumnsCardProps) {
  const readable = sources.filter(({ file, guests }) => file ?? guests);
  const loses = sumOf(readable).accepted < total;
  return (
    <Card component="section">
      <ChooseColumns
        key={JSON.stringify(source.choices)}
        title={t('audience.columnsTitle')}
        intro={t('audience.columnsIntro', { name: source.name })}
        source={source}
        warning={`${t('audience.applyWarning')} ${loses ? t('audience.applyLoses') : ''}`}
        onApply={(choices) => add.remap(source.key, choices)}
      />
    </Card>
  );
}

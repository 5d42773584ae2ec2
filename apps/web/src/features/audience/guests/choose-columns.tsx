import { Button, Group, Select, Table, Text, Title } from '@mantine/core';
import { fieldName, PHONE_COLUMN } from '@dinnerbell/domain';
import { type ReactNode, useState } from 'react';
import { t } from '../../../words/t.js';
import { choose, sameChoices, type ColumnChoice } from '../import/column-choices.js';
import classes from './choose-columns.module.css';
import type { GuestSource } from './guest-source.js';

interface ChooseColumnsProps {
  title: string;
  intro: string;
  source: GuestSource;
  /** Stands beside the button once something was changed. */
  warning?: ReactNode;
  onApply: (choices: ColumnChoice[]) => void;
}

/** The first rows of a file under what each column is used for. */
export function ChooseColumns({ title, intro, source, warning, onApply }: ChooseColumnsProps) {
  const { rows = [], choices: stored = [] } = source;
  const [choices, setChoices] = useState(stored);
  const changed = !sameChoices(choices, stored);
  const hasPhone = choices.some(({ field }) => field === PHONE_COLUMN);
  return (
    <>
      <Title order={3} size="h3">
        {title}
      </Title>
      <Text c="dimmed" size="sm" mt={2}>
        {intro}
      </Text>
      <Table.ScrollContainer minWidth={Math.max(320, choices.length * 170)} mt="md">
        <Table className={classes['table']} verticalSpacing={7} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {choices.map(({ column, field }, at) => (
                <Table.Th key={at} scope="col">
                  <Text size="sm" fw={600} truncate mb={6}>
                    {column || t('audience.unnamedColumn', { number: at + 1 })}
                  </Text>
                  <Select
                    size="xs"
                    aria-label={t('audience.columnUse', { column: column || String(at + 1) })}
                    data={usesOf(column, at, field)}
                    value={field}
                    allowDeselect={false}
                    onChange={(value) => setChoices(choose(choices, at, value ?? ''))}
                    comboboxProps={{ width: 'max-content' }}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={index}>
                {choices.map(({ field }, at) => (
                  <Table.Td key={at} data-unused={field === '' || undefined}>
                    {row[at]?.trim() || <span className={classes['empty']}>{t('audience.emptyCell')}</span>}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {changed && (
        <Group mt="md" gap="sm">
          <Button disabled={!hasPhone} onClick={() => onApply(choices)}>
            {t('audience.applyColumns')}
          </Button>
          <Text size="sm" c="dimmed" style={{ flex: '1 1 14rem' }}>
            {warning}
          </Text>
        </Group>
      )}
    </>
  );
}

function usesOf(column: string, at: number, field: string): { value: string; label: string }[] {
  const own = fieldName(column) || `column_${at + 1}`;
  const fields = [...new Set([own, field])].filter((one) => !['', PHONE_COLUMN, 'name'].includes(one));
  return [
    { value: PHONE_COLUMN, label: t('audience.usePhone') },
    { value: 'name', label: t('audience.useName') },
    ...fields.map((one) => ({ value: one, label: `{{${one}}}` })),
    { value: '', label: t('audience.useNothing') },
  ];
}

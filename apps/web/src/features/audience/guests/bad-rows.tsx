import { Button, Card, Collapse, Group, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { saveFile } from '../../../lib/files/save-file.js';
import { ProblemAlert } from '../../../components/ui/problem-alert.js';
import { t } from '../../../words/t.js';
import { readProblems } from '../api/import-problems.js';
import { correctionFile, isMendable } from '../import/correction-file.js';
import type { GuestSource } from './guest-source.js';

const SHOWN = 20;

/** The rows of a file that cannot be texted, each with its reason, and a file of them to correct and drop again. */
export function BadRows({ source }: { source: GuestSource }) {
  const [opened, { toggle }] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { report } = source;
  if (!report) return null;
  const bad = report.problems.filter(isMendable);
  const download = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      saveFile(await correctionsOf(source), t('audience.correctName', { name: csvName(source.name) }));
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card component="section">
      <Title order={3} size="h3">
        {t('audience.badTitle', { count: report.invalid })}
      </Title>
      <Text c="dimmed" size="sm" mt={2}>
        {t('audience.badIntro')}
      </Text>
      <Group mt="md" gap="sm">
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => void download()}
        >
          {source.file ? t('audience.badDownload') : t('audience.badReasons')}
        </Button>
        <Button variant="subtle" onClick={toggle} aria-expanded={opened}>
          {opened ? t('audience.badHide') : t('audience.badShow')}
        </Button>
      </Group>
      <ProblemAlert error={error} />
      <Collapse expanded={opened}>
        <Table verticalSpacing={6} mt="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('audience.badRow')}</Table.Th>
              <Table.Th w={150} visibleFrom="sm">
                {t('audience.badColumn')}
              </Table.Th>
              <Table.Th>{t('audience.badReason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bad.slice(0, SHOWN).map(({ row, column, detail }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td visibleFrom="sm">{column || t('audience.badWholeRow')}</Table.Td>
                <Table.Td>{detail}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {report.invalid > Math.min(SHOWN, bad.length) && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('audience.badFirst', { shown: Math.min(SHOWN, bad.length), count: report.invalid })}
          </Text>
        )}
      </Collapse>
    </Card>
  );
}

async function correctionsOf({ report, file, planned }: GuestSource): Promise<string> {
  const rows = await readProblems(report?.id ?? '');
  if (file) return correctionFile(file, rows, planned?.ok ? planned.plan.hasHeader : true);
  const lines = rows.filter(isMendable).map(({ row, detail }) => `${row},"${detail.replaceAll('"', '""')}"\r\n`);
  return `\uFEFFRow,Reason\r\n${lines.join('')}`;
}

const csvName = (name: string): string => (/\.csv$/i.test(name) ? name : `${name}.csv`);

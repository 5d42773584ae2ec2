import type { Schemas } from '@dinnerbell/api-client';
import { SegmentedControl, Skeleton, Table } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../components/ui/empty-state.js';
import { Count } from '../../components/ui/figures.js';
import { Section } from '../../components/ui/section.js';
import { formatDay } from '../../lib/format/dates.js';
import { t } from '../../words/t.js';

const HEIGHT = 260;
/** The charts are as large as the rest of the page: they come when they are needed. */
const Chart = lazy(() => import('./texts-chart.js').then(({ TextsChart }) => ({ default: TextsChart })));

/** Texts a day: as bars, or as the table they are drawn from. */
export function TextsPerDay({ days }: { days: readonly Schemas['DayView'][] | undefined }) {
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const empty = days?.every((day) => day.accepted + day.failed === 0);
  const choices = [
    { value: 'chart', label: t('insight.asChart') },
    { value: 'table', label: t('insight.asTable') },
  ] as const;
  const forms = (
    <SegmentedControl size="xs" aria-label={t('insight.form')} value={form} onChange={setForm} data={[...choices]} />
  );
  return (
    <Section title={t('insight.textsPerDay')} actions={empty ? undefined : forms}>
      {days === undefined ? (
        <Skeleton height={HEIGHT} />
      ) : empty ? (
        <EmptyState icon={IconChartBar} title={t('insight.noTexts')} order={3}>
          {t('insight.noTextsHint')}
        </EmptyState>
      ) : form === 'chart' ? (
        <Suspense fallback={<Skeleton height={HEIGHT} />}>
          <Chart days={days} height={HEIGHT} />
        </Suspense>
      ) : (
        <DayTable days={days} />
      )}
    </Section>
  );
}

function DayTable({ days }: { days: readonly Schemas['DayView'][] }) {
  return (
    <Table.ScrollContainer minWidth={0} maxHeight={HEIGHT} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table stickyHeader captionSide="top">
        <caption className="only-spoken">{t('insight.textsPerDay')}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('insight.day')}</Table.Th>
            <Table.Th ta="right" scope="col">
              {t('insight.dayDelivered')}
            </Table.Th>
            <Table.Th ta="right" scope="col">
              {t('insight.dayFailed')}
            </Table.Th>
            <Table.Th ta="right" scope="col">
              {t('insight.dayClicked')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.toReversed().map(({ day, delivered, failed, clicked }) => (
            <Table.Tr key={day}>
              <Table.Th scope="row" fw={500}>
                {formatDay(day, 'weekday')}
              </Table.Th>
              {[delivered, failed, clicked].map((value, at) => (
                <Table.Td key={at} ta="right">
                  <Count value={value} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

import { Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../../lib/format/numbers.js';
import { t } from '../../../../words/t.js';
import type { PricedEstimate } from '../api/estimate.js';
import { billingQuery } from '../api/house-rules.js';
import { useComposer } from '../composer-context.js';
import classes from './check.module.css';

/** What it costs, line by line, and what is left of the credits. */
export function CostCard({ estimate }: { estimate: PricedEstimate | undefined }) {
  const { isScheduled } = useComposer();
  const billing = useQuery(billingQuery).data;
  if (!estimate || !billing) return <Skeleton height={120} m="lg" w="auto" />;
  const { breakdown, credits, balanceAfter } = estimate;
  return (
    <section className={classes['cost']} aria-label={t('compose.cost')}>
      <Table verticalSpacing={7} withRowBorders={false}>
        <caption className="only-spoken">{t('compose.cost')}</caption>
        <Table.Tbody>
          {breakdown.map((row) => (
            <Table.Tr key={`${row.segments} ${row.encoding}`}>
              <Table.Th scope="row" fw={400}>
                {t('compose.costRow', {
                  recipients: t('compose.guestsCount', { count: row.recipients }),
                  parts: t('compose.partsRow', { count: row.segments }),
                  encoding: row.encoding === 'GSM-7' ? t('compose.encodingPlain') : t('compose.encodingUnicode'),
                })}
              </Table.Th>
              <Table.Td ta="right">{formatNumber(row.credits)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr className={classes['total']}>
            <Table.Th scope="row">{t('compose.costAll')}</Table.Th>
            <Table.Td ta="right" fw={650} style={{ whiteSpace: 'nowrap' }}>
              {t('common.credits', { count: credits })}
            </Table.Td>
          </Table.Tr>
          <Table.Tr c="dimmed">
            <Table.Th scope="row" fw={400}>
              {t('compose.balanceNow')}
            </Table.Th>
            <Table.Td ta="right">{formatNumber(balanceAfter + credits)}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{t('compose.balanceAfter')}</Table.Th>
            <Table.Td ta="right" fw={650} c={balanceAfter < 0 ? 'var(--mantine-color-error)' : undefined}>
              {formatNumber(balanceAfter)}
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {isScheduled ? t('compose.heldNoteChange') : t('compose.heldNote')}
      </Text>
    </section>
  );
}

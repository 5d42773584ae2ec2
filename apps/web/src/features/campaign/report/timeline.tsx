import { AreaChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { Table } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { formatCompact } from '../../../lib/format/numbers.js';
import { t } from '../../../words/t.js';
import type { Report } from '../api/report.js';
import { timelinePoints } from './timeline-points.js';

const series = () => [
  { name: t('campaign.accepted'), color: 'slate.5' },
  { name: t('campaign.delivered'), color: 'bottle.6' },
  { name: t('campaign.failedShort'), color: 'crimson.5' },
  { name: t('campaign.clicked'), color: 'brass.5' },
];

/** What happened when; the same figures as a table for whoever cannot see the chart. */
export function Timeline({ timeline }: { timeline: Report['timeline'] }) {
  const data = timelinePoints(timeline);
  const still = useReducedMotion();
  return (
    <>
      <div aria-hidden>
        <AreaChart
          h={240}
          data={data}
          dataKey="at"
          series={series()}
          curveType="monotone"
          withLegend
          withDots={data.length < 3}
          gridAxis="y"
          fillOpacity={0.14}
          valueFormatter={(value) => formatCompact(value)}
          areaProps={{ isAnimationActive: !still }}
          accessibilityLayer={false}
        />
      </div>
      <Table className="only-spoken">
        <caption>{t('campaign.timeline')}</caption>
        <Table.Thead>
          <Table.Tr>
            {['at', ...series().map(({ name }) => name)].map((name) => (
              <Table.Th key={name} scope="col">
                {name === 'at' ? t('campaign.when') : name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map((point, at) => (
            <Table.Tr key={at}>
              {Object.values(point).map((value, cell) => (
                <Table.Td key={cell}>{value}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

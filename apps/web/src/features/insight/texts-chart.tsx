import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { Schemas } from '@dinnerbell/api-client';
import { formatDay } from '../../lib/format/dates.js';
import { formatCompact, formatNumber } from '../../lib/format/numbers.js';
import { t } from '../../words/t.js';

/** Bars of delivered, waiting for a receipt, and failed texts. */
export function TextsChart({ days, height }: { days: readonly Schemas['DayView'][]; height: number }) {
  const data = days.map(({ day, accepted, delivered, failed }) => ({
    day: formatDay(day, 'day'),
    delivered,
    open: Math.max(accepted - delivered - failed, 0),
    failed,
  }));
  return (
    <div role="img" aria-label={t('insight.chartLabel')}>
      <BarChart
        h={height}
        data={data}
        dataKey="day"
        type="stacked"
        series={[
          { name: 'delivered', label: t('insight.dayDelivered'), color: 'bottle.5' },
          { name: 'open', label: t('insight.dayOpen'), color: 'brass.3' },
          { name: 'failed', label: t('insight.dayFailed'), color: 'crimson.4' },
        ]}
        withLegend
        legendProps={{ verticalAlign: 'bottom', height: 36 }}
        gridAxis="x"
        tickLine="none"
        maxBarWidth={26}
        strokeDasharray="2 4"
        valueFormatter={(value) => formatNumber(value)}
        yAxisProps={{ width: 44, tickFormatter: (value: number) => formatCompact(value), allowDecimals: false }}
        xAxisProps={{ minTickGap: 24 }}
        barProps={{ isAnimationActive: false }}
      />
    </div>
  );
}

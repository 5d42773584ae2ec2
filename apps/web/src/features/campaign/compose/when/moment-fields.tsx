import '@mantine/dates/styles.layer.css';
import { SimpleGrid } from '@mantine/core';
import { DatePickerInput, TimePicker } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { wallTimeOf } from '@dinnerbell/domain';
import { IconCalendar } from '@tabler/icons-react';
import { currentLocale } from '../../../../lib/format/locale.js';
import { t } from '../../../../words/t.js';

interface MomentFieldsProps {
  date: string;
  time: string;
  timezone: string;
  now: Date;
  dateLabel: string;
  timeLabel: string;
  onChange: (date: string, time: string) => void;
  dateError?: string | undefined;
  timeError?: string | undefined;
}

/** A day and a clock time of the restaurant, by mouse, finger or keys. */
export function MomentFields(props: MomentFieldsProps) {
  const { date, time, timezone, now, dateLabel, timeLabel, onChange, dateError, timeError } = props;
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const today = wallTimeOf(now, timezone).slice(0, 10);
  const locale = currentLocale();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" maw={460}>
      <DatePickerInput
        size="md"
        label={dateLabel}
        value={date || null}
        onChange={(value) => onChange(value ?? '', time)}
        valueFormat={monthFirst(locale) ? 'ddd, MMM D, YYYY' : 'ddd D MMM YYYY'}
        placeholder={t('compose.date_missing')}
        minDate={today}
        maxDate={`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`}
        firstDayOfWeek={firstDayOf(locale)}
        ariaLabels={calendarWords()}
        highlightToday={false}
        getDayProps={(day) => (day === today ? { 'data-today': true } : {})}
        dropdownType={isPhone ? 'modal' : 'popover'}
        modalProps={{ size: 'auto', padding: 'xs' }}
        error={dateError}
        leftSection={<IconCalendar size={18} aria-hidden />}
        leftSectionPointerEvents="none"
      />
      <TimePicker
        size="md"
        label={timeLabel}
        value={time}
        onChange={(value) => onChange(date, value.slice(0, 5))}
        format={uses12Hours(locale) ? '12h' : '24h'}
        withDropdown
        minutesStep={5}
        hoursInputLabel={t('compose.hours')}
        minutesInputLabel={t('compose.minutes')}
        amPmInputLabel={t('compose.amPm')}
        error={timeError}
      />
    </SimpleGrid>
  );
}

const calendarWords = () => ({
  previousMonth: t('compose.previousMonth'),
  nextMonth: t('compose.nextMonth'),
  previousYear: t('compose.previousYear'),
  nextYear: t('compose.nextYear'),
  previousDecade: t('compose.previousYears'),
  nextDecade: t('compose.nextYears'),
});

const monthFirst = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).formatToParts(0)[0]?.type === 'month';

const uses12Hours = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;

/** Americans and Indians begin the week on Sunday, most others on Monday; browsers that know better are asked. */
function firstDayOf(locale: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  const day = (known.getWeekInfo?.().firstDay ?? 1) % 7;
  return day as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

import { Anchor, Select, Stack, Text } from '@mantine/core';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { useMemo, useState } from 'react';
import { formatDate } from '../../lib/format/dates.js';
import { useNow } from '../../lib/format/use-now.js';
import { t } from '../../words/t.js';
import { guessCountry, zonesOfCountry } from './guess-place.js';

export interface Place {
  country: string;
  timezone: string;
}

/** Where this browser most likely stands. */
export function guessPlace(): Place {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const country = guessCountry({ zone, languages: navigator.languages, zonesOf: zonesOfCountry }, getCountries());
  return { country, timezone: zone };
}

interface PlaceFieldsProps {
  place: Place;
  onChange: (place: Place) => void;
  errors: Record<string, string>;
}

/** Country and zone: guessed, shown, and changed in one press. */
export function PlaceFields({ place, onChange, errors }: PlaceFieldsProps) {
  const [zoneOpen, setZoneOpen] = useState(false);
  const countries = useMemo(listCountries, []);
  const now = useNow(15_000);
  const choose = (country: string): void => {
    const zones = zonesOfCountry(country);
    const timezone =
      zones.length === 0 || zones.includes(place.timezone) ? place.timezone : (zones[0] ?? place.timezone);
    onChange({ country, timezone });
  };
  return (
    <Stack gap={8}>
      <Select
        label={t('merchant.country')}
        data={countries}
        searchable
        allowDeselect={false}
        autoComplete="off"
        value={place.country}
        error={errors['country']}
        onChange={(country) => country && choose(country)}
      />
      {zoneOpen || errors['timezone'] ? (
        <Select
          label={t('merchant.zone')}
          data={listZones()}
          searchable
          allowDeselect={false}
          value={place.timezone}
          error={errors['timezone']}
          onChange={(timezone) => timezone && onChange({ ...place, timezone })}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('merchant.zoneNow', {
            zone: place.timezone.replaceAll('_', ' '),
            time: formatDate(now, 'time', { zone: place.timezone }),
          })}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setZoneOpen(true)}>
            {t('merchant.zoneChange')}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}

function listCountries(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return getCountries()
    .map((value) => ({ value, label: `${names.of(value) ?? value} (+${getCountryCallingCode(value)})` }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

const listZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

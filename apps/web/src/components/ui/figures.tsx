import { formatMoney, formatNumber, formatShare } from '../../lib/format/numbers.js';
import { formatPhone } from '../../lib/format/phone.js';
import { t } from '../../words/t.js';

/** `1,879 credits` */
export function CreditAmount({ credits }: { credits: number }) {
  return <span className="figures">{t('common.credits', { count: credits })}</span>;
}

/** `$19.50`, from a decimal string and its currency. */
export function Money({ amount, currency }: { amount: string; currency: string }) {
  return <span className="figures">{formatMoney(amount, currency)}</span>;
}

/** `1,842`, or a dash where there is nothing to count yet. */
export function Count({ value }: { value: number | null | undefined }) {
  return (
    <span className="figures">{value === null || value === undefined ? t('common.none') : formatNumber(value)}</span>
  );
}

/** `97.3%` of a share of 1, or a dash. */
export function Share({ value }: { value: number | null | undefined }) {
  return (
    <span className="figures">{value === null || value === undefined ? t('common.none') : formatShare(value)}</span>
  );
}

/** `+1 212 555 0142`, on one line. */
export function PhoneNumber({ phone }: { phone: string }) {
  return (
    <span className="figures" style={{ whiteSpace: 'nowrap' }}>
      {formatPhone(phone)}
    </span>
  );
}

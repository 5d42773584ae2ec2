import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** `+12125550142` → `+1 212 555 0142`; what is no number stays as it is. */
export const formatPhone = (phone: string): string => parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;

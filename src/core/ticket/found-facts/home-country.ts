import type { CountryCode } from 'libphonenumber-js/min';
import type { FactLibrary } from './fact-library';

/** Countries by the time zones of their business hours, as far as a zone has one. */
const byZone: Readonly<Record<string, CountryCode>> = {
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Africa/Ceuta': 'ES',
  'Europe/Andorra': 'AD',
  'Europe/Lisbon': 'PT',
  'Europe/Paris': 'FR',
  'Europe/Rome': 'IT',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Brussels': 'BE',
  'Europe/Amsterdam': 'NL',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Warsaw': 'PL',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Copenhagen': 'DK',
  'Europe/Helsinki': 'FI',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Mexico_City': 'MX',
  'America/Bogota': 'CO',
  'America/Lima': 'PE',
  'America/Santiago': 'CL',
  'America/Argentina/Buenos_Aires': 'AR',
  'America/Montevideo': 'UY',
  'America/Sao_Paulo': 'BR',
  'Australia/Sydney': 'AU',
  'Pacific/Auckland': 'NZ',
};

/**
 * The country that telephone numbers without a code belong to: that of the library's business hours, else Spain where the
 * library speaks Spanish or Catalan.
 * @returns undefined when nothing says it.
 */
export function homeCountry({ calendars, lang }: FactLibrary): CountryCode | undefined {
  const zones = [calendars.get('business'), ...calendars.values()].map((one) => one?.timezone);
  const zone = zones.find((one) => one !== undefined && Object.hasOwn(byZone, one));
  if (zone !== undefined) return byZone[zone];
  return lang === undefined || /^(?:es|ca)(?![a-z])/i.test(lang) ? 'ES' : undefined;
}

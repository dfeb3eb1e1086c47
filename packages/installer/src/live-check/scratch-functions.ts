/** The Functions that a live check deploys: each answers one question about where it runs. */
import { CALL_FUNCTION } from './calls/call-function';
import type { Upload } from './scratch';

/** An hour in each zone whose rules changed, or are unusual: offsets as IANA's tz database 2025a has them. */
export const EXPECTED_OFFSETS: readonly {
  readonly zone: string;
  readonly instant: string;
  readonly offset: string;
}[] = [
  { zone: 'Europe/Berlin', instant: '2027-07-01T12:00:00Z', offset: 'GMT+02:00' },
  { zone: 'America/New_York', instant: '2027-11-07T06:30:00Z', offset: 'GMT-05:00' },
  // No summer time since 2022.
  { zone: 'America/Mexico_City', instant: '2027-07-01T12:00:00Z', offset: 'GMT-06:00' },
  // Summer time again since 2023.
  { zone: 'Africa/Cairo', instant: '2027-07-01T12:00:00Z', offset: 'GMT+03:00' },
  // An hour less since 2024.
  { zone: 'Asia/Almaty', instant: '2027-01-15T12:00:00Z', offset: 'GMT+05:00' },
  { zone: 'Australia/Lord_Howe', instant: '2027-01-15T12:00:00Z', offset: 'GMT+11:00' },
];

/** Noon UTC as the clock shows it: in UTC, with `TZ` exchanged for Tokyo, and after that. */
export const EXPECTED_HOURS = '12, 21, 12';

const TIME_ZONE = `
exports.handler = (context, event, callback) => {
  const hour = () => new Date(Date.UTC(2027, 0, 15, 12)).getHours();
  const before = process.env.TZ;
  const hours = [hour()];
  process.env.TZ = 'Asia/Tokyo';
  hours.push(hour());
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  hours.push(hour());
  callback(null, { hours: hours.join(', ') });
};`;

const ZONES = `
const asked = ${JSON.stringify(EXPECTED_OFFSETS.map(({ zone, instant }) => ({ zone, instant })))};
exports.handler = (context, event, callback) => {
  const offsets = asked.map(({ zone, instant }) => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    return format.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName').value;
  });
  const { node, tz, icu } = process.versions;
  callback(null, { offsets, node, tz, icu });
};`;

const REQUEST = `
exports.handler = (context, event, callback) => {
  callback(null, { headers: Object.keys(event.request.headers), asked: event.Asked });
};`;

const LOG = `
exports.handler = (context, event, callback) => {
  console.debug('live check: debug');
  console.log('live check: log');
  console.warn('live check: warn');
  callback(null, {});
};`;

const CRASH = `
exports.handler = () => process.exit(1);`;

const NOTHING = `
exports.handler = (context, event, callback) => callback(null, {});`;

/** By what follows the domain. */
export const SCRATCH_FUNCTIONS = [
  { path: '/nothing', visibility: 'public', content: NOTHING },
  { path: '/time-zone', visibility: 'public', content: TIME_ZONE },
  { path: '/zones', visibility: 'public', content: ZONES },
  { path: '/request', visibility: 'public', content: REQUEST },
  { path: '/log', visibility: 'public', content: LOG },
  { path: '/crash', visibility: 'public', content: CRASH },
  { path: '/call', visibility: 'protected', content: CALL_FUNCTION },
  { path: '/guarded', visibility: 'protected', content: NOTHING },
  { path: '/hidden', visibility: 'private', content: NOTHING },
] as const satisfies readonly Upload[];

/** Reading the calls of days, in parts, up to a bound. */
import { NO_USAGE } from 'route-table';
import type { AdminApi } from '../table/admin-api';
import { lastDays, readUsageDays } from './read-usage-days';
import { renderUsage } from './render-usage';

/** A day of so many parts, each with one call and 20,000 lines. */
function adminOf(parts: number) {
  const asked: unknown[] = [];
  const ask = (_name: string, request: { readonly cursor?: string }) => {
    asked.push(request);
    const part = Number(request.cursor ?? 0) + 1;
    const next = part < parts ? { next: String(part) } : {};
    const value = { day: '', usage: { ...NO_USAGE, calls: 1 }, lines: 20_000, ...next };
    return Promise.resolve({ kind: 'ok', value });
  };
  // Of the admin API only this is used.
  return { asked, admin: { ask } as unknown as AdminApi };
}

test('days are dates in UTC, today first', () => {
  expect(lastDays(2, Date.parse('2026-12-01T00:30:00Z'))).toEqual(['2026-12-01', '2026-11-30']);
});

test('all parts of a day are read, and a day with too many lines is a sample, which is said', async () => {
  const small = adminOf(3);
  const [whole] = await readUsageDays(small.admin, ['2026-11-30']);
  expect(whole?.usage).toEqual({ ...NO_USAGE, calls: 3 });
  expect(small.asked).toHaveLength(3);
  const large = adminOf(9);
  const [part] = await readUsageDays(large.admin, ['2026-11-30']);
  expect(part?.usage).toEqual({ ...NO_USAGE, calls: 5, isPart: true });
  expect(large.asked).toHaveLength(5);
  expect(renderUsage(part?.usage ?? NO_USAGE, undefined, 1)).toContain('A sample: of days with');
  expect(renderUsage(whole?.usage ?? NO_USAGE, undefined, 1)).not.toContain('A sample');
});

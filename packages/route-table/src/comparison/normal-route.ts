/** The normal form of routes: rows that mean the same are the same in it. */
import { canonicalSipDomain } from '../address/sip-domain';
import type { Destination } from '../destination';
import type { Route } from '../table';
import { isRecord, ownValue, recordOf, sameJson, type JsonRecord } from './json-tree';

/**
 * A route, or a default route, so that rows that mean the same are the same.
 *
 * What says no more than its absence is left out: `match: exact`, `enabled: true`, an empty `comment`, `group` or
 * `domain`.
 * The domain is canonical. `options` is always there, empty if there are none. Everything else is kept as it is,
 * fields of later versions too, and so are options written with the value that Twilio takes for absent ones: those
 * defaults are Twilio's to change.
 */
export function normalRoute(row: JsonRecord): JsonRecord {
  const { match, enabled, comment, group, domain } = row;
  const options = ownValue(row, 'options') ?? {};
  // Most rows say nothing needless.
  const isPlain = match !== 'exact' && enabled !== true && comment !== '' && group !== '';
  if (isPlain && domain === undefined) return { ...row, options };
  return recordOf(
    Object.entries({ ...row, options }).map(([name, value]) => {
      if (name === 'domain' && typeof value === 'string') {
        return [name, routeDomain(value) || undefined];
      }
      const saysNothing =
        (name === 'match' && value === 'exact') ||
        (name === 'enabled' && value === true) ||
        ((name === 'comment' || name === 'group') && value === '');
      return [name, saysNothing ? undefined : value];
    }),
  );
}

/** A row as it is stored, from its normal form: without options that are empty. */
export function storedRow(normal: JsonRecord): JsonRecord {
  const options = ownValue(normal, 'options');
  if (!isRecord(options) || Object.keys(options).length > 0) return normal;
  return recordOf(Object.entries(normal).filter(([name]) => name !== 'options'));
}

/** Settings of numbers: that a bare number is not read as E.164 is what its absence says. */
export function normalNumbering(numbering: JsonRecord): JsonRecord {
  return recordOf(
    Object.entries(numbering).filter(([name, value]) => name !== 'bareE164' || value !== false),
  );
}

/** The domain by which a route is known; empty for a route that takes calls to any. */
export function routeDomain(domain: string | undefined): string {
  return domain === undefined ? '' : (canonicalSipDomain(domain) ?? domain.toLowerCase());
}

/** Whether two routes, or two default routes, mean the same. */
export function sameRoute(
  left: Route | Destination | undefined,
  right: Route | Destination | undefined,
): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  const [one, other] = [jsonOf(left), jsonOf(right)];
  // Most rows are as they were, to the letter.
  return sameJson(one, other) || sameJson(normalRoute(one), normalRoute(other));
}

/** A part of a table as the JSON that it is. */
export function jsonOf(value: object): JsonRecord {
  // Tables are read from JSON; an interface merely does not promise that it has no further names.
  return value as JsonRecord;
}

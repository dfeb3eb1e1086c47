/** Tables with plans, and what validation finds in them as short lines. */
import { findingsOf } from './build-row';
import { validateTable } from '../src/validation/validate-table';

export const NEW_YORK = {
  id: 'ny',
  name: 'New York',
  timeZone: 'America/New_York',
  week: { mon: ['08:00-17:00'] },
};
export const say = (id: string, more: object = {}) => ({
  id,
  type: 'say',
  destination: id,
  ...more,
});
export const WORKFLOW = `WW${'0'.repeat(32)}`;
export const FLOW = `https://webhooks.twilio.com/v1/Accounts/AC${'0'.repeat(32)}/Flows/FW${'0'.repeat(32)}`;
export const queue = (id: string, more: object = {}) =>
  say(id, { type: 'enqueue', destination: WORKFLOW, ...more });
export const dial = (id: string, type: string, destination: string, options: object = {}) => ({
  id,
  type,
  destination,
  options,
});
/** A Studio flow, told apart by one hexadecimal digit each. */
export const flow = (id: string, account: string, of: string) =>
  say(id, {
    type: 'webhook',
    destination: `https://webhooks.twilio.com/v1/Accounts/AC${account.repeat(32)}/Flows/FW${of.repeat(32)}`,
  });
export const whenHours = (...is: string[]) => ({ when: { hours: { id: 'ny', is } } });

export function table(more: object, steps: readonly object[] = [say('a')]) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'hangup', destination: '' },
    plans: [{ id: 'p', name: 'Plan', steps }],
    ...more,
  };
}

/** @param now milliseconds since 1970 UTC; without it, nothing is found that depends on the day. */
export const findings = (input: unknown, now?: number) =>
  findingsOf(input, (each) => validateTable(each, undefined, undefined, now));

export const steps = (...all: readonly object[]) => findings(table({ hours: [NEW_YORK] }, all));
export const hours = (more: object) =>
  findings(
    table({ hours: [{ ...NEW_YORK, ...more }] }, [
      say('a', whenHours('open')),
      say('z', whenHours('closed')),
    ]),
  );

/** Plans whose steps ring, wait and speak, and what is heard after each of them. */
import { firstTwiml, next, verbs } from './call-through-plan';
import { say, WORKFLOW } from './plan-tables';

export const client = (id: string, more: object = {}) => ({
  id,
  type: 'dial-client',
  destination: id,
  ...more,
});

export const queue = (id: string, more: object = {}) => ({
  id,
  type: 'enqueue',
  destination: WORKFLOW,
  options: { maxWait: 300 },
  ...more,
});

export const hours = (...is: string[]) => ({ when: { hours: { id: 'of-route', is } } });

export function table(steps: readonly object[], more: object = {}) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p', hours: 'ny' }],
    default: { type: 'say', destination: 'default' },
    plans: [{ id: 'p', name: 'Plan', steps }],
    hours: [{ id: 'ny', name: 'NY', timeZone: 'America/New_York', week: { mon: ['08:00-17:00'] } }],
    ...more,
  };
}

export const DESK_THEN_MESSAGE = table([client('desk'), say('bye')]);

/** What is heard, or how the call ends. */
export function after(of: object, sent: object, changed: object = of, more = {}): unknown {
  const gone = next(changed, firstTwiml(of), { ...sent }, more);
  return gone.kind === 'lost' ? 'lost' : verbs(gone.twiml);
}

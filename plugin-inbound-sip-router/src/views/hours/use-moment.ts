/** The moment of now, again every quarter of a minute: what is open changes while somebody looks. */
import { useEffect, useState } from 'react';
import type { Moment } from 'route-table';
import { selectLiveTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';

const EVERY_MS = 15_000;

export function useMoment(): Moment {
  const { now } = useRouterTools();
  const live = useRouter(selectLiveTable);
  const [taken, take] = useState(() => ({ live, moment: now() }));
  // A switch begins just before its table is live: a moment from before that would still show the hours as they were.
  if (taken.live !== live) take({ live, moment: now() });
  useEffect(() => {
    const timer = setInterval(() => take({ live, moment: now() }), EVERY_MS);
    return () => clearInterval(timer);
  }, [live, now]);
  return taken.moment;
}

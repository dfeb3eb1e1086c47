/** What adding up a log and replaying calls take: both run where people wait for them, in the browser and in a Function. */
import routeTable from 'route-table';
import { median, printTable } from './figures.mjs';
import { calledNumbers, tableOf } from './tables.mjs';

const { collectUsage, createIntlWallClock, groupReplay, replayCall, replayedTable } = routeTable;

const ROUNDS = 11;
const LINES = 100_000;
const CALLS = 5_000;
const ROUTES = 1_000;
const AT = Date.UTC(2026, 10, 30, 12);

const users = calledNumbers('exact', ROUTES, LINES);
const lines = users.map((user, index) => ({
  message: JSON.stringify({
    event: 'inbound-call',
    callSid: `CA${String(index).padStart(32, '0')}`,
    calledUser: user,
    sipDomain: 'acme.sip.twilio.com',
    route: user.startsWith('+1') ? JSON.stringify(['', 'exact', user]) : 'default',
    why: 'the address is listed',
    destinationType: 'say',
    status: 200,
    tableVersion: 'f54ae124f751',
    ms: 1.25,
  }),
  at: AT + index,
}));

const live = tableOf('exact', ROUTES);
const draft = { ...live, routes: live.routes.slice(10) };
const [before, after] = [live, draft].map((table) => replayedTable(table));
const wallClock = createIntlWallClock();

printTable(`Of calls (median of ${ROUNDS}, ms)`, [
  { what: `${LINES} lines of a log are added up`, ms: timed(() => collectUsage(lines).calls) },
  { what: `${CALLS} calls are replayed, ${ROUTES} routes`, ms: timed(replayAll) },
]);

function replayAll() {
  return groupReplay(
    users.slice(0, CALLS).map((user, index) => {
      const kept = { to: `sip:${user}@acme.sip.twilio.com`, from: 'sip:+15550001111@carrier' };
      const moment = { instant: AT + index, wallClock };
      const verdict = replayCall(before, after, kept, moment);
      return { callSid: `CA${index}`, dialled: user, domain: 'acme', at: AT + index, verdict };
    }),
  ).calls;
}

function timed(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    if (work() === 0) throw new Error('Nothing was counted.');
    return performance.now() - begin;
  });
  return median(times);
}

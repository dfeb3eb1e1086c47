/** Gives the local Twilio a month of calls, as an example: the same for the same seed, table and day. */
import routeTable from 'route-table';
import { chance } from './chance.mjs';
import { phone } from './local-phone.mjs';

const { answerCall, createIntlWallClock, openTable } = routeTable;

const DAYS = 29;
const DAY_MS = 86_400_000;
/** Calls may not overlap: what is kept last is listed first. */
const GAP_MS = 5 * 60_000;
const SEED = 4700;

/**
 * What is dialled, how often in comparison, and how phones answer. Numbers that nobody has a route for are among them;
 * most routes of the sample table are called by nobody.
 */
const DIALLED = [
  { user: 'office', weight: 30, answers: ['answered:140', 'answered:140', 'no-answer', 'busy'] },
  { user: 'team', weight: 14, answers: ['answered:95', 'answered:95', 'no-answer'] },
  { user: 'say', weight: 12 },
  { user: 'say', domain: 'acme', weight: 7 },
  { user: '4712', weight: 9, answers: ['answered:60', 'no-answer'] },
  { user: '+15551234567', weight: 6 },
  { user: 'reception', weight: 5 },
  { user: '3071', weight: 3 },
  { user: '0815', weight: 2 },
];

/**
 * Each kind of call is placed once, at its own moment; calls of the same kind are kept again without being carried out,
 * which takes no time. Resolves to the number of calls. Callers are of the numbers that are for examples (555-0100 to 0199).
 */
export async function fillCalls({ emulator, table }) {
  const placed = new Map();
  const calls = callsOfMonth(table, emulator.clock.now().getTime());
  for (const call of calls) {
    const { kind, at, from, to, answer } = call;
    const known = placed.get(kind);
    if (known !== undefined) {
      emulator.repeatCall({ callSid: known, moments: [{ at, from }] });
      continue;
    }
    const answers = { '*': answer };
    const { callSid } = await emulator.placeCall({ from, to, at, answers, credentials: phone });
    placed.set(kind, callSid);
  }
  return calls.length;
}

/** Oldest first; none of them later than a quarter of an hour ago. */
export function callsOfMonth(table, nowMs) {
  const draw = chance(SEED);
  const kindOf = kinds(table);
  const calls = [];
  let last = 0;
  for (let day = DAYS; day >= 0; day -= 1) {
    const midnight = Math.floor(nowMs / DAY_MS) * DAY_MS - day * DAY_MS;
    const isWeekend = [0, 6].includes(new Date(midnight).getUTCDay());
    const count = Math.round((isWeekend ? 2 : 9) * (1 + 0.5 * (1 - day / DAYS)) + 3 * draw());
    for (const at of momentsOf(midnight, count, draw)) {
      if (at < last + GAP_MS || at > nowMs - 3 * GAP_MS) continue;
      last = at;
      calls.push({ ...dialled(draw, kindOf, at), at: new Date(at) });
    }
  }
  return calls;
}

/** Most between 13:00 and 22:00 UTC, when offices in New York are open. */
function momentsOf(midnight, count, draw) {
  const hour = () => (draw() < 0.85 ? 13 + 9 * draw() : 24 * draw());
  const seconds = Array.from({ length: count }, () => Math.round(hour() * 3_600));
  return seconds.sort((one, other) => one - other).map((each) => midnight + each * 1_000);
}

function dialled(draw, kindOf, at) {
  const { user, domain = 'example', answers = ['answered'] } = choose(draw);
  const answer = answers[Math.floor(draw() * answers.length)];
  const to = `sip:${user}@${domain}.sip.twilio.com`;
  const caller = 100 + Math.floor(draw() * 100);
  const from = `sip:+12125550${caller}@carrier.example.com`;
  return { to, from, answer, kind: kindOf(to, at, answer) };
}

function choose(draw) {
  let left = draw() * DIALLED.reduce((sum, { weight }) => sum + weight, 0);
  return DIALLED.find(({ weight }) => (left -= weight) < 0) ?? DIALLED[0];
}

/** Calls are of one kind if the router answers them alike, and the phone that rings does. */
function kinds(table) {
  const opened = openTable(table);
  const wallClock = createIntlWallClock();
  return (to, instant, answer) => {
    const call = { to, from: undefined, sipDomain: undefined, headers: {} };
    const { decision } = answerCall(opened.table, call, { instant, wallClock }, { service: '' });
    return [to, decision.twiml, decision.twiml.includes('<Dial') ? answer : ''].join(' ');
  };
}

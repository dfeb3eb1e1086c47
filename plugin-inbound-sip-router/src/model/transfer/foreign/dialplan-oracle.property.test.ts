/** What an imported dial plan does with a number is what Asterisk's documented rules say. */
import fc from 'fast-check';
import { createIntlWallClock, validateTable, type RouteTable } from 'route-table';
import { OWN_URLS } from '../../../../../packages/route-table/test/build-call';
import {
  taken,
  textOf,
  type Clock,
  type Model,
  type ModelStep,
} from '../../../../test/model/slow-dialplan';
import { tryCall } from '../../try-call';
import { planImport } from '../plan-import';
import { finish } from '../steps';
import { asteriskTable } from './asterisk-table';
import type { ForeignTable } from './foreign-table';
import { meantFile, targetsOf } from './meant-file';
import { readDialplan } from './read-dialplan';

const names = fc.constantFrom('in', 'more', 'last');
const place = fc.constantFrom('1', '2', '3', 'X', 'x', 'N', 'Z', '[12]', '[1-3]', '[13]', '-');
const pattern = fc
  .tuple(fc.array(place, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '', '.', '!'))
  .filter(([places]) => places.some((each) => each !== '-'))
  .map(([places, tail]) => `_${places.join('')}${tail}`);
const exact = fc.stringMatching(/^[123]{1,4}$/);
const extension = fc.oneof(exact, pattern);
const times = fc.constantFrom(
  '09:00-17:00,mon-fri,*,*',
  '*,sat&sun,*,*',
  '22:00-06:00,fri-mon,*,*',
  '08:30-11:59&13:00-16:59,*,*,*',
  '*,*,25,dec',
  '*,*,30-2,nov-dec',
);
const label = fc.tuple(names, fc.oneof(exact, fc.constant('s')), fc.constantFrom(1, 2));
const step: fc.Arbitrary<ModelStep> = fc.oneof(
  fc.record({ app: fc.constant('NoOp' as const), args: fc.constant('') }),
  fc.record({ app: fc.constant('Dial' as const), args: fc.stringMatching(/^SIP\/[1-9]$/) }),
  fc.record({ app: fc.constant('Hangup' as const), args: fc.constant('') }),
  fc.record({ app: fc.constant('Goto' as const), to: label }),
  fc.record({ app: fc.constant('GotoIfTime' as const), times, to: label }),
);
const extensions = fc.uniqueArray(
  fc.record({ name: extension, steps: fc.array(step, { minLength: 1, maxLength: 3 }) }),
  { maxLength: 7, selector: ({ name }) => name },
);
const model: fc.Arbitrary<Model> = fc
  .tuple(extensions, extensions, extensions, fc.subarray(['more', 'last']), fc.subarray(['last']))
  .map(([one, two, three, first, second]) => ({
    contexts: [
      { name: 'in', extensions: one, includes: first },
      { name: 'more', extensions: two, includes: second },
      { name: 'last', extensions: three, includes: [] },
    ],
  }));

const ZONE = 'America/New_York';
const wallClock = createIntlWallClock();
const MOMENTS: readonly (readonly [string, Clock])[] = [
  ['2026-11-30T10:00-05:00', { weekday: 'mon', month: 'nov', day: 30, minute: 600 }],
  ['2026-11-30T17:00:30-05:00', { weekday: 'mon', month: 'nov', day: 30, minute: 1020 }],
  ['2026-12-05T03:00-05:00', { weekday: 'sat', month: 'dec', day: 5, minute: 180 }],
  ['2026-12-25T12:00-05:00', { weekday: 'fri', month: 'dec', day: 25, minute: 720 }],
  ['2026-12-08T23:15-05:00', { weekday: 'tue', month: 'dec', day: 8, minute: 1395 }],
];
const NUMBERS = [
  '1',
  '2',
  '3',
  '12',
  '13',
  '21',
  '23',
  '33',
  '111',
  '121',
  '123',
  '1231',
  '2222',
  '12312',
];

/** The country decides which numbers are emergency numbers: none of these is. */
const empty: RouteTable = {
  routes: [],
  default: { type: 'say', destination: 'nobody' },
  numbering: { defaultCountry: 'US' },
};

function imported(table: ForeignTable): {
  readonly targets: readonly string[];
  readonly table: RouteTable;
} {
  const targets = targetsOf(table).map(([target]) => target);
  const meanings = new Map(
    targets.map((target, at) => [target, { type: 'say' as const, destination: `T${at}.` }]),
  );
  const file = meantFile(table, meanings, ZONE, empty);
  const { problems, result } = planImport(file, empty, { mode: 'add', putsRight: false });
  expect(problems).toEqual([]);
  if (!result) throw new Error('Nothing was imported.');
  return { targets, table: result.table };
}

function saidTo(table: RouteTable, number: string, at: string): string | undefined {
  const call = { dialled: `sip:${number}@acme.sip.twilio.com`, caller: '', sipDomain: '' };
  const moment = { instant: Date.parse(at), wallClock };
  const trial = tryCall(table, call, { moment, ownUrls: OWN_URLS });
  return /<Say[^>]*>([^<]*)</.exec(JSON.stringify(trial))?.[1];
}

test('for every number, at every time, or else it is listed', () => {
  let compared = 0;
  fc.assert(
    fc.property(model, (written) => {
      const read = finish(asteriskTable(finish(readDialplan(textOf(written))), 'in'));
      const { targets, table } = imported(read);
      expect(validateTable(table).kind).toBe('valid');
      const listed = new Set(read.notes.map(({ what }) => what));
      for (const [at, clock] of MOMENTS) {
        for (const number of NUMBERS) {
          const wanted = taken(written, 'in', number, clock);
          const said = saidTo(table, number, at);
          const target = targets[Number(/^T(\d+)/.exec(said ?? '')?.[1] ?? -1)];
          if (target?.includes('GotoIfTime(')) {
            expect(read.notes.some(({ kind }) => kind === 'times')).toBe(true);
            continue;
          }
          if (wanted && listed.has(wanted.name)) continue;
          compared += 1;
          const wantedText = wanted && (wanted.done.join(' → ') || 'Hangup()');
          expect([number, at, target]).toEqual([number, at, wantedText]);
        }
      }
    }),
    { numRuns: 100, seed: 4711 },
  );
  // Most are compared: not everything is on the list.
  expect(compared).toBeGreaterThan(2000);
});

/** A validator that remembers says what validation from the start says, after any edits. */
import fc from 'fast-check';
import { tables } from '../../test/matching-arbitraries';
import type { OwnAccount } from '../circles/own-account';
import { english } from '../texts/en';
import { createTableValidator } from './table-validator';
import { validateTable } from './validate-table';

const SEED = 20_261_129;

const account: OwnAccount = { sipDomains: ['acme'], numbers: ['+15551234567'] };

/** Some lead back to the table, some are broken. */
const destination = fc.constantFrom<object>(
  { type: 'hangup', destination: '' },
  { type: 'say', destination: 'Hello' },
  { type: 'say', destination: 7 },
  { type: 'dial-sip', destination: 'sip:1@acme.sip.twilio.com' },
  { type: 'dial-sip', destination: 'sip:5@acme.sip.twilio.com', options: { timeout: 'long' } },
  { type: 'dial-number', destination: '+15551234567' },
  { type: 'teleport' },
);
const rows = fc
  .tuple(tables, fc.infiniteStream(destination))
  .map(([{ routes, numbering }, ways]): Draft => ({
    routes: routes.map((row) => ({ ...row, ...(ways.next().value as object) })),
    default: { type: 'hangup', destination: '' },
    ...(numbering && { numbering }),
  }));

interface Draft {
  readonly routes: readonly unknown[];
  readonly default: unknown;
  readonly numbering?: unknown;
}

type Edit = (draft: Draft) => Draft;

/** One edit of a person: of a row, of the order of rows, of the rest; rows that it does not touch stay what they were. */
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), rows, destination, fc.nat(8))
  .map(([place, other, way, kind]) => (draft: Draft): Draft => {
    const at = place % (draft.routes.length + 1);
    const [above, row, below] = [
      draft.routes.slice(0, at),
      draft.routes[at],
      draft.routes.slice(at + 1),
    ];
    const [added = 'no row'] = other.routes;
    switch (kind) {
      case 0:
        return { ...draft, routes: [...above, added, ...draft.routes.slice(at)] };
      case 1:
        return { ...draft, routes: [...above, ...below] };
      case 2:
        return { ...draft, routes: [...below, ...above] };
      case 3:
        return { ...draft, default: way };
      case 4:
        return { ...draft, numbering: other.numbering };
      case 5:
        return {
          ...draft,
          routes: [...above, { ...Object(row), enabled: place % 2 === 0 }, ...below],
        };
      case 6:
        return { ...draft, routes: [...above, { ...Object(row), ...Object(added) }, ...below] };
      case 7:
        return { ...draft, routes: [...draft.routes, ...other.routes] };
      default:
        return { ...draft, routes: [...above, { ...Object(row), ...way }, ...below] };
    }
  });

test('each answer is that of validation from the start', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.tuple(edit, fc.constantFrom(account, account, account, undefined)), {
        minLength: 1,
        maxLength: 6,
      }),
      (first, edits) => {
        const validate = createTableValidator();
        let draft = first;
        expect(validate(draft)).toEqual(validateTable(draft));
        for (const [made, own] of edits) {
          draft = made(draft);
          expect(validate(draft, english, own)).toEqual(validateTable(draft, english, own));
        }
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});

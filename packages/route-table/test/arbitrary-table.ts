/** Builders of random route tables for property tests, from alphabets so small that tables collide. */
import fc from 'fast-check';
import type { Destination, Route, RouteTable } from '../src/index';

/** Names that a careless program takes for something inherited. */
const name = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'toString');
const text = fc.constantFrom('', 'x', 'y');
const attributes = fc.dictionary(name, fc.oneof(text, fc.integer({ min: 0, max: 2 })), {
  maxKeys: 3,
});
const dialOptions = {
  callerId: fc.constantFrom('+15551230001', '+15551230002'),
  timeout: fc.integer({ min: 5, max: 7 }),
  answerOnBridge: fc.boolean(),
};

const say = fc.record(
  {
    type: fc.constant('say' as const),
    destination: fc.constantFrom('Hello', 'Good bye'),
    options: fc.record({ loop: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: ['type', 'destination'] },
);
const dialSip = fc.record(
  {
    type: fc.constant('dial-sip' as const),
    destination: fc.constantFrom('sip:a@example.com', 'sip:b@example.com'),
    options: fc.record(
      { ...dialOptions, username: text, headers: fc.dictionary(name, text, { maxKeys: 3 }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['type', 'destination'] },
);
const enqueue = fc.record(
  {
    type: fc.constant('enqueue' as const),
    destination: fc.constant(`WW${'0'.repeat(32)}`),
    options: fc.record(
      {
        priority: fc.integer({ min: 0, max: 2 }),
        attributes: fc.record({ name: text, more: attributes }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['type', 'destination'] },
);

/** A destination of one of three types: one of scalars, one with names, one with nested attributes. */
const arbitraryDestination: fc.Arbitrary<Destination> = fc.oneof(say, dialSip, enqueue);

const identity = fc.record(
  {
    address: fc.constantFrom('100', '2XX', 'alice'),
    match: fc.constantFrom('exact', 'prefix', 'pattern'),
    domain: fc.constantFrom('acme', 'ACME', 'acme.sip.twilio.com', 'other', ''),
  },
  { requiredKeys: ['address'] },
);
const more = fc.record(
  {
    enabled: fc.boolean(),
    comment: text,
    group: text,
    // A field of a later version of the table.
    rota: fc.record({ open: text, days: fc.array(text, { maxLength: 2 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** A route; few enough addresses that two of them are often the same one in other words. */
const arbitraryRoute: fc.Arbitrary<Route> = fc
  .tuple(identity, more, arbitraryDestination)
  .map(([where, rest, destination]) => ({ ...where, ...rest, ...destination }));

const settings = fc.record(
  {
    numbering: fc.record(
      {
        defaultCountry: fc.constantFrom('US', 'DE'),
        internationalPrefixes: fc.constantFrom(['00'], ['011', '00']),
        bareE164: fc.boolean(),
      },
      { requiredKeys: ['defaultCountry'] },
    ),
    // A setting of a later version of the table.
    feasts: fc.record({ country: text }),
  },
  { requiredKeys: [] },
);

/** A table; its routes may repeat an address, as old tables may. */
export const arbitraryTable: fc.Arbitrary<RouteTable> = fc
  .tuple(fc.array(arbitraryRoute, { maxLength: 6 }), arbitraryDestination, settings)
  .map(([routes, defaultRoute, rest]) => ({ routes, default: defaultRoute, ...rest }));

/** A table and two drafts of it, which keep some of its rows, edit some and add some. */
export const arbitraryDrafts: fc.Arbitrary<{
  readonly base: RouteTable;
  readonly mine: RouteTable;
  readonly theirs: RouteTable;
}> = arbitraryTable.chain((base) =>
  fc.record({ base: fc.constant(base), mine: draftOf(base), theirs: draftOf(base) }),
);

/** A draft of the base: for each row, whether it is kept, dropped or edited; and rows of its own. */
function draftOf(base: RouteTable): fc.Arbitrary<RouteTable> {
  const rows = base.routes.map((route) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([route]) },
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: more.map((edit) => [{ ...route, ...edit }]) },
      { weight: 2, arbitrary: arbitraryDestination.map((edit) => [retargeted(route, edit)]) },
    ),
  );
  return fc
    .tuple(fc.tuple(...rows), fc.array(arbitraryRoute, { maxLength: 2 }), arbitraryTable)
    .chain(([kept, added, other]) =>
      fc.record({
        routes: fc.constant([...kept.flat(), ...added]),
        whole: fc.constantFrom(base, base, other),
      }),
    )
    .map(({ routes, whole }) => ({ ...whole, routes }));
}

function retargeted(route: Route, destination: Destination): Route {
  const rest = Object.entries(route).filter(([name]) => name !== 'options');
  return { ...Object.fromEntries(rest), address: route.address, ...destination };
}

/** Notices in a file numbers that a spreadsheet has spoilt, by what the draft has. */
import {
  keyRoutes,
  meantE164,
  routeKey,
  spreadsheetDamage,
  type Route,
  type RouteTable,
} from 'route-table';
import type { FileRow } from './file-reading';
import { isKeyable, type KeyableRow } from './keyable-row';
import { KnownNumbers, type SpoiltNumber } from './spoilt-number';

/** A cell that is probably not what was meant. */
export interface NumberSlip extends SpoiltNumber {
  /** Place in the routes of the file. */
  readonly index: number;
  readonly line: number | undefined;
  readonly address: string;
  readonly field: 'address' | 'destination' | 'callerId';
}

/** Addresses are compared with those that the file does not have, destinations with all of the draft. */
export function findNumberSlips(
  rows: readonly FileRow[],
  draft: RouteTable,
): readonly NumberSlip[] {
  const ofDraft = keyRoutes(draft.routes);
  const inFile = new Set(rows.flatMap(({ row }) => (isKeyable(row) ? [routeKey(row)] : [])));
  const missing = [...ofDraft].filter(([key]) => !inFile.has(key)).map(([, route]) => route);
  const addresses = addressesByScope(missing);
  const destinations = new KnownNumbers(
    draft.routes.filter(({ type }) => type === 'dial-number').map((route) => route.destination),
  );
  return rows.flatMap(({ row, line }, index) => {
    if (!isKeyable(row)) return [];
    const at = { index, line, address: row.address };
    const slips: NumberSlip[] = [];
    const add = (field: NumberSlip['field'], spoilt: SpoiltNumber | undefined) => {
      if (spoilt) slips.push({ ...at, field, ...spoilt });
    };
    if (!ofDraft.has(routeKey(row))) {
      const known = addresses.get(scopeOf(row)) ?? NO_NUMBERS;
      if (row.match !== 'pattern') add('address', known.spoilt(row.address));
    }
    if (row.type !== 'dial-number') return slips;
    const { destination, callerId } = numbersOf(row);
    add('destination', bestOf(destinations.spoilt(destination), meantToBeDialled(destination)));
    add('callerId', meantToBeDialled(callerId));
    return slips;
  });
}

/** The rows with each slip that has but one meaning put right. */
export function putRight(
  rows: readonly FileRow[],
  slips: readonly NumberSlip[],
): readonly FileRow[] {
  const right = [...rows];
  for (const { index, field, meant } of slips) {
    const [number] = meant;
    const file = right[index];
    if (number === undefined || meant.length > 1 || !file || !isKeyable(file.row)) continue;
    const { row } = file;
    const changed =
      field === 'callerId'
        ? { ...row, options: { ...row.options, callerId: number } }
        : { ...row, [field]: number };
    right[index] = { ...file, row: changed };
  }
  return right;
}

const NO_NUMBERS = new KnownNumbers([]);
/** An E.164 number, which is what a number to dial is; placeholders are none of our business. */
const E164 = /^\+[1-9]\d*$/;

/** Where a number to dial is meant, whatever was made of it. */
function meantToBeDialled(text: string): SpoiltNumber | undefined {
  if (text === '' || E164.test(text)) return undefined;
  const damage = spreadsheetDamage(text);
  const number = meantE164(text);
  if (number === undefined) return damage && { kind: damage.kind, found: text, meant: [] };
  const kind = damage?.kind ?? (number === `+${text}` ? 'lost-plus' : 'written-otherwise');
  return { kind, found: text, meant: [number] };
}

/** What the known numbers say, unless they do not know it. */
function bestOf(known: SpoiltNumber | undefined, dialled: SpoiltNumber | undefined) {
  const isKnown = known !== undefined && known.meant.some((number) => E164.test(number));
  return isKnown ? known : (dialled ?? known);
}

/** Empty if there is none. */
function numbersOf(row: KeyableRow): { readonly destination: string; readonly callerId: string } {
  // A row of a file may have anything in its fields.
  const { destination, options } = row as Readonly<Record<string, unknown>>;
  const hasOptions = typeof options === 'object' && options !== null;
  const callerId = hasOptions ? (options as Readonly<Record<string, unknown>>)['callerId'] : '';
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  return { destination: textOf(destination), callerId: textOf(callerId) };
}

function addressesByScope(routes: readonly Route[]): ReadonlyMap<string, KnownNumbers> {
  const lists = new Map<string, string[]>();
  for (const route of routes) {
    const scope = scopeOf(route);
    const list = lists.get(scope);
    if (list) list.push(route.address);
    else lists.set(scope, [route.address]);
  }
  return new Map([...lists].map(([scope, addresses]) => [scope, new KnownNumbers(addresses)]));
}

/** The key of a route but for its address. */
function scopeOf({ match, domain }: Pick<Route, 'match' | 'domain'>): string {
  return routeKey({
    address: '',
    type: 'hangup',
    destination: '',
    ...(match !== undefined && { match }),
    ...(domain !== undefined && { domain }),
  });
}

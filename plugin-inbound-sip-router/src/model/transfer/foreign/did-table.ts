/** Makes the routes of a table of another system: FreePBX's DIDs, FusionPBX's destinations, or columns that a person assigned. */
import { dialPattern, overlaps, type DialPattern } from './dial-pattern';
import type { ForeignNote, ForeignRow, ForeignTable, ForeignWay } from './foreign-table';

export interface TableSource {
  readonly system: 'freepbx' | 'fusionpbx' | undefined;
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Names of columns, as a person assigned them to a table that is not known. */
export interface AssignedColumns {
  readonly address: string;
  readonly destination: string;
  readonly comment: string;
}

/**
 * By the columns that each system writes. Sources: FreePBX, bulk handler of the module core (dids); FusionPBX,
 * app/destinations/destination_download.php and destination_imports.php.
 */
export function systemOf(head: readonly string[]): TableSource['system'] {
  const names = head.map(normal);
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.includes(name));
  if (
    has('extension', 'destination') &&
    names.some((name) => /^(?:cidnum|pricid|mohclass)$/.test(name))
  )
    return 'freepbx';
  return has('did', 'destination', 'cidnum')
    ? 'freepbx'
    : has('destination_number')
      ? 'fusionpbx'
      : undefined;
}

type Cell = (name: string) => string;
/** Gives nothing, for a row that is not carried over. */
type Note = (kind: ForeignNote['kind'], what: string) => undefined;

interface Entry extends Omit<ForeignRow, 'ways' | 'line'> {
  readonly way: ForeignWay;
  /** The callers that the way is for, if they are numbers. */
  readonly from?: DialPattern;
}

export function didTable(source: TableSource, columns: AssignedColumns | undefined): ForeignTable {
  const places = new Map(source.head.map((name, place) => [normal(name), place]));
  const notes: ForeignNote[] = [];
  const rows = new Map<string, ForeignRow>();
  const callers = new Map<string, DialPattern[]>();
  /** Numbers of which two ways are for the same callers: which of them counts is not in the file. */
  const unclear = new Set<string>();
  const read = readerOf(source.system, columns);
  for (const { line, cells } of source.rows) {
    const cell: Cell = (name) => (cells[places.get(normal(name)) ?? -1] ?? '').trim();
    const note: Note = (kind, what) => {
      notes.push({ line, kind, what: what.slice(0, 200) });
      return undefined;
    };
    const entry = read(cell, note);
    if (!entry) continue;
    const { way, from, ...own } = entry;
    const key = `${own.isPattern === true ? '_' : ''}${own.address}`;
    const known = rows.get(key);
    const isTwice = known?.ways.some(({ caller }) => !caller && !way.caller);
    if (isTwice) {
      note('repeated', own.address);
      continue;
    }
    if (from) {
      const before = callers.get(key) ?? [];
      if (before.some((other) => overlaps(other, from))) unclear.add(key);
      callers.set(key, [...before, from]);
    }
    // What is said of the calls of all counts before what is said of some.
    const said = way.caller ? { ...own, ...known } : { ...known, ...own };
    rows.set(key, { line, ...said, ways: inOrder([...(known?.ways ?? []), way]) });
  }
  const complete = [...rows].filter(([key, { line, address, ways }]) => {
    const isForAll = ways.some(({ caller }) => !caller) && !unclear.has(key);
    if (!isForAll) notes.push({ line, kind: 'caller', what: address === '' ? '*' : address });
    return isForAll && key !== '';
  });
  const rest = rows.get('');
  return {
    rows: complete.map(([, row]) => row),
    default: rest?.ways.some(({ caller }) => !caller) && !unclear.has('') ? rest : undefined,
    notes,
  };
}

/** Calls of some callers are looked at before those of all. */
function inOrder(ways: readonly ForeignWay[]): readonly ForeignWay[] {
  return [...ways.filter(({ caller }) => caller), ...ways.filter(({ caller }) => !caller)];
}

function readerOf(
  system: TableSource['system'],
  columns: AssignedColumns | undefined,
): (cell: Cell, note: Note) => Entry | undefined {
  if (system === 'freepbx') return readFreepbx;
  if (system === 'fusionpbx') return readFusionpbx;
  return (cell, note) => {
    const address = cell(columns?.address ?? '');
    if (address === '') {
      note('number', '');
      return;
    }
    const comment = cell(columns?.comment ?? '');
    return {
      ...addressOf(address),
      ...commentOf(comment),
      way: { target: cell(columns?.destination ?? '') },
    };
  };
}

/** Words for callers who do not say their number (FreePBX, inbound routes). */
const ANONYMOUS = /^(?:private|blocked|unknown|restricted|anonymous|unavailable)$/i;

function readFreepbx(cell: Cell, note: Note): Entry | undefined {
  const number = cell('extension') || cell('did');
  const caller = cell('cidnum');
  const target = cell('destination');
  const whole = caller === '' ? number : `${number}/${caller}`;
  if (cell('action') === 'del' || target === '') {
    note('number', whole);
    return;
  }
  const pattern = dialPattern(number);
  const from = dialPattern(caller);
  if (!pattern || !from) {
    note('unread', whole);
    return;
  }
  const isAnonymous = ANONYMOUS.test(caller);
  const matches = isAnonymous ? { anonymous: true as const } : { matches: [from.text] };
  return {
    address: pattern.text,
    ...(pattern.isPattern && { isPattern: true }),
    ...commentOf(cell('description')),
    way: { target, ...(caller !== '' && { caller: matches }) },
    ...(caller !== '' && !isAnonymous && { from }),
  };
}

function readFusionpbx(cell: Cell, note: Note): Entry | undefined {
  const written = cell('destination_number');
  const type = cell('destination_type');
  if (type !== '' && type.toLowerCase() !== 'inbound') {
    note('not-inbound', written);
    return;
  }
  const condition = cell('destination_condition_field');
  if (/caller|ani/.test(condition) || /caller_id/.test(cell('destination_conditions'))) {
    note('caller', written);
    return;
  }
  // A number may be written as the expression that it is compared with.
  const number = written.replace(/^\^?\\?(\+?)\??\(?|\)?\$?$/g, '$1');
  if (!/^\+?[\w*#-]+$/.test(number)) {
    note('number', written);
    return;
  }
  const prefix = cell('destination_prefix').replace(/\D/g, '');
  const area = cell('destination_area_code');
  const address = prefix === '' ? area + number : `+${prefix}${area}${number}`;
  return {
    address,
    ...commentOf(cell('destination_description')),
    ...(/^(?:false|f|0|no)$/i.test(cell('destination_enabled')) && { isOff: true }),
    way: { target: fusionTarget(cell) },
  };
}

/** `transfer 1001 XML example.com`, from two columns or from the list of actions. */
function fusionTarget(cell: Cell): string {
  const listed = cell('destination_actions');
  const plain = [cell('destination_app'), cell('destination_data')].filter(Boolean).join(' ');
  if (listed === '') return plain;
  try {
    const actions: unknown = JSON.parse(listed);
    const texts = (Array.isArray(actions) ? actions : [actions]).map((each: unknown) => {
      const { destination_app: app = '', destination_data: data = '' } = (each ?? {}) as Readonly<
        Record<string, unknown>
      >;
      return `${String(app)} ${String(data)}`.trim();
    });
    return texts.filter(Boolean).join(' → ');
  } catch {
    return listed;
  }
}

/** A table that nobody knows may write patterns as Asterisk does. */
function addressOf(text: string): Pick<Entry, 'address' | 'isPattern'> {
  const pattern = text.startsWith('_') ? dialPattern(text) : undefined;
  return pattern ? { address: pattern.text, isPattern: true } : { address: text };
}

function commentOf(comment: string) {
  return comment === '' ? {} : { comment };
}

function normal(name: string): string {
  return name.trim().toLowerCase();
}

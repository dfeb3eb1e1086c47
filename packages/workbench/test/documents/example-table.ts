/** Reads the short hand in which the documents write a route table: exact `4321`; empty prefix on `acme`; numbering `US`. */
import { validateTable, type Numbering, type Route, type RouteTable } from 'route-table';

const ROUTE = /^(disabled )?(?:(exact|prefix|pattern) `([^`]+)`|empty (prefix))(?: on `([^`]+)`)?$/;
const NUMBERING = /^numbering `([A-Z]{2})`(, bare E\.164)?(?:, prefix `(\d+)`)?$/;

/** Throws for what is not written so, and for a table that could not be published. */
export function exampleTable(text: string): RouteTable {
  const routes: Route[] = [];
  let numbering: Numbering | undefined;
  for (const part of text.split(/; (?=[a-z])/)) {
    const settings = NUMBERING.exec(part);
    if (settings) numbering = numberingOf(settings);
    else routes.push(routeOf(part));
  }
  const table = {
    routes,
    default: { type: 'hangup', destination: '' },
    ...(numbering && { numbering }),
  } as const;
  const checked = validateTable(table);
  if (checked.kind === 'valid') return table;
  throw new Error(checked.issues.map(({ message }) => message).join(' '));
}

/** As a document names a route of a table: its address, and its domain if it has one. */
export function shortName({ address, domain }: Route): string {
  const called = address === '' ? 'the empty prefix' : `\`${address}\``;
  return `${called}${domain === undefined ? '' : ` on \`${domain}\``}`;
}

function routeOf(text: string): Route {
  const [, disabled, kind, address = '', empty, domain] = ROUTE.exec(text) ?? [];
  const match = kind ?? empty;
  if (match !== 'exact' && match !== 'prefix' && match !== 'pattern') {
    throw new Error(`No route is written so: ${text}`);
  }
  return {
    address,
    match,
    ...(domain === undefined ? {} : { domain }),
    ...(disabled === undefined ? {} : { enabled: false }),
    type: 'hangup',
    destination: '',
  };
}

function numberingOf([, country = '', bareE164, prefix]: RegExpExecArray): Numbering {
  return {
    defaultCountry: country,
    ...(bareE164 === undefined ? {} : { bareE164: true }),
    ...(prefix === undefined ? {} : { internationalPrefixes: [prefix] }),
  };
}

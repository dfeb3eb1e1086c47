/** Never points a SIP domain so that emergency calls get lost: the guard of sip-provisioning, over the live table. */
import { UsageError } from 'command-line';
import { validateTable } from 'route-table';
import { checkEmergencyRoutes } from 'sip-provisioning';
import type { Installation } from '../installation';
import { readLiveTable } from '../table/live-table';
import { refused, type ProvisioningPlan } from './provisioning';
import type { SipOptions } from './sip-options';

type Issue = ReturnType<typeof checkEmergencyRoutes>[number];

/** Asks whose emergency numbers need routes if neither the options nor the table say it; throws if a route is missing. */
export async function guardEmergencyCalls(
  installation: Installation,
  {
    country,
    yes,
    emergencyCallsMeant = false,
  }: Pick<SipOptions, 'country' | 'emergencyCallsMeant'> & { readonly yes?: boolean },
  { plan, observed }: ProvisioningPlan,
  localTable: () => unknown,
): Promise<void> {
  const changed = plan.changes.filter(({ kind }) => kind === 'domain').map(({ name }) => name);
  const endangered = observed.resources.filter(
    ({ kind, name, fields }) =>
      kind === 'domain' && changed.includes(name) && fields['emergencyCalling'] === true,
  );
  if (endangered.length === 0 || emergencyCallsMeant) return;
  const { service } = installation;
  const live = service && (await readLiveTable(installation, service));
  const table = service ? live?.data : localTable();
  const name = service ? 'that is live' : 'of this folder';
  const meantCountry = country ?? (await askForCountry(installation, yes === true, table));
  const routers = endangered.map((domain) => ({
    domain: domain.name,
    emergencyCalling: true,
    table: name,
    ...(meantCountry === undefined ? {} : { country: meantCountry.toUpperCase() }),
    emergencyCallsMeant,
    path: ['domains', domain.name],
  }));
  const issues = checkEmergencyRoutes(routers, new Map([[name, table]]));
  if (issues.length === 0) return;
  const inOptions = issues.map((issue) => ({ ...issue, message: inWordsOfOptions(issue) }));
  const isAsking = issues.every(({ code }) => code === 'emergency-country-unknown');
  if (isAsking) throw new UsageError(inOptions.map(({ message }) => message).join('\n'));
  throw refused(inOptions);
}

/** The guard speaks of a declaration, which a deployment does not have. */
function inWordsOfOptions({ message }: Issue): string {
  return message
    .replace(/Say the country: .*$/, 'Add --country, such as --country US.')
    .replace(
      /add the routes, or say .*$|give the country that .*$/,
      'add the routes in Flex, or give --country or --emergency-calls-meant.',
    );
}

/** Undefined if the table says it itself, or if nobody can be asked. */
async function askForCountry(
  { shell }: Installation,
  isSilent: boolean,
  table: unknown,
): Promise<string | undefined> {
  const read = validateTable(table);
  const isSaid = read.kind === 'valid' && read.table.numbering !== undefined;
  if (isSaid || isSilent || !shell.canAsk) return undefined;
  const question = 'In which country are the callers, for its emergency numbers (such as US)?';
  const answer = (await shell.ask(question)).trim();
  return answer === '' ? undefined : answer;
}

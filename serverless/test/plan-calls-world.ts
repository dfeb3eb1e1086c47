/** What journeys of call plans share: the deployed Functions behind a SIP domain, and a table with a plan. */
import type { CallTrace, PlaceCallRequest } from 'twilio-emulator';
import { send } from './http';
import { formOf, startRouterWorld, type RouterWorld } from './router-world';

const API = 'api.twilio.com';
const PASSWORD = 'Correct-Horse-9';
/** The local Twilio's today, so that calls come after their table was deployed on any day of a real calendar. */
const FRIDAY_BEFORE = new Date('2026-11-27T09:00-05:00');
/** A Monday, 10:00 in New York. */
const MONDAY_AT_TEN = new Date('2026-11-30T10:00-05:00');

export interface PlanWorld extends RouterWorld {
  /** SID of the first workflow of the account. */
  readonly workflow: string;
  readonly workspace: string;
  /** Webhook of the first Studio flow of the account. */
  readonly flow: string;
  place(more?: Partial<PlaceCallRequest>): Promise<CallTrace>;
  /** The same while another call is under way: at the moment that it is. */
  placeMeanwhile(more?: Partial<PlaceCallRequest>): Promise<CallTrace>;
  /** GET of an API, with the account's login. */
  get(host: string, path: string): Promise<Readonly<Record<string, unknown>>>;
  /** Attributes of all tasks, oldest first. */
  tasks(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Lines of the Functions' log with this event. */
  logged(event: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** All lines of the Functions' log, as they were written, oldest first. */
  allLogged(): Promise<readonly string[]>;
}

export async function startPlanWorld(): Promise<PlanWorld> {
  const world = await startRouterWorld();
  try {
    await world.emulator.clock.set(FRIDAY_BEFORE);
    return await withDomain(world);
  } catch (error) {
    await world.dispose();
    throw error;
  }
}

async function withDomain(world: RouterWorld): Promise<PlanWorld> {
  const { emulator, domain } = world;
  const login = `${emulator.accountSid}:${emulator.authToken}`;
  const authorization = `Basic ${Buffer.from(login).toString('base64')}`;
  const post = async (path: string, form: Record<string, string>): Promise<string> => {
    const { status, text, body } = await send(
      emulator.url,
      'POST',
      `/2010-04-01/Accounts/${emulator.accountSid}/SIP/${path}.json`,
      { host: API, authorization, 'content-type': 'application/x-www-form-urlencoded' },
      formOf(form),
    );
    if (status !== 201) throw new Error(text);
    return String(body['sid']);
  };
  const sipDomain = await post('Domains', {
    DomainName: 'acme.sip.twilio.com',
    VoiceUrl: `https://${domain}/inbound-sip-router`,
    VoiceStatusCallbackUrl: `https://${domain}/status-callback`,
    VoiceFallbackUrl: `https://${domain}/fallback`,
  });
  const list = await post('CredentialLists', { FriendlyName: 'callers' });
  await post(`CredentialLists/${list}/Credentials`, { Username: 'alice', Password: PASSWORD });
  await post(`Domains/${sipDomain}/Auth/Calls/CredentialListMappings`, { CredentialListSid: list });

  const get: PlanWorld['get'] = async (host, path) =>
    (await send(emulator.url, 'GET', path, { host, authorization }, '')).body;
  const workspaces = await get('taskrouter.twilio.com', '/v1/Workspaces');
  const workspace = firstSid(workspaces['workspaces']);
  const workflows = await get('taskrouter.twilio.com', `/v1/Workspaces/${workspace}/Workflows`);
  const flows = await get('studio.twilio.com', '/v2/Flows');
  const account = `https://webhooks.twilio.com/v1/Accounts/${emulator.accountSid}`;
  const allLogged = async (): Promise<readonly string[]> => {
    const path = `/v1/Services/${world.serviceSid}/Environments/${world.environmentSid}/Logs?StartDate=2026-11-01T00:00:00Z&EndDate=2027-01-01T00:00:00Z&PageSize=1000`;
    const { logs } = await get('serverless.twilio.com', path);
    return rows(logs)
      .map(({ message }) => String(message))
      .reverse();
  };
  const alice = {
    from: 'sip:+15550001111@carrier.example.com',
    to: 'sip:1@acme.sip.twilio.com',
    credentials: { username: 'alice', password: PASSWORD },
  };
  return {
    ...world,
    workspace,
    flow: `${account}/Flows/${firstSid(flows['flows'])}`,
    workflow: firstSid(workflows['workflows']),
    get,
    place: (more = {}) => emulator.placeCall({ ...alice, at: MONDAY_AT_TEN, ...more }),
    placeMeanwhile: (more = {}) => emulator.placeCall({ ...alice, ...more }),
    tasks: async () => {
      const { tasks } = await get('taskrouter.twilio.com', `/v1/Workspaces/${workspace}/Tasks`);
      return rows(tasks).map(
        ({ attributes }) => JSON.parse(String(attributes)) as Record<string, unknown>,
      );
    },
    logged: async (event) =>
      (await allLogged()).map(parsed).filter((line) => line['event'] === event),
    allLogged,
  };
}

/** The verbs that a caller met, in order, as `Say Hello`, `Dial alice+bob`, `Record`. */
export function heard(trace: CallTrace): readonly string[] {
  return trace.steps.flatMap((step) => {
    if (step.kind !== 'verb' || step.leg !== undefined) return [];
    const { name, text, children } = step.verb;
    const inner = children.map((noun) => noun.text).filter((noun) => noun !== '');
    const nouns = name === 'Redirect' ? '' : inner.length > 0 ? inner.join('+') : text;
    return [nouns === '' ? name : `${name} ${nouns}`];
  });
}

function rows(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

function firstSid(list: unknown): string {
  return String(rows(list)[0]?.['sid']);
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}

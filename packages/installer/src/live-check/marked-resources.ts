/** Finds and removes what live checks have made on an account: by the mark, which is looked at again before. */
import { AccountError, type Account } from 'sip-provisioning';
import type { Twilio } from 'twilio';
import { maskText } from './mask-text';
import { isMarkedDomain, isMarkedList, isMarkedService } from './mark';
import { findRecordedCalls, removeRecordings } from './recorded-calls';

/** In the order in which they are removed: a list stays while a SIP domain uses it. */
const KINDS = [
  'recorded-call',
  'domain',
  'credential-list',
  'ip-access-control-list',
  'queue',
  'service',
] as const;

export interface MarkedResource {
  /** `service live-check-0123abcd` */
  readonly name: string;
  readonly sid: string;
  readonly kind: (typeof KINDS)[number];
}

/** All of the account, whichever run made it. */
export async function findMarked(account: Account): Promise<readonly MarkedResource[]> {
  const found: MarkedResource[] = [];
  const add = (kind: MarkedResource['kind'], sid: string, name: string) =>
    found.push({ kind, sid, name });
  const list = <Row>(what: string, read: (client: Twilio) => Promise<Row[]>) =>
    account.ask(`List ${what}`, read);
  for (const { sid, domainName } of await list('SIP domains', ({ sip }) => sip.domains.list())) {
    if (isMarkedDomain(domainName)) add('domain', sid, `SIP domain ${domainName}`);
  }
  const credentials = await list('credential lists', ({ sip }) => sip.credentialLists.list());
  for (const { sid, friendlyName } of credentials) {
    if (isMarkedList(friendlyName)) add('credential-list', sid, `credential list ${friendlyName}`);
  }
  const addresses = await list('IP access control lists', ({ sip }) =>
    sip.ipAccessControlLists.list(),
  );
  for (const { sid, friendlyName } of addresses) {
    if (isMarkedList(friendlyName)) {
      add('ip-access-control-list', sid, `IP access control list ${friendlyName}`);
    }
  }
  for (const { sid, friendlyName } of await list('queues', ({ queues }) => queues.list())) {
    if (isMarkedList(friendlyName)) add('queue', sid, `queue ${friendlyName}`);
  }
  const services = await list('services', ({ serverless }) => serverless.v1.services.list());
  for (const { sid, uniqueName, friendlyName } of services) {
    if (!isMarkedService(uniqueName, friendlyName)) continue;
    add('service', sid, `service ${uniqueName}`);
    found.push(...(await findMarkedCalls(account, sid, uniqueName)));
  }
  return found;
}

async function findMarkedCalls(
  account: Account,
  serviceSid: string,
  uniqueName: string,
): Promise<readonly MarkedResource[]> {
  const sids = (await orGone(findRecordedCalls(account, serviceSid))) ?? [];
  const name = `recording of a call to ${uniqueName}`;
  return sids.map((sid) => ({ kind: 'recorded-call', sid, name }));
}

/** A service by its name and what its logs tell of, for one that lists do not show yet. */
export async function findMarkedService(
  account: Account,
  uniqueName: string,
): Promise<readonly MarkedResource[]> {
  const found = await orGone(
    account.ask('Look for the scratch service', ({ serverless }) =>
      serverless.v1.services(uniqueName).fetch(),
    ),
  );
  if (!found || !isMarkedService(found.uniqueName, found.friendlyName)) return [];
  return [
    { kind: 'service', sid: found.sid, name: `service ${found.uniqueName}` },
    ...(await findMarkedCalls(account, found.sid, found.uniqueName)),
  ];
}

/** The names of those that could not be removed; a service stays if a recording does, which its logs tell of. */
export async function removeMarked(
  account: Account,
  resources: readonly MarkedResource[],
): Promise<readonly string[]> {
  const left: string[] = [];
  const inOrder = KINDS.flatMap((kind) => resources.filter((each) => each.kind === kind));
  let isRecordingLeft = false;
  for (const resource of inOrder) {
    if (resource.kind === 'service' && isRecordingLeft) continue;
    try {
      await orGone(remove(account, resource));
    } catch (error) {
      const message = error instanceof Error ? error.message : 'refused';
      isRecordingLeft ||= resource.kind === 'recorded-call';
      left.push(`${resource.name} (${maskText(message, [])})`);
    }
  }
  return left;
}

/** Looks at the mark, then deletes. */
async function remove(account: Account, { kind, sid, name }: MarkedResource): Promise<void> {
  const ask = <Result>(request: (client: Twilio) => Promise<Result>) =>
    account.ask(`Remove the ${name}`, request);
  switch (kind) {
    case 'recorded-call':
      await removeRecordings(ask, sid);
      return;
    case 'domain': {
      const { domainName } = await ask(({ sip }) => sip.domains(sid).fetch());
      if (isMarkedDomain(domainName)) await ask(({ sip }) => sip.domains(sid).remove());
      return;
    }
    case 'credential-list': {
      const { friendlyName } = await ask(({ sip }) => sip.credentialLists(sid).fetch());
      if (isMarkedList(friendlyName)) await ask(({ sip }) => sip.credentialLists(sid).remove());
      return;
    }
    case 'ip-access-control-list': {
      const { friendlyName } = await ask(({ sip }) => sip.ipAccessControlLists(sid).fetch());
      if (isMarkedList(friendlyName)) {
        await ask(({ sip }) => sip.ipAccessControlLists(sid).remove());
      }
      return;
    }
    case 'queue': {
      const { friendlyName } = await ask(({ queues }) => queues(sid).fetch());
      if (isMarkedList(friendlyName)) await ask(({ queues }) => queues(sid).remove());
      return;
    }
    case 'service':
      await removeService(ask, sid);
  }
}

type Ask = <Result>(request: (client: Twilio) => Promise<Result>) => Promise<Result>;

/** What is live is taken down first if Twilio does not delete a service that answers. */
async function removeService(ask: Ask, sid: string): Promise<void> {
  const { uniqueName, friendlyName } = await ask(({ serverless }) =>
    serverless.v1.services(sid).fetch(),
  );
  if (!isMarkedService(uniqueName, friendlyName)) return;
  const removeIt = () => ask(({ serverless }) => serverless.v1.services(sid).remove());
  try {
    await removeIt();
  } catch (error) {
    if (!(error instanceof AccountError) || error.status === 404) throw error;
    const environments = await ask(({ serverless }) =>
      serverless.v1.services(sid).environments.list(),
    );
    for (const environment of environments) {
      await ask(({ serverless }) =>
        serverless.v1.services(sid).environments(environment.sid).remove(),
      );
    }
    await removeIt();
  }
}

/** What is not there is as good as removed. */
async function orGone<Result>(request: Promise<Result>): Promise<Result | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof AccountError && error.status === 404) return undefined;
    throw error;
  }
}

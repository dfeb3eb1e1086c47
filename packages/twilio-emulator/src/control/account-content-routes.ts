/** Control routes that put things into the account which its APIs only show. */
import { failEmergencyChange } from '../api-2010/emergency-failure';
import { ENDPOINT_ANSWERS, registerEndpoint } from '../api-2010/registered-endpoints';
import type { Reply } from '../api/reply';
import { sipDomainOf } from '../calls/admit-call';
import { DEFAULT_SOURCE_IP } from '../calls/place-call-request';
import { parseSipAddress } from '../calls/sip-address';
import type { EmulatorInstance } from '../emulator-instance';
import { LOG_LEVELS, recordAlert } from '../monitor/alerts';
import { addFlow, FLOW_STATUSES } from '../studio/flows';
import { addWorkflow } from '../taskrouter/workflows';
import { addWorkspace, hasWorkspace } from '../taskrouter/workspaces';
import { ControlError, type ControlRoute } from './control-api';
import { optionalNumber, optionalText, readFields } from './fields';

type Fields = Readonly<Record<string, unknown>>;

/** Each answers 201 with the SID of what was added, or touched. */
export function accountContentRoutes(emulator: EmulatorInstance): ControlRoute[] {
  const postFor = (path: string, run: (fields: Fields) => object): ControlRoute => ({
    method: 'POST',
    path,
    run: ({ json }): Reply => ({ status: 201, body: run(readFields(json)) }),
  });
  const post = (path: string, run: (fields: Fields) => string): ControlRoute =>
    postFor(path, (fields) => ({ sid: run(fields) }));
  return [
    post('flows', (fields) =>
      addFlow(emulator, {
        friendlyName: text(fields, 'friendlyName'),
        ...optional('status', choice(fields, 'status', FLOW_STATUSES)),
      }),
    ),
    post('workspaces', (fields) => addWorkspace(emulator, text(fields, 'friendlyName')).sid),
    post('workflows', (fields) => {
      const workspaceSid = text(fields, 'workspaceSid');
      if (!hasWorkspace(emulator, workspaceSid)) {
        throw new ControlError(`There is no workspace ${workspaceSid}.`);
      }
      return addWorkflow(emulator, workspaceSid, text(fields, 'friendlyName'));
    }),
    post('alerts', (fields) =>
      recordAlert(emulator, {
        errorCode: requiredNumber(fields, 'errorCode'),
        text: text(fields, 'text'),
        ...optional('logLevel', choice(fields, 'logLevel', LOG_LEVELS)),
        ...optional('resourceSid', optionalText(fields, 'resourceSid')),
        ...optional('requestUrl', optionalText(fields, 'requestUrl')),
      }),
    ),
    post('emergency-failures', (fields) => {
      const sid = text(fields, 'phoneNumberSid');
      if (!failEmergencyChange(emulator, sid)) {
        throw new ControlError(`${sid} is not a number with an emergency address.`);
      }
      return sid;
    }),
    postFor('endpoints', (fields) => addEndpoint(emulator, fields)),
  ];
}

/** Answers with the SID of the SIP domain, and for how long the endpoint is registered. */
function addEndpoint(emulator: EmulatorInstance, fields: Fields): object {
  const address = text(fields, 'address');
  const { user = '', host = '' } = parseSipAddress(address) ?? {};
  const domain = sipDomainOf(emulator.store, host);
  const answer = choice(fields, 'answer', ENDPOINT_ANSWERS) ?? 'no-answer';
  if (!domain) throw new ControlError(`${address} is at no SIP domain of the account.`);
  const outcome = registerEndpoint(emulator, domain, {
    username: user,
    answer,
    contact: optionalText(fields, 'contact') ?? `sip:${user}@${DEFAULT_SOURCE_IP}`,
    ...optional('password', optionalText(fields, 'password')),
    ...optional('expiresSeconds', optionalNumber(fields, 'expiresSeconds')),
  });
  if (outcome.kind === 'refused') {
    throw new ControlError(
      `${address} may not register (SIP ${outcome.sipStatus}): ${outcome.reason}.`,
    );
  }
  return { sid: domain.sid, expiresSeconds: outcome.expiresSeconds };
}

function text(fields: Fields, name: string): string {
  const value = optionalText(fields, name);
  if (value === undefined) throw new ControlError(`"${name}" is missing.`);
  return value;
}

function requiredNumber(fields: Fields, name: string): number {
  const value = optionalNumber(fields, name);
  if (value === undefined) throw new ControlError(`"${name}" is missing.`);
  return value;
}

function choice<Value extends string>(
  fields: Fields,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const given = optionalText(fields, name);
  const found = values.find((each) => each === given);
  if (given !== undefined && !found) {
    throw new ControlError(`"${name}" is ${values.join(', ')}.`);
  }
  return found;
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

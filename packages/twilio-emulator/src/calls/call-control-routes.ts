/** The control routes of calls: POST and GET /__emulator/calls. */
import { ok } from '../api/reply';
import { ControlError, type ControlRoute } from '../control/control-api';
import { optionalNumber, optionalText, optionalTexts, readFields } from '../control/fields';
import { DIAL_STATUSES, type DialOutcome, type PlaceCallRequest } from './place-call-request';
import type { PlacedCalls } from './placed-calls';

type Fields = Readonly<Record<string, unknown>>;

export function callControlRoutes(calls: PlacedCalls): ControlRoute[] {
  return [
    {
      method: 'POST',
      path: 'calls',
      run: async ({ json }) => ok({ call: await calls.place(readPlaceCallRequest(json)) }),
    },
    { method: 'GET', path: 'calls', run: () => ok({ calls: calls.traces() }) },
  ];
}

/** `{from, to, headers, credentials: {username, password}, sourceIp, callId, dialOutcomes}` */
function readPlaceCallRequest(json: unknown): PlaceCallRequest {
  const fields = readFields(json);
  const dialOutcomes = fields['dialOutcomes'];
  return {
    from: requiredText(fields, 'from'),
    to: requiredText(fields, 'to'),
    ...optionalTexts(fields, ['sourceIp', 'callId']),
    ...(fields['headers'] === undefined ? {} : { headers: readHeaders(fields['headers']) }),
    ...(fields['credentials'] === undefined
      ? {}
      : { credentials: readCredentials(readFields(fields['credentials'])) }),
    ...(dialOutcomes === undefined ? {} : { dialOutcomes: readDialOutcomes(dialOutcomes) }),
  };
}

function readHeaders(value: unknown): Record<string, string> {
  const fields = readFields(value);
  return Object.fromEntries(Object.keys(fields).map((name) => [name, requiredText(fields, name)]));
}

function readCredentials(fields: Fields): { username: string; password?: string } {
  return { username: requiredText(fields, 'username'), ...optionalTexts(fields, ['password']) };
}

function readDialOutcomes(value: unknown): DialOutcome[] {
  if (!Array.isArray(value)) throw new ControlError('"dialOutcomes" is a list.');
  return value.map((each: unknown) => {
    const fields = readFields(each);
    const status = DIAL_STATUSES.find((known) => known === fields['status']);
    if (!status)
      throw new ControlError(`A dial outcome's "status" is ${DIAL_STATUSES.join(', ')}.`);
    const durationSeconds = optionalNumber(fields, 'durationSeconds');
    const sipResponseCode = optionalNumber(fields, 'sipResponseCode');
    return {
      status,
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(sipResponseCode === undefined ? {} : { sipResponseCode }),
    };
  });
}

function requiredText(fields: Fields, name: string): string {
  const text = optionalText(fields, name);
  if (text === undefined) throw new ControlError(`"${name}" is a text, and required.`);
  return text;
}

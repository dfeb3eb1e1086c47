/** Reads what somebody says about a call over HTTP. */
import { ControlError } from '../control/control-api';
import {
  optionalNumber,
  optionalText,
  optionalTexts,
  readFields,
  type Fields,
} from '../control/fields';
import { readAssumptions, type Assumptions } from './assumptions';
import { ANSWER_WORDS, readAnswer, type GivenAnswers } from './given-answer';
import {
  DIAL_STATUSES,
  type DialOutcome,
  type KeyPress,
  type PlaceCallRequest,
  type SpokenMessage,
} from './place-call-request';

/** The fields of `PlaceCallRequest`, without those that are for the library only. */
export function readPlaceCallRequest(json: unknown): PlaceCallRequest {
  const fields = readFields(json);
  const hangUpAt = optionalNumber(fields, 'hangUpAt');
  return {
    from: requiredText(fields, 'from'),
    to: requiredText(fields, 'to'),
    ...optionalTexts(fields, ['sourceIp', 'callId']),
    ...(hangUpAt === undefined ? {} : { hangUpAt }),
    ...read(fields, 'headers', readTexts),
    ...read(fields, 'credentials', readCredentials),
    ...read(fields, 'number', (value) =>
      optionalTexts(readFields(value), ['callerName', 'forwardedFrom', 'stirVerstat']),
    ),
    ...read(fields, 'at', readInstant),
    ...read(fields, 'answers', readAnswers),
    ...read(fields, 'dialOutcomes', (value) => listOf('dialOutcomes', value).map(readDialOutcome)),
    ...read(fields, 'digits', (value) => listOf('digits', value).map(readKeyPress)),
    ...read(fields, 'messages', (value) => listOf('messages', value).map(readMessage)),
    ...read(fields, 'playSeconds', readNumbers),
    ...read(fields, 'assumptions', readGivenAssumptions),
  };
}

function read<Name extends string, Value>(
  fields: Fields,
  name: Name,
  reader: (value: unknown) => Value,
): Partial<Record<Name, Value>> {
  const value = fields[name];
  if (value === undefined) return {};
  const found: Partial<Record<Name, Value>> = {};
  found[name] = reader(value);
  return found;
}

function readTexts(value: unknown): Record<string, string> {
  const fields = readFields(value);
  return Object.fromEntries(Object.keys(fields).map((name) => [name, requiredText(fields, name)]));
}

function readNumbers(value: unknown): Record<string, number> {
  const fields = readFields(value);
  return Object.fromEntries(
    Object.keys(fields).map((name) => [name, optionalNumber(fields, name) ?? 0]),
  );
}

function readCredentials(value: unknown): { username: string; password?: string } {
  const fields = readFields(value);
  return { username: requiredText(fields, 'username'), ...optionalTexts(fields, ['password']) };
}

const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

function readInstant(value: unknown): Date {
  const text = String(value);
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || !OFFSET.test(text)) {
    throw new ControlError(
      `"at" is a moment with its offset, such as 2026-12-24T15:00-05:00, not ${text}.`,
    );
  }
  return instant;
}

function readAnswers(value: unknown): GivenAnswers {
  const fields = readFields(value);
  return Object.fromEntries(
    Object.entries(fields).map(([name, given]) => [
      name,
      (Array.isArray(given) ? given : [given]).map((each: unknown) => {
        const answer = readAnswer(String(each));
        if (answer) return answer;
        const known = ANSWER_WORDS.join(', ');
        throw new ControlError(`The answer of ${name}, "${String(each)}", is not one of ${known}.`);
      }),
    ]),
  );
}

function readDialOutcome(value: unknown): DialOutcome {
  const fields = readFields(value);
  const status = DIAL_STATUSES.find((known) => known === fields['status']);
  if (!status) throw new ControlError(`A dial outcome's "status" is ${DIAL_STATUSES.join(', ')}.`);
  const durationSeconds = optionalNumber(fields, 'durationSeconds');
  const sipResponseCode = optionalNumber(fields, 'sipResponseCode');
  return {
    status,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(sipResponseCode === undefined ? {} : { sipResponseCode }),
  };
}

function readKeyPress(value: unknown): KeyPress {
  if (typeof value === 'string') return value;
  const fields = readFields(value);
  return { at: optionalNumber(fields, 'at') ?? 0, digits: requiredText(fields, 'digits') };
}

function readMessage(value: unknown): SpokenMessage {
  const fields = readFields(value);
  return {
    seconds: optionalNumber(fields, 'seconds') ?? 0,
    ...optionalTexts(fields, ['digits']),
    ...(fields['hangsUp'] === true ? { hangsUp: true } : {}),
  };
}

function readGivenAssumptions(value: unknown): Partial<Assumptions> {
  const reading = readAssumptions(readFields(value));
  if (reading.kind === 'wrong') throw new ControlError(reading.reason);
  return reading.assumptions;
}

function listOf(name: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ControlError(`"${name}" is a list.`);
  return value;
}

function requiredText(fields: Fields, name: string): string {
  const text = optionalText(fields, name);
  if (text === undefined) throw new ControlError(`"${name}" is a text, and required.`);
  return text;
}

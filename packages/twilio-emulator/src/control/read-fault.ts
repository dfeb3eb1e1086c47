/** Reads a fault from the JSON of a control request. */
import type { Fault, FaultAction, FaultMatch, FirstRequest } from '../faults/faults';
import { ControlError } from './control-api';
import { optionalNumber, optionalText, optionalTexts, readFields } from './fields';

type Fields = Readonly<Record<string, unknown>>;

const KINDS = 'answer, time-out, drop-answer, delay, work-after-client-left or lose-race';

/** `{match: {method, host, path}, times, action: {kind, …}}` */
export function readFault(json: unknown): Fault {
  const fields = readFields(json);
  const times = optionalNumber(fields, 'times');
  return {
    match: readMatch(readFields(fields['match'])),
    action: readAction(readFields(fields['action'])),
    ...(times === undefined ? {} : { times }),
  };
}

function readMatch(fields: Fields): FaultMatch {
  return optionalTexts(fields, ['method', 'host', 'path']);
}

function readAction(fields: Fields): FaultAction {
  const kind = optionalText(fields, 'kind');
  switch (kind) {
    case 'answer':
      return readAnswer(fields);
    case 'time-out':
    case 'drop-answer':
    case 'work-after-client-left':
      return { kind };
    case 'delay':
      return { kind, ms: optionalNumber(fields, 'ms') ?? 0 };
    case 'lose-race':
      return { kind, first: readFirstRequest(readFields(fields['first'])) };
    default:
      throw new ControlError(`"action.kind" is ${KINDS}.`);
  }
}

function readAnswer(fields: Fields): FaultAction {
  const status = optionalNumber(fields, 'status');
  if (status === undefined) throw new ControlError('"action.status" is the HTTP status to answer.');
  const code = optionalNumber(fields, 'code');
  const retryAfterSeconds = optionalNumber(fields, 'retryAfterSeconds');
  return {
    kind: 'answer',
    status,
    ...optionalTexts(fields, ['message']),
    ...(code === undefined ? {} : { code }),
    ...(fields['body'] === undefined ? {} : { body: readFields(fields['body']) }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function readFirstRequest(fields: Fields): FirstRequest {
  const { method, host, path } = optionalTexts(fields, ['method', 'host', 'path']);
  if (method === undefined || host === undefined || path === undefined) {
    throw new ControlError('"action.first" has method, host, path and, for a POST, form.');
  }
  const form = readFields(fields['form']);
  const texts = Object.keys(form).map((name) => [name, optionalText(form, name) ?? ''] as const);
  return { method, host, path, form: Object.fromEntries(texts) };
}

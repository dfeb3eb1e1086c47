/** What a deployed process tells the emulator. */
import type { DeployedLog } from '../deployments/deployment-runner';

export type ProcessMessage =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'log'; readonly log: DeployedLog }
  /** Everything that the Function wrote before has arrived. */
  | { readonly kind: 'answered'; readonly requestSid: string };

const LEVELS: readonly string[] = ['info', 'warn', 'error'] satisfies DeployedLog['level'][];

/** Reads a message; undefined for one that a Function sent with process.send. */
export function readProcessMessage(message: unknown): ProcessMessage | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const requestSid = textOf(fields['requestSid']);
  switch (fields['kind']) {
    case 'ready':
      return typeof fields['port'] === 'number'
        ? { kind: 'ready', port: fields['port'] }
        : undefined;
    case 'answered':
      return requestSid === undefined ? undefined : { kind: 'answered', requestSid };
    case 'log':
      return readLog(fields, requestSid);
    default:
      return undefined;
  }
}

function readLog(
  fields: Readonly<Record<string, unknown>>,
  requestSid: string | undefined,
): ProcessMessage | undefined {
  const level = LEVELS.includes(String(fields['level'])) ? fields['level'] : 'info';
  const log: DeployedLog = {
    level: level as DeployedLog['level'],
    message: textOf(fields['message']) ?? '',
    functionSid: textOf(fields['functionSid']),
    requestSid,
  };
  return { kind: 'log', log };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The lines that the Function of the calls writes into the logs, as they are read again. */
import { parseJson } from 'command-line';
import { fieldsOf, optionalTextOf, rowsOf, textOf } from 'publishing';
import { CALL_LINE } from './call-function';

export interface CallLine {
  readonly scenario: string;
  readonly step: string;
  /** Of all parameters that came. */
  readonly names: readonly string[];
  readonly value: (name: string) => string | undefined;
  /** By the clock of the Function, in milliseconds. */
  readonly atMs: number;
}

/** Undefined for a line of something else. */
export function readCallLine(message: string): CallLine | undefined {
  if (!message.startsWith(CALL_LINE)) return undefined;
  const line = parseJson(message.slice(CALL_LINE.length));
  if (typeof line !== 'object' || line === null) return undefined;
  const values = fieldsOf(fieldsOf(line)['values']);
  return {
    scenario: optionalTextOf(line, 'scenario') ?? '',
    step: textOf(line, 'step'),
    names: rowsOf(line, 'names').map(String),
    value: (name) => optionalTextOf(values, name),
    atMs: Number(fieldsOf(line)['atMs']),
  };
}

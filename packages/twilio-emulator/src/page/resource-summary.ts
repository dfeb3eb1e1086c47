/** What is shown of any resource: its SID, what people call it, and when it was made. Pure. */

/** The first of these that a row has is its name. None of them holds a secret. */
const NAMES = [
  'friendly_name',
  'domain_name',
  'unique_name',
  'phone_number',
  'username',
  'ip_address',
  'key',
  'path',
  'name',
] as const;

interface ResourceSummary {
  readonly sid?: string;
  readonly name?: string;
  readonly at?: string;
}

export function summaryOf(row: unknown): ResourceSummary {
  const fields = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
  const text = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const sid = text('sid');
  const name = NAMES.map(text).find((each) => each !== undefined);
  const at = text('date_created');
  return {
    ...(sid === undefined ? {} : { sid }),
    ...(name === undefined ? {} : { name }),
    ...(at === undefined ? {} : { at }),
  };
}

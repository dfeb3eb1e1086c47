/** Remembers the requests of one emulator, with every secret masked. */
import type { ParameterValues } from './api/parameters';

export interface LoggedRequest {
  readonly at: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** `CreateBuild`; absent when no operation was found. */
  readonly operation?: string;
  readonly query: ParameterValues;
  readonly form: ParameterValues;
  readonly headers: Readonly<Record<string, unknown>>;
  /** 0: the client got no answer. */
  readonly status: number;
  /** Fields that the specification does not know: tolerated, as Twilio does, but said here. */
  readonly unknownParameters?: readonly string[];
  /** Why the emulator could not answer as Twilio would: `not-emulated`. */
  readonly gap?: string;
  /** What was done to the request on purpose. */
  readonly fault?: string;
  /** Set when the emulator itself failed. */
  readonly failure?: string;
}

const MASK = '***';
const MAX_REMEMBERED_REQUESTS = 2000;
const SECRET_NAME = /authorization|password|secret|token|cookie|jwe|signature|credential(?!list)/i;
/** Named like a secret but none: a page's address, and SIDs of lists. */
const NO_SECRET = /^(PageToken|CredentialListSid|IncludeCredentials)$/i;

export class RequestLog {
  #entries: LoggedRequest[] = [];

  /** `onAdd` gets each entry as it is, with secrets. */
  constructor(private readonly onAdd: (entry: LoggedRequest) => void = () => undefined) {}

  add(entry: LoggedRequest): void {
    this.onAdd(entry);
    this.#entries.push({
      ...entry,
      query: maskSecrets(entry.query),
      form: maskForm(entry),
      headers: maskSecrets(entry.headers),
    });
    if (this.#entries.length > MAX_REMEMBERED_REQUESTS) this.#entries.shift();
  }

  /** Oldest first. */
  all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}

/** Replaces the values of fields that are named like secrets. */
export function maskSecrets(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isSecret = SECRET_NAME.test(name) && !NO_SECRET.test(name);
      return [name, isSecret ? MASK : value];
    }),
  );
}

/** An environment variable's value is a secret though its field is only called Value. */
function maskForm({ path, form }: LoggedRequest): Record<string, unknown> {
  const masked = maskSecrets(form);
  return /\/Variables(\/|$)/.test(path) && 'Value' in masked ? { ...masked, Value: MASK } : masked;
}

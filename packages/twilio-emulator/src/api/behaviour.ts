/** What Twilio does beyond its specification: one row says it, and how we know. */

/** spec: Twilio's OpenAPI. docs: documentation. traced: seen in clients' requests. assumed: not found. */
export type Confidence = 'spec' | 'docs' | 'traced' | 'assumed';

/** A behaviour as the README's table shows it. */
export interface Behaviour {
  readonly says: string;
  readonly source: string;
  readonly sure: Confidence;
}

/** A behaviour that is a refusal: what the client gets. `{0}` means a detail given when thrown. */
export interface Refusal extends Behaviour {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

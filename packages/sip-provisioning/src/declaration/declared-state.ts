/** What a declaration asks for, with every template filled: the form in which it is planned and verified. */
import type { DeclaredResource, ResourceId } from '../resources/resource';
import type { PasswordSource } from './declaration-schema';

export interface DeclaredState {
  readonly account: string;
  readonly resources: readonly DeclaredResource[];
  /** What must go. */
  readonly absent: readonly ResourceId[];
  readonly clients: readonly ClientState[];
  /** Clients whose removal has begun; what they have is in `absent` as well. */
  readonly goingClients: readonly GoingClient[];
  readonly routers: readonly RouterState[];
}

export interface GoingClient {
  readonly name: string;
  readonly username: string;
  readonly credentialList: string;
  readonly number?: string;
}

export interface ClientState extends GoingClient {
  readonly password: PasswordSource;
  readonly path: readonly (string | number)[];
}

/** A SIP domain whose calls the inbound SIP router takes. */
export interface RouterState {
  readonly domain: string;
  readonly emergencyCalling: boolean;
  /** File of its route table; undefined if the declaration names none. */
  readonly table?: string;
  /** ISO 3166-1 alpha-2, upper case; undefined: that of the table's numbering. */
  readonly country?: string;
  readonly emergencyCallsMeant: boolean;
  readonly path: readonly (string | number)[];
}

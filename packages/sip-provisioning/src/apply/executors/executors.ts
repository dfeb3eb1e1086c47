/** The executor of each kind. */
import type { Kind } from '../../resources/resource';
import type { Executor } from '../executor';
import { addressExecutor } from './address';
import { appExecutor } from './app';
import { credentialExecutor, credentialListExecutor } from './credential-list';
import { domainExecutor } from './domain';
import { emergencyAddressExecutor } from './emergency-address';
import { ipAccessControlListExecutor, ipAddressExecutor } from './ip-access-control-list';
import {
  callsCredentialListExecutor,
  callsIpAccessControlListExecutor,
  registrationsCredentialListExecutor,
} from './mapping';
import { numberExecutor } from './number';

export const executors: Readonly<Record<Kind, Executor>> = {
  address: addressExecutor,
  app: appExecutor,
  'credential-list': credentialListExecutor,
  credential: credentialExecutor,
  'ip-access-control-list': ipAccessControlListExecutor,
  'ip-address': ipAddressExecutor,
  number: numberExecutor,
  'emergency-address': emergencyAddressExecutor,
  domain: domainExecutor,
  'registrations-credential-list': registrationsCredentialListExecutor,
  'calls-credential-list': callsCredentialListExecutor,
  'calls-ip-access-control-list': callsIpAccessControlListExecutor,
};

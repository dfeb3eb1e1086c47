/** The numbers of a declaration: where their calls go, a blank messaging webhook, the emergency address. */
import type { Issue } from '../issue';
import type { Fields } from '../resources/resource';
import { withRouterUrls } from '../router/router-fields';
import type { DeclaredNumber } from './declaration-schema';
import type { Resolver } from './resolver';
import { scopeOf } from './template';
import { voiceFields } from './voice-fields';

export function resolveNumbers(resolver: Resolver): void {
  for (const [phoneNumber, number] of Object.entries(resolver.declaration.numbers ?? {})) {
    resolveNumber(resolver, phoneNumber, ['numbers', phoneNumber], number);
  }
}

export function resolveNumber(
  resolver: Resolver,
  phoneNumber: string,
  path: Issue['path'],
  number: DeclaredNumber,
): void {
  const { environment, friendlyName, app, emergencyAddress, buy = false } = number;
  if (environment !== undefined) resolver.checkEnvironment(environment, [...path, 'environment']);
  const filling = resolver.filling(scopeOf(resolver.declaration, environment), path);
  const fields: Fields = {
    ...voiceFields(withRouterUrls(resolver, number, filling), filling),
    app: filling.text(app, 'app') ?? null,
    smsUrl: filling.url(number.smsUrl, 'smsUrl'),
    smsMethod: number.smsMethod ?? 'POST',
    smsApplicationSid: number.smsApplicationSid ?? null,
    ...(friendlyName === undefined ? {} : { friendlyName }),
  };
  const acquire = buy ? 'buy' : 'use';
  const inEnvironment = environment === undefined ? {} : { environment };
  resolver.add({ kind: 'number', name: phoneNumber, acquire, ...inEnvironment, path, fields });
  if (emergencyAddress === undefined) return;
  resolver.add({
    kind: 'emergency-address',
    name: phoneNumber,
    path,
    fields: { address: emergencyAddress },
  });
}

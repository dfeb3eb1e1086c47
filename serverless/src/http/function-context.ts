/** What the platform tells a Function of its place: account, service, environment, domain. */
import type { OwnUrls } from 'route-table';

export interface FunctionPlace {
  readonly accountSid: string;
  readonly authToken: string;
  readonly serviceSid: string;
  readonly environmentSid: string;
  /** `https://<domain><path>`, as the caller wrote it without its query. */
  readonly url: string;
  /** Origins that an operator allows beside Flex's own. */
  readonly allowedOrigins: readonly string[];
}

/** Environment variable of the service: origins separated by commas. */
const ORIGINS_VARIABLE = 'ADMIN_ORIGINS';

/** Where the service is; on a call nothing may fail because it is not told. */
export function readOwnUrls(context: unknown): OwnUrls {
  const domain: unknown =
    typeof context === 'object' && context !== null && Reflect.get(context, 'DOMAIN_NAME');
  return { service: typeof domain === 'string' && domain !== '' ? `https://${domain}` : '' };
}

/** Throws if the service was deployed without its credentials or is not deployed at all. */
export function readFunctionPlace(context: unknown): FunctionPlace {
  const fields = typeof context === 'object' && context !== null ? context : {};
  const text = (name: string): string => {
    const value: unknown = Reflect.get(fields, name);
    if (typeof value === 'string' && value !== '') return value;
    throw new Error(
      `The context of the Function has no ${name}: deploy the service with its credentials (includeCredentials).`,
    );
  };
  const origins: unknown = Reflect.get(fields, ORIGINS_VARIABLE);
  return {
    accountSid: text('ACCOUNT_SID'),
    authToken: text('AUTH_TOKEN'),
    serviceSid: text('SERVICE_SID'),
    environmentSid: text('ENVIRONMENT_SID'),
    url: `https://${text('DOMAIN_NAME')}${text('PATH')}`,
    allowedOrigins:
      typeof origins === 'string' ? origins.split(',').map((each) => each.trim()) : [],
  };
}

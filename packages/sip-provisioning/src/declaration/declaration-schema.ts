/** The shape of a declaration, from which its types and the published JSON Schema are made. */
import { z } from 'zod';

const e164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'an E.164 number such as "+15035550100", in quotes')
  .describe('E.164 number, in quotes');
const httpMethod = z.enum(['GET', 'POST']);
const url = z.string().min(1).describe('URL; may hold {baseUrl} and other placeholders');
const environments = z
  .array(z.string())
  .min(1)
  .describe('Only for these environments; left out: for all of them');
const sid = (prefix: string) => {
  const one = z
    .string()
    .regex(new RegExp(`^${prefix}[0-9a-f]{32}$`), `a SID that begins with ${prefix}`);
  return z
    .union([one, z.record(z.string(), one)])
    .describe(
      'SID of the resource that is meant if a name is not unique; by environment for a template',
    );
};

const voice = {
  voiceUrl: url.optional(),
  voiceMethod: httpMethod.optional(),
  voiceFallbackUrl: url.optional(),
  voiceFallbackMethod: httpMethod.optional(),
  voiceStatusCallbackUrl: url.optional(),
  voiceStatusCallbackMethod: httpMethod.optional(),
};

const environment = z.strictObject({
  baseUrl: z.url().describe('Dialplan of this environment: {baseUrl} in URLs'),
  variables: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), z.string())
    .optional()
    .describe('Further placeholders: {name}'),
});

const app = z.strictObject({
  ...voice,
  environments: environments.optional(),
  sid: sid('AP').optional(),
  connectableByOtherAccounts: z.boolean().optional().describe('Default false'),
});

const routerBaseUrl = url.describe(
  'Where the router is deployed: voice URL and status callback are derived from it',
);

const inboundSipRouter = z
  .strictObject({
    baseUrl: routerBaseUrl,
    table: z
      .string()
      .optional()
      .describe(
        'Its route table: a file, from the folder of the declaration; needed by a domain with emergencyCalling',
      ),
    country: z
      .string()
      .length(2)
      .optional()
      .describe(
        'Whose emergency numbers need routes; default: numbering.defaultCountry of the table',
      ),
    emergencyCallsMeant: z
      .boolean()
      .optional()
      .describe('True: emergency calls are meant to reach the default route'),
  })
  .describe('Points the domain at the inbound SIP router');

const domain = z.strictObject({
  ...voice,
  inboundSipRouter: inboundSipRouter.optional(),
  environments: environments.optional(),
  sid: sid('SD').optional(),
  friendlyName: z.string().optional().describe('Default: the name without .sip.twilio.com'),
  registration: z.boolean().optional().describe('Whether endpoints may register; default false'),
  emergencyCalling: z.boolean().optional().describe('Default false'),
  emergencyCaller: z
    .union([e164, z.string().regex(/^PN[0-9a-f]{32}$/, 'a SID that begins with PN')])
    .optional()
    .describe('Number, or its SID, that emergency calls show when the caller has none'),
  secure: z.boolean().optional().describe('Default false'),
  byocTrunkSid: z
    .string()
    .regex(/^BY[0-9a-f]{32}$/)
    .optional(),
  credentialLists: z
    .strictObject({
      calls: z.array(z.string()).optional(),
      registrations: z.array(z.string()).optional(),
    })
    .optional(),
  ipAccessControlLists: z.array(z.string()).optional(),
});

const address = z.strictObject({
  sid: sid('AD').optional(),
  customerName: z.string(),
  street: z.string(),
  streetSecondary: z.string().optional(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string().describe('In quotes'),
  country: z.string().length(2).describe('ISO 3166-1 alpha-2'),
  emergencyEnabled: z.boolean().optional().describe('Default true'),
});

const incoming = {
  environment: z.string().optional().describe('Fills the placeholders of this entry'),
  app: z
    .string()
    .optional()
    .describe('TwiML app that takes incoming calls: its name, or its SID if the name does not do'),
  emergencyAddress: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Address for emergency calls: its name, or its SID if the name does not do; the word null: none; left out: as it is',
    ),
};

const number = z.strictObject({
  ...voice,
  ...incoming,
  inboundSipRouter: z
    .strictObject({ baseUrl: routerBaseUrl })
    .optional()
    .describe('Points the number at the inbound SIP router'),
  buy: z.boolean().optional().describe('True: bought when the account does not have it'),
  friendlyName: z.string().optional().describe('Left out: as it is'),
  smsUrl: url.optional().describe('Default: blank'),
  smsMethod: httpMethod.optional(),
  smsApplicationSid: z
    .string()
    .regex(/^AP[0-9a-f]{32}$/)
    .optional(),
});

const password = z
  .union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })])
  .describe('Where the password is: an environment variable or a file; never the password');

const client = z.strictObject({
  username: z.string().min(1).max(32).optional().describe('Default: the name of the client'),
  credentialList: z.string().optional().describe('Default: the only one declared'),
  password,
  number: z
    .union([z.strictObject({ use: e164 }), z.strictObject({ buy: e164 })])
    .optional()
    .describe('A number of the account, or exactly one to buy; none: the client has no number'),
  ...incoming,
});

const mapping = z.union([
  z.strictObject({
    domain: z.string(),
    credentialList: z.string(),
    for: z.enum(['calls', 'registrations']),
  }),
  z.strictObject({ domain: z.string(), ipAccessControlList: z.string() }),
]);

const goingClient = z
  .strictObject({
    credentialList: z.string(),
    username: z.string().min(1).max(32),
    number: e164
      .optional()
      .describe('Released with the client; none: there is no number to release'),
  })
  .describe('Written by "client remove", which takes it away again once the client is gone');

const absent = z
  .strictObject({
    apps: z.array(z.string()).optional(),
    domains: z.array(z.string()).optional(),
    credentialLists: z.array(z.string()).optional(),
    credentials: z.array(z.string().regex(/^.+\/.+$/, 'list/username')).optional(),
    ipAccessControlLists: z.array(z.string()).optional(),
    ipAddresses: z.array(z.string().regex(/^.+\/\d.*$/, 'list/address')).optional(),
    addresses: z.array(z.string()).optional(),
    numbers: z.array(e164).optional(),
    mappings: z.array(mapping).optional(),
    clients: z.record(z.string().min(1).max(64), goingClient).optional(),
  })
  .describe('What must go: nothing else is ever removed');

const ipBlock = z.string().regex(/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/, 'an IPv4 address or block');

export const declarationSchema = z
  .strictObject({
    account: z
      .string()
      .regex(/^AC[0-9a-f]{32}$/, 'an account SID')
      .describe('The only account this is for'),
    environments: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), environment).optional(),
    apps: z.record(z.string().min(1).max(64), app).optional(),
    domains: z.record(z.string().min(1), domain).optional(),
    credentialLists: z.record(z.string().min(1).max(64), z.strictObject({}).nullable()).optional(),
    ipAccessControlLists: z
      .record(
        z.string().min(1).max(255),
        z.array(z.union([ipBlock, z.strictObject({ address: ipBlock, name: z.string() })])),
      )
      .optional(),
    addresses: z.record(z.string().min(1).max(32), address).optional(),
    clients: z.record(z.string().min(1).max(64), client).optional(),
    numbers: z.record(e164, number).optional(),
    absent: absent.optional(),
  })
  .describe('SIP resources of one Twilio account');

export type Declaration = z.infer<typeof declarationSchema>;
export type DeclaredDomain = z.infer<typeof domain>;
export type DeclaredRouter = Pick<z.infer<typeof inboundSipRouter>, 'baseUrl'>;
export type DeclaredApp = z.infer<typeof app>;
export type DeclaredNumber = z.infer<typeof number>;
export type DeclaredClient = z.infer<typeof client>;
export type PasswordSource = z.infer<typeof password>;

/** The JSON Schema for editors, as published in sip-provisioning.schema.json. */
export function declarationJsonSchema(): unknown {
  return z.toJSONSchema(declarationSchema, { io: 'input' });
}

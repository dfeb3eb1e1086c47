import type { DeclaredState } from './declared-state';
import { lineOf, readDeclaration } from './read-declaration';
import { resolveDeclaration } from './resolve-declaration';

const ACCOUNT = `account: AC${'0'.repeat(32)}\n`;
const ENVIRONMENTS = `environments:
  stage: { baseUrl: https://stage.example.com/ }
  prod: { baseUrl: https://prod.example.com, variables: { zone: west } }
`;

function resolve(text: string): ReturnType<typeof resolveDeclaration> {
  const read = readDeclaration(`${ACCOUNT}${text}`);
  return read.kind === 'invalid' ? read : resolveDeclaration(read.declaration);
}

function stateOf(text: string): DeclaredState {
  const resolved = resolve(text);
  if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
  return resolved.state;
}

function codesOf(text: string): string[] {
  const resolved = resolve(text);
  return resolved.kind === 'invalid' ? resolved.issues.map(({ code }) => code) : [];
}

describe('A template', () => {
  it('means one resource in each environment, with its base URL and variables', () => {
    const { resources } = stateOf(
      `${ENVIRONMENTS}apps: { "in-{environment}": { voiceUrl: "{baseUrl}/x" } }`,
    );
    expect(resources.map(({ name, fields }) => [name, fields['voiceUrl']])).toEqual([
      ['in-stage', 'https://stage.example.com/x'],
      ['in-prod', 'https://prod.example.com/x'],
    ]);
  });

  it('may be for some environments only', () => {
    const app = '{ environments: [prod], voiceUrl: "https://x.example.com/{zone}" }';
    const { resources } = stateOf(`${ENVIRONMENTS}apps: { in: ${app} }`);
    expect(resources.map(({ fields }) => fields['voiceUrl'])).toEqual([
      'https://x.example.com/west',
    ]);
  });
});

describe('A declaration is refused', () => {
  const list = 'credentialLists: { l: {} }\n';
  const number = 'number: { use: "+15035550100" }';
  it.each([
    [
      'with a placeholder that one environment does not have',
      `${ENVIRONMENTS}apps: { "{environment}": { voiceUrl: "https://{zone}.example.com" } }`,
      ['unknown-placeholder'],
    ],
    ['with placeholders and no environment', 'apps: { "{environment}": {} }', ['no-environment']],
    [
      'with an environment that is not declared',
      `${ENVIRONMENTS}apps: { a: { environments: [test] } }`,
      ['unknown-environment'],
    ],
    ['with a URL that is not one', 'apps: { a: { voiceUrl: example.com } }', ['invalid-url']],
    [
      'when two entries mean one resource',
      `domains: { d: {}, D.sip.twilio.com: {} }`,
      ['declared-twice'],
    ],
    [
      'when it refers to what is not declared',
      `${list}domains: { d: { credentialLists: { calls: [m] } } }`,
      ['not-declared'],
    ],
    [
      'when something is declared and absent',
      'apps: { a: {} }\nabsent: { apps: [a] }',
      ['declared-and-absent'],
    ],
    [
      'when a client could be in several lists',
      'credentialLists: { l: {}, m: {} }\nclients: { c: { password: { env: P } } }',
      ['credential-list-needed'],
    ],
    [
      'when two clients have one number',
      `${list}clients: { a: { password: { env: P }, ${number} }, b: { password: { env: P }, ${number} } }`,
      ['declared-twice'],
    ],
    [
      'when a client without a number has an app',
      `${list}apps: { a: {} }\nclients: { c: { password: { env: P }, app: a } }`,
      ['number-needed'],
    ],
    ['when a domain name is none', 'domains: { my_domain: {} }', ['invalid-domain-name']],
    [
      'with a voice URL beside the router',
      'domains: { d: { voiceUrl: https://a.example.com, inboundSipRouter: { baseUrl: https://r.example.com, table: t.json } } }',
      ['two-voice-urls'],
    ],
    [
      'with a field that does not exist',
      'apps: { a: { voiceURL: https://a.example.com } }',
      ['unrecognized-keys'],
    ],
    [
      'with a password in it',
      `${list}clients: { c: { password: Correct-Horse-7 } }`,
      ['invalid-union'],
    ],
    [
      'with a number that is not a text',
      `${list}clients: { c: { password: { env: P }, number: { use: +15035550100 } } }`,
      ['invalid-union'],
    ],
    ['when it is not YAML', 'apps: [', ['yaml-bad-indent']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('with all that is wrong at once, each with its line', () => {
    const text = `${ACCOUNT}apps:\n  a:\n    voiceUrl: x\n  b:\n    voiceUrl: y\n`;
    const read = readDeclaration(text);
    const resolved = read.kind === 'valid' ? resolveDeclaration(read.declaration) : read;
    const issues = resolved.kind === 'invalid' ? resolved.issues : [];
    expect(issues.map(({ path }) => lineOf(text, path))).toEqual([4, 6]);
  });

  it('without repeating a password that is in it by mistake', () => {
    expect(JSON.stringify(resolve('clients: { c: { password: Correct-Horse-7 } }'))).not.toContain(
      'Horse',
    );
  });
});

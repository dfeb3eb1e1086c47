/** Random rows with secrets in the places that can hold them, from so few hosts and users that two rows often agree. */
import fc from 'fast-check';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
export type Row = JsonObject & { readonly address: string };

const host = fc.constantFrom('pbx.example.com', 'evil.example', 'pbx.example.com:5070');
const scheme = fc.constantFrom('https', 'https', 'http');
const user = fc.constantFrom('u', 'v');
const telling = fc.constantFrom('token', 'X-Api-Key', 'password');
const WORKFLOWS = ['0', '1'].map((digit) => `WW${digit.repeat(32)}`);
const APPS = ['0', '1'].map((digit) => `AP${digit.repeat(32)}`);

/** A destination whose secrets come from `secret`. */
function secretDestination(secret: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> {
  const url = fc.oneof(
    fc.tuple(scheme, user, secret, host).map(([s, u, pw, h]) => `${s}://${u}:${pw}@${h}/a`),
    // What a second admin sees of the user info is one marker.
    fc.tuple(scheme, secret, host).map(([s, pw, h]) => `${s}://${pw}@${h}/b`),
    fc
      .tuple(scheme, host, telling, secret)
      .map(([s, h, name, pw]) => `${s}://${h}/c?x=1&${name}=${pw}`),
  );
  const sipUri = fc.oneof(
    host.map((h) => `sip:bob@${h}`),
    fc.tuple(user, secret, host).map(([u, pw, h]) => `sip:${u}:${pw}@${h}`),
    fc.tuple(host, secret).map(([h, pw]) => `sip:bob@${h}?X-Token=${pw}`),
  );
  const parameters = fc.tuple(telling, secret).map(([name, pw]) => ({ [name]: pw }));
  const verb = fc.oneof(
    fc
      .tuple(user, secret, host)
      .map(
        ([u, pw, h]) =>
          `<Dial><Sip username="${u}" password="${pw}">sip:bob@${h.replace('evil', 'bad')}</Sip></Dial>`,
      ),
    fc
      .tuple(fc.constantFrom('Play', 'Redirect', 'Say'), url)
      .map(([name, text]) => `<${name}>${text.replace(/&/g, '&amp;')}</${name}>`),
    fc
      .tuple(telling, secret)
      .map(
        ([name, pw]) =>
          `<Connect><Stream url="wss://s.example.com"><Parameter name="${name}" value="${pw}"/></Stream></Connect>`,
      ),
  );
  return fc.oneof(
    fc
      .tuple(sipUri, user, secret, fc.option(secret, { nil: undefined }))
      .map(([destination, username, password, header]) => ({
        type: 'dial-sip',
        destination,
        options: { username, password, ...(header && { headers: { 'X-Token': header } }) },
      })),
    sipUri.map((destination) => ({ type: 'refer', destination })),
    url.map((destination) => ({ type: 'webhook', destination })),
    url.map((destination) => ({ type: 'play', destination })),
    fc.tuple(fc.constantFrom(...WORKFLOWS), url, secret).map(([destination, waitUrl, pw]) => ({
      type: 'enqueue',
      destination,
      options: { waitUrl, attributes: { skill: 'a', secret: pw } },
    })),
    fc.tuple(fc.constantFrom('alice', 'mallory'), parameters).map(([destination, given]) => ({
      type: 'dial-client',
      destination,
      options: { parameters: given },
    })),
    fc.tuple(fc.constantFrom(...APPS), parameters).map(([destination, given]) => ({
      type: 'dial-application',
      destination,
      options: { parameters: given },
    })),
    fc
      .tuple(verb, fc.constantFrom('', '<Say>Hello</Say>', '<Hangup/>'))
      .map(([one, other]) => ({ type: 'twiml', destination: one + other })),
    url.map((text) => ({ type: 'say', destination: `Listen: ${text}` })),
  );
}

export function secretRow(secret: fc.Arbitrary<string>): fc.Arbitrary<Row> {
  return fc
    .tuple(
      fc.constantFrom('100', '200', '300', '400'),
      secretDestination(secret),
      fc.option(
        fc.tuple(secret, host).map(([pw, h]) => `see https://${pw}@${h}/`),
        { nil: undefined },
      ),
    )
    .map(([address, destination, comment]) => ({
      address,
      ...destination,
      ...(comment === undefined ? {} : { comment }),
    }));
}

/** One row for each address, as a valid table has them. */
export function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.address, row])).values()];
}

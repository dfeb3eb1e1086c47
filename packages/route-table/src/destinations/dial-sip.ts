/** `dial-sip`: dials a SIP URI. */
import { sipUriField, sipUriHost } from '../fields/sip-uri-field';
import { textField } from '../fields/text-field';
import { trimToken } from '../fields/token-field';
import { warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { isOwnDomain } from '../circles/own-account';
import { sipDomainOfHost } from '../address/sip-domain';
import { nextHops } from '../twiml/hops';
import { passOn } from '../twiml/passed-on';
import { fillIn, placeholdersIn } from '../twiml/placeholders';
import { rejectedCall } from '../twiml/rejected-call';
import { sipUriTarget } from '../secrets/sip-uri-secrets';
import { addSipHeaders } from '../twiml/sip-headers';
import type { CallContext } from '../twiml/call-context';
import { element, twimlDocument, type XmlAttributes, type XmlElement } from '../twiml/xml';
import { quote } from '../findings/untrusted';
import type { Parameters } from './parameters';
import type { DestinationKind, StepOptions, Typed } from './destination-kind';
import { dialAttributes, dialOptions } from './dial-options';
import type { DialOptions } from './dial-options';
import { screenAttributes, screenField } from './screen-field';
import { checkSipHeaderLength, sipHeadersField } from './sip-headers-field';

const SOURCE = 'Twilio docs, voice/twiml/sip';

/** Characters (assumed: Twilio names none). */
const MAX_CREDENTIAL_LENGTH = 256;

/** Dials a SIP URI. */
export type DialSipDestination = Typed<
  'dial-sip',
  DialOptions &
    Pick<StepOptions, 'screen'> & {
      readonly username?: string;
      readonly password?: string;
      readonly headers?: Parameters;
    }
>;

export const dialSip: DestinationKind<DialSipDestination> = {
  value: sipUriField(
    {
      name: 'dial-sip.destination',
      example: 'sip:support@sip.example.com;transport=tls',
      source: SOURCE,
    },
    'sip-user',
  ),
  options: {
    ...dialOptions('sip'),
    username: textField({
      name: 'dial-sip.username',
      example: 'router',
      source: SOURCE,
      maxLength: MAX_CREDENTIAL_LENGTH,
    }),
    password: textField({
      name: 'dial-sip.password',
      example: 'a long password',
      source: SOURCE,
      maxLength: MAX_CREDENTIAL_LENGTH,
      control: { kind: 'text', secret: true },
      secrets: 'whole',
    }),
    headers: sipHeadersField,
  },
  stepOptions: { screen: screenField },
  receiver: (uri, { username }) => [sipUriTarget(uri) ?? uri.trim(), username ?? ''],
  check(sip, path, found) {
    checkSipHeaderLength(sip.destination, sip.options, path, found);
    checkEdgeHost(trimToken(sip.destination), [...path, 'destination'], found);
    checkCircle(sip.destination, [...path, 'destination'], found);
    const { username, password } = sip.options ?? {};
    if ((username === undefined) !== (password === undefined)) {
      const given = password === undefined ? 'user-name' : 'password';
      warn(found, [...path, 'options'], `sip-credentials-incomplete:${given}`, {});
    }
  },
  render(sip, call, ways) {
    const noun = sipNoun(sip, call, screenAttributes(sip.options, ways));
    if (!noun) return rejectedCall();
    const attributes = dialAttributes(sip.options, 'sip', call, ways);
    return twimlDocument(element('Dial', attributes, noun));
  },
};

/** The noun of a Dial; undefined if what the call fills in cannot be dialled. */
export function sipNoun(
  { destination, options }: DialSipDestination,
  call: CallContext,
  more: XmlAttributes = {},
): XmlElement | undefined {
  const headers = Object.entries(options?.headers ?? {}).map(
    ([name, value]) => [name, fillIn(value, call)] as const,
  );
  const dialled = passOn(trimToken(destination), 'sip-user', call);
  if (dialled === undefined) return undefined;
  const hops =
    mayComeBack(destination) || (call.isOfPlan && leadsToTwilio(destination))
      ? [nextHops(call.headers)]
      : [];
  const uri = addSipHeaders(dialled, [...hops, ...headers]);
  const credentials = { username: options?.username, password: options?.password };
  return element('Sip', { ...credentials, ...more }, uri);
}

/** Without the account's domains any may lead here; with them, what is certain is said of the whole table. */
function checkCircle(destination: string, path: Path, found: Findings): void {
  if (!mayComeBack(destination)) return;
  const { account } = found;
  const domain = sipDomainOfHost(sipUriHost(trimToken(destination))) ?? '';
  if (account === undefined) warn(found, path, 'sip-may-loop', {});
  else if (isOwnDomain(account, domain))
    warn(found, path, 'sip-may-loop:own', { domain: quote(domain) });
}

/** Whether a call goes on to a Twilio SIP domain with the number that was called: perhaps to this router again. */
function mayComeBack(destination: string): boolean {
  const isOfCalled = placeholdersIn(destination).some(({ name }) => name.startsWith('called'));
  return isOfCalled && leadsToTwilio(destination);
}

/** Whether the host is a Twilio SIP domain, with or without an edge. */
function leadsToTwilio(destination: string): boolean {
  return sipDomainOfHost(sipUriHost(trimToken(destination))) !== undefined;
}

/**
 * Twilio dials a Twilio SIP domain by its name without an edge only (error 32220; docs); `us1`, the home region, is
 * taken like no edge at all (assumed).
 */
function checkEdgeHost(uri: string, path: Path, found: Findings): void {
  const host = sipUriHost(uri);
  const domain = sipDomainOfHost(host);
  if (domain === undefined) return;
  const instead = `${domain}.sip.twilio.com`;
  if (host === instead || host === `${domain}.sip.us1.twilio.com`) return;
  warn(found, path, 'sip-edge-host', { host: quote(host), instead });
}

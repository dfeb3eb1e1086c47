/** A field that holds an absolute URL which Twilio asks. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { Field, FieldText } from './field';
import { isPrivateHost } from './private-host';
import { sidForm } from './sid-field';
import { tokenField } from './token-field';

const URL_FORM = '[hH][tT][tT][pP][sS]?://[^\\s]+';

/**
 * An absolute http or https URL, in which a fragment may carry connection overrides (`#rc=2&rp=5xx`; Twilio docs,
 * usage/webhooks/webhooks-connection-overrides). Relative URLs would resolve against the router itself.
 */
export function urlField(text: FieldText): Field {
  return tokenField({
    ...text,
    form: URL_FORM,
    secrets: 'url',
    formCode: 'not-an-absolute-url',
    formMessage: 'an absolute URL: https://…, without spaces',
    rules: (url, path, found) => checkUrl(text.label, url, path, found),
  });
}

function checkUrl(label: string, text: string, path: Path, found: Findings): void {
  const url = parseUrl(text);
  if (url === undefined) {
    fault(found, path, 'not-a-url', `${label} ${quote(text)} is not a URL: check host and port.`);
    return;
  }
  if (url.hostname.includes('_')) {
    // Twilio docs, voice/api/call-resource: underscores are not permitted in the host name (docs).
    const message = `${label} has an underscore in its host, which Twilio refuses: use another host.`;
    fault(found, path, 'url-host-underscore', message);
  }
  if (url.protocol === 'http:') {
    const message = `${label} is plain http: the call's data travel unencrypted. Use https.`;
    warn(found, path, 'url-plain-http', message);
  }
  if (isPrivateHost(url.hostname)) {
    const message = `${label} has the private host ${quote(url.hostname)}, which Twilio cannot reach.`;
    warn(found, path, 'url-private-host', message);
  }
  checkFlowUrl(label, url, path, found);
}

const FLOW_PATH = new RegExp(`^/v1/Accounts/${sidForm('AC')}/Flows/${sidForm('FW')}/?$`);

/** URL of a Studio flow (Twilio docs, studio/rest-api; seed). */
function checkFlowUrl(label: string, url: URL, path: Path, found: Findings): void {
  const isFlow = url.hostname === 'webhooks.twilio.com' && url.pathname.includes('/Flows/');
  if (!isFlow || FLOW_PATH.test(url.pathname)) return;
  const form = 'https://webhooks.twilio.com/v1/Accounts/AC…/Flows/FW…';
  fault(found, path, 'not-a-flow-url', `${label} is not the URL of a Studio flow: ${form}.`);
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

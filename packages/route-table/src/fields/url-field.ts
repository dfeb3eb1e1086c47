/** A field that holds an absolute URL which Twilio asks. */
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import type { TextParam } from '../texts/texts';
import type { Field, FieldText } from './field';
import { isPrivateHost } from './private-host';
import { sidForm } from './sid-field';
import { tokenField } from './token-field';

const URL_FORM = '[hH][tT][tT][pP][sS]?://[^\\s]+';

/**
 * An absolute http or https URL, in which a fragment may carry connection overrides (`#rc=2&rp=5xx`; Twilio docs,
 * usage/webhooks/webhooks-connection-overrides). Relative URLs would resolve against the router itself.
 */
export function urlField(text: FieldText, passesOn?: 'query'): Field {
  return tokenField({
    ...text,
    ...(passesOn && { passesOn }),
    form: URL_FORM,
    secrets: 'url',
    formText: 'not-an-absolute-url',
    rules: (url, path, found) => checkUrl({ field: text.name }, url, path, found),
  });
}

function checkUrl(field: TextParam, text: string, path: Path, found: Findings): void {
  const url = parseUrl(text);
  if (url === undefined) {
    fault(found, path, 'not-a-url', { field, url: quote(text) });
    return;
  }
  if (url.hostname.includes('_')) {
    // Twilio docs, voice/api/call-resource: underscores are not permitted in the host name (docs).
    fault(found, path, 'url-host-underscore', { field });
  }
  if (url.protocol === 'http:') {
    warn(found, path, 'url-plain-http', { field });
  }
  if (isPrivateHost(url.hostname)) {
    warn(found, path, 'url-private-host', { field, host: quote(url.hostname) });
  }
  checkFlowUrl(field, url, path, found);
}

const FLOW_PATH = new RegExp(`^/v1/Accounts/${sidForm('AC')}/Flows/${sidForm('FW')}/?$`);

/** URL of a Studio flow (Twilio docs, studio/rest-api; seed). */
function checkFlowUrl(field: TextParam, url: URL, path: Path, found: Findings): void {
  const isFlow = url.hostname === 'webhooks.twilio.com' && url.pathname.includes('/Flows/');
  if (!isFlow || FLOW_PATH.test(url.pathname)) return;
  const form = 'https://webhooks.twilio.com/v1/Accounts/AC…/Flows/FW…';
  fault(found, path, 'not-a-flow-url', { field, form });
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

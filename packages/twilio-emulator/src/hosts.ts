/** Which part of Twilio a host name means. */

export type TwilioHost =
  | { readonly kind: 'product'; readonly product: string }
  | { readonly kind: 'functions'; readonly domainName: string }
  | { readonly kind: 'foreign' };

/** `serverless.twilio.com`, `api.dublin.ie1.twilio.com` (product.edge.region), `api.ie1.twilio.com`. */
const PRODUCT_HOST = /^([a-z0-9-]+)(?:\.[a-z0-9-]+){0,2}\.twilio\.com$/;
const FUNCTIONS_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.twil\.io$/;

/** Reads a Host header; a port is ignored. */
export function parseTwilioHost(host: string): TwilioHost {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const product = PRODUCT_HOST.exec(name)?.[1];
  if (product !== undefined) return { kind: 'product', product };
  return FUNCTIONS_HOST.test(name) ? { kind: 'functions', domainName: name } : { kind: 'foreign' };
}

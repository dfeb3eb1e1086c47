/** The mark of what a live check makes: nothing without it is ever deleted. */

/** Also what a person reads in the Console. */
export const FRIENDLY_NAME = 'Scratch of npm run live-check, may be deleted';

const NAME = /^live-check-[0-9a-f]{8}$/;
const SIP_DOMAIN = /^live-check-[0-9a-f]{8}(-[23])?\.sip\.twilio\.com$/;

/** `id`: 8 hexadecimal digits, new for each run. */
export function markedName(id: string): string {
  return `live-check-${id}`;
}

export function isMarkedService(uniqueName: string, friendlyName: string): boolean {
  return NAME.test(uniqueName) && friendlyName === FRIENDLY_NAME;
}

/** A credential list, IP access control list or queue. */
export function isMarkedList(friendlyName: string): boolean {
  return NAME.test(friendlyName);
}

export function isMarkedDomain(domainName: string): boolean {
  return SIP_DOMAIN.test(domainName);
}

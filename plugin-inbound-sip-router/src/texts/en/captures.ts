/** English texts of the calls in a SIP log or capture. */
import { counted } from './counted';

export const captures = {
  title: 'Show it the call',
  paste: 'INVITE or SIP log',
  help: 'Paste what Asterisk, Kamailio, OpenSIPS, sngrep, Wireshark or Cisco wrote. It stays in this browser. Passwords are left out.',
  read: 'Find calls',
  file: 'Log or capture file (.txt, .log, .pcap, .pcapng). Calls over TLS cannot be read.',
  reading: (share: number) => `Reading: ${Math.floor(share * 100)} %`,
  progress: 'How much is read',
  failed: 'The file cannot be read.',
  found: (calls: number) =>
    calls === 0
      ? 'No INVITE of a new call was found.'
      : `${counted(calls, 'call')} found. Choose one to try it.`,
  cut: 'The file is damaged or ends within a packet. The calls before that are shown.',
  more: (calls: number) => `There are more calls: only the first ${calls} are shown.`,
  without: (calls: number) =>
    calls === 0
      ? 'Every call has a route in the draft.'
      : `${counted(calls, 'call')} without a route in the draft.`,
  call: 'Call',
  tryIt: (called: string) => `Try the call to ${called}`,
  route: (address: string, comment: string | undefined) =>
    comment ? `${address} (${comment})` : address,
  noRoute: 'none: default route',
  showAll: (calls: number) => `Show all ${calls} calls`,
  seen: 'From the call that was shown:',
  sender: (address: string) => `sender ${address}`,
};

/** English texts of the calls in a SIP log or capture. */

export const captures = {
  title: 'Show it the call',
  paste: 'INVITE or SIP log',
  help: 'Paste what Asterisk, Kamailio, OpenSIPS, sngrep, Wireshark or Cisco wrote. It stays in this browser. Passwords are left out.',
  read: 'Find calls',
  file: 'Log or capture file',
  fileHelp: 'Text, .pcap or .pcapng. Calls over TLS cannot be read.',
  reading: 'Reading: {percent} %',
  progress: 'How much is read',
  failed: 'The file cannot be read: choose it again, or paste what is in it.',
  found:
    '{calls?=0:No INVITE of a new call was found.|{calls} call found. Choose one to try it.|{calls} calls found. Choose one to try it.}',
  cut: 'The file is damaged or ends within a packet. The calls before that are shown.',
  more: 'There are more calls: only the first {calls} are shown.',
  without:
    '{calls?=0:Every call has a route in the draft.|{calls} call without a route in the draft.|{calls} calls without a route in the draft.}',
  call: 'Call',
  tryIt: 'Try the call to {called}',
  route: '{comment?=:{address}|{address} ({comment})}',
  noRoute: 'none: default route',
  showAll: 'Show all {calls} calls',
  seen: 'From the call that was shown:',
  leaveOut: 'Leave this out',
  sender: 'sender {address}',
} as const;

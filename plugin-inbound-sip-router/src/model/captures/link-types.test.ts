/** Captures of every kind of machine: its order of bytes, its clock, and what its interfaces put around packets. */
import { readCalls, type CallsReading } from './read-calls';
import { ethernet, invite, ipv4, pcap, udp } from '../../../test/browser/sample-captures';

const at = '2026-11-29T05:00:00.500Z';
const packet = ipv4(udp(new TextEncoder().encode(invite())));

async function callsIn(bytes: Uint8Array): Promise<CallsReading['calls']> {
  const read = (from: number, to: number) => Promise.resolve(bytes.slice(from, to));
  let calls: CallsReading['calls'] = [];
  await readCalls({ size: bytes.length, read }, (reading) => {
    calls = reading.calls;
    return Promise.resolve(true);
  });
  return calls;
}

const framed = (head: readonly number[]) => Uint8Array.from([...head, ...packet]);
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const theCall = { time: at, called: 'sip:4123@acme.sip.twilio.com', source: '192.0.2.1:5060' };

test.each([
  ['BSD loopback', 0, framed([2, 0, 0, 0])],
  ['OpenBSD loopback', 108, framed([0, 0, 0, 2])],
  ['raw IP', 101, packet],
  ['raw IPv4', 228, packet],
  ['Linux cooked', 113, framed([...zeros(14), 8, 0])],
  ['Linux cooked with a VLAN', 113, framed([...zeros(14), 0x81, 0, 0, 7, 8, 0])],
  ['Linux cooked, version 2', 276, framed([8, 0, ...zeros(18)])],
])('calls of %s are read (link type %i)', async (_, linkType, frame) => {
  expect(await callsIn(pcap([frame], at, { linkType }))).toMatchObject([theCall]);
});

test.each([
  ['little-endian', { isLittle: true }],
  ['big-endian', { isLittle: false }],
  ['nanoseconds', { hasNanoseconds: true, isLittle: true }],
])('a pcap file that is %s says the same', async (_, form) => {
  expect(await callsIn(pcap([ethernet(packet)], at, form))).toMatchObject([theCall]);
});

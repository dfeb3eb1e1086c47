/** Makes INVITEs, packets and capture files for tests. */

export function invite({
  called = 'sip:4123@acme.sip.twilio.com',
  callId = 'call-1',
} = {}): string {
  return [
    `INVITE ${called} SIP/2.0`,
    'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1',
    'From: "Bob \\"B\\" Stone" <sip:+15550100000@carrier.example.com>;tag=1',
    'To: <sip:4123@acme.sip.twilio.com>',
    `Call-ID: ${callId}`,
    'CSeq: 1 INVITE',
    'X-Tier: gold',
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

interface Fragment {
  readonly offset: number;
  readonly hasMore: boolean;
}

const u16 = (value: number) => [(value >> 8) & 255, value & 255];
const u32 = (value: number) => [...u16(Math.floor(value / 65_536)), ...u16(value % 65_536)];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export function udp(payload: Uint8Array): Uint8Array {
  return bytes(u16(5060), u16(5060), u16(payload.length + 8), u16(0), payload);
}

export function tcp(payload: Uint8Array, sequence: number): Uint8Array {
  return bytes(u16(5060), u16(5060), u32(sequence), u32(0), [0x50, 0x18], zeros(6), payload);
}

export function ipv4(
  payload: Uint8Array,
  { protocol = 17, offset = 0, hasMore = false }: Partial<Fragment> & { protocol?: number } = {},
): Uint8Array {
  const flags = offset / 8 + (hasMore ? 0x2000 : 0);
  const head = [0x45, 0, ...u16(payload.length + 20), ...u16(9), ...u16(flags), 64, protocol, 0, 0];
  return bytes(head, [192, 0, 2, 1], [192, 0, 2, 2], payload);
}

export function ipv6(payload: Uint8Array, fragment?: Fragment): Uint8Array {
  const flags = fragment && fragment.offset + (fragment.hasMore ? 1 : 0);
  const more = flags === undefined ? [] : [17, 0, ...u16(flags), ...u32(9)];
  const length = u16(payload.length + more.length);
  const address = (last: number) => [0x20, 0x01, 0x0d, 0xb8, ...zeros(11), last];
  const head = [0x60, 0, 0, 0, ...length, fragment ? 44 : 17, 64];
  return bytes(head, address(1), address(2), more, payload);
}

export function ethernet(packet: Uint8Array, { vlan = false } = {}): Uint8Array {
  const kind = packet[0] === 0x60 ? 0x86dd : 0x0800;
  return bytes(zeros(12), vlan ? [...u16(0x8100), ...u16(7)] : [], u16(kind), packet);
}

interface PcapForm {
  /** Ethernet unless it is given. */
  readonly linkType?: number;
  /** As nearly all machines write it. */
  readonly isLittle?: boolean;
  readonly hasNanoseconds?: boolean;
}

export function pcap(
  frames: readonly Uint8Array[],
  time: string,
  { linkType = 1, isLittle = false, hasNanoseconds = false }: PcapForm = {},
): Uint8Array {
  const ms = Date.parse(time);
  const inOrder = (number: number[]) => (isLittle ? number.reverse() : number);
  const words = (...numbers: readonly number[]) => numbers.flatMap((each) => inOrder(u32(each)));
  const magic = hasNanoseconds ? 0xa1b23c4d : 0xa1b2c3d4;
  const version = [...inOrder(u16(2)), ...inOrder(u16(4))];
  const head = bytes(words(magic), version, words(0, 0, 65_535, linkType));
  const part = (ms % 1000) * (hasNanoseconds ? 1_000_000 : 1000);
  const record = (frame: Uint8Array) =>
    bytes(words(Math.floor(ms / 1000), part, frame.length, frame.length), frame);
  return bytes(head, ...frames.map(record));
}

export function pcapng(frames: readonly Uint8Array[], time: string): Uint8Array {
  const micros = BigInt(Date.parse(time)) * BigInt(1000);
  const [high, low] = [micros / BigInt(2 ** 32), micros % BigInt(2 ** 32)].map(Number);
  const block = (kind: number, body: Uint8Array) => {
    const padded = bytes(body, zeros((4 - (body.length % 4)) % 4));
    const size = u32(padded.length + 12);
    return bytes(u32(kind), size, padded, size);
  };
  const packet = (frame: Uint8Array) =>
    bytes(u32(0), u32(high ?? 0), u32(low ?? 0), u32(frame.length), u32(frame.length), frame);
  return bytes(
    block(0x0a0d0d0a, bytes(u32(0x1a2b3c4d), u16(1), u16(0), u32(0xffffffff), u32(0xffffffff))),
    block(1, bytes(u16(1), u16(0), u32(65_535))),
    ...frames.map((frame) => block(6, packet(frame))),
  );
}

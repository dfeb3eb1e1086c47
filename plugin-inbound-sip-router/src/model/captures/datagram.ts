/** Takes the frame of a network apart, down to what UDP or TCP carries. */
import { joined, numberAt } from './bytes';

export interface Datagram {
  readonly protocol: 'udp' | 'tcp';
  /** Address and port. */
  readonly source: string;
  readonly target: string;
  /** Of TCP: the number of its first byte. */
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/** Datagrams in pieces that are waited for at the same time, and the size of one (RFC 791). */
const MAX_WAITING = 200;
const MAX_DATAGRAM_BYTES = 65_535;

interface IpPart {
  readonly protocol: number;
  readonly source: string;
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly piece?: { readonly id: string; readonly offset: number; readonly hasMore: boolean };
}

interface Pieces {
  readonly parts: Map<number, Uint8Array>;
  size: number;
  total: number | undefined;
}

/** Puts fragments together, so it is one for each capture. */
export function datagramReader(): (linkType: number, frame: Uint8Array) => Datagram | undefined {
  const waiting = new Map<string, Pieces>();
  return (linkType, frame) => {
    const part = ipPart(packetIn(linkType, frame));
    if (!part) return undefined;
    const bytes = part.piece ? together(waiting, part) : part.bytes;
    return bytes && transport(part, bytes);
  };
}

function packetIn(linkType: number, frame: Uint8Array): Uint8Array {
  switch (linkType) {
    case 0:
    case 108:
      return frame.subarray(4);
    case 1: {
      let at = 12;
      while (at < 40 && [0x8100, 0x88a8, 0x9100].includes(numberAt(frame, at, 2))) at += 4;
      return frame.subarray(at + 2);
    }
    case 113: {
      const isTagged = numberAt(frame, 14, 2) === 0x8100;
      return frame.subarray(isTagged ? 20 : 16);
    }
    case 276:
      return frame.subarray(20);
    default:
      return frame;
  }
}

function ipPart(packet: Uint8Array): IpPart | undefined {
  const version = (packet[0] ?? 0) >> 4;
  if (version === 4 && packet.length >= 20) return ipv4Part(packet);
  return version === 6 && packet.length >= 40 ? ipv6Part(packet) : undefined;
}

function ipv4Part(packet: Uint8Array): IpPart {
  const head = ((packet[0] ?? 0) & 15) * 4;
  // Zero where the network card cuts the packets (TCP segmentation offload).
  const size = numberAt(packet, 2, 2) || packet.length;
  const flags = numberAt(packet, 6, 2);
  const offset = (flags & 0x1fff) * 8;
  const hasMore = (flags & 0x2000) !== 0;
  const part = {
    protocol: numberAt(packet, 9, 1),
    source: packet.subarray(12, 16).join('.'),
    target: packet.subarray(16, 20).join('.'),
    bytes: packet.subarray(head, size),
  };
  if (offset === 0 && !hasMore) return part;
  return { ...part, piece: { id: `${numberAt(packet, 4, 2)}`, offset, hasMore } };
}

/** Its extension headers: hop-by-hop, routing, fragment, destination (RFC 8200 §4). */
function ipv6Part(packet: Uint8Array): IpPart {
  const end = 40 + (numberAt(packet, 4, 2) || packet.length);
  let protocol = numberAt(packet, 6, 1);
  let at = 40;
  let piece: IpPart['piece'];
  while ([0, 43, 44, 60].includes(protocol) && at + 8 <= packet.length) {
    const isPiece = protocol === 44;
    if (isPiece) {
      const word = numberAt(packet, at + 2, 2);
      const id = `${numberAt(packet, at + 4, 4)}`;
      piece = { id, offset: word & 0xfff8, hasMore: (word & 1) === 1 };
    }
    protocol = numberAt(packet, at, 1);
    at += isPiece ? 8 : 8 + numberAt(packet, at + 1, 1) * 8;
  }
  const part = {
    ...{ protocol, bytes: packet.subarray(at, end) },
    source: `[${ipv6Address(packet.subarray(8, 24))}]`,
    target: `[${ipv6Address(packet.subarray(24, 40))}]`,
  };
  return piece ? { ...part, piece } : part;
}

/** The longest run of zeros is `::` (RFC 5952). */
function ipv6Address(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, at) => numberAt(bytes, at * 2, 2).toString(16));
  const text = groups.join(':');
  const runs = text.match(/\b0(?::0)+\b/g) ?? [];
  const [longest = ''] = runs.sort((one, other) => other.length - one.length);
  if (longest === '') return text;
  const at = text.search(new RegExp(`(?:^|:)${longest}(?::|$)`));
  const from = text[at] === ':' ? at + 1 : at;
  const before = text.slice(0, from).replace(/:$/, '');
  return `${before}::${text.slice(from + longest.length).replace(/^:/, '')}`;
}

function together(waiting: Map<string, Pieces>, part: IpPart): Uint8Array | undefined {
  const { piece, bytes, source, target, protocol } = part;
  if (!piece || piece.offset + bytes.length > MAX_DATAGRAM_BYTES) return undefined;
  const key = [source, target, protocol, piece.id].join(' ');
  const pieces = waiting.get(key) ?? {
    parts: new Map<number, Uint8Array>(),
    size: 0,
    total: undefined,
  };
  if (!pieces.parts.has(piece.offset)) pieces.size += bytes.length;
  // A copy: the chunk that the piece is in can be let go.
  if (!pieces.parts.has(piece.offset)) pieces.parts.set(piece.offset, bytes.slice());
  if (!piece.hasMore) pieces.total = piece.offset + bytes.length;
  waiting.set(key, pieces);
  if (pieces.total === undefined || pieces.size < pieces.total) {
    forgetOldest(waiting);
    return undefined;
  }
  waiting.delete(key);
  const ordered = [...pieces.parts].sort(([one], [other]) => one - other);
  return ordered.map(([, next]) => next).reduce(joined);
}

function forgetOldest(waiting: Map<string, unknown>): void {
  for (const key of waiting.keys()) {
    if (waiting.size <= MAX_WAITING) break;
    waiting.delete(key);
  }
}

function transport(part: IpPart, bytes: Uint8Array): Datagram | undefined {
  const isTcp = part.protocol === 6;
  if ((!isTcp && part.protocol !== 17) || bytes.length < (isTcp ? 20 : 8)) return undefined;
  const head = isTcp ? (numberAt(bytes, 12, 1) >> 4) * 4 : 8;
  return {
    protocol: isTcp ? 'tcp' : 'udp',
    source: `${part.source}:${numberAt(bytes, 0, 2)}`,
    target: `${part.target}:${numberAt(bytes, 2, 2)}`,
    sequence: isTcp ? numberAt(bytes, 4, 4) : 0,
    payload: bytes.subarray(head),
  };
}

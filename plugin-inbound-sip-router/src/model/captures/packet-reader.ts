/** Cuts a capture file (pcap, pcapng) into its packets, chunk by chunk. Source: draft-ietf-opsawg-pcap, -pcapng. */
import { joined, numberAt } from './bytes';

export interface Packet {
  readonly linkType: number;
  /** Milliseconds since 1970; undefined if the file does not say it. */
  readonly time: number | undefined;
  readonly bytes: Uint8Array;
}

/** A bigger one is a damaged file: no program writes it. */
const MAX_BLOCK_BYTES = 16 * 1024 * 1024;
const SECTION = 0x0a0d0d0a;
const EMPTY = new Uint8Array(0);

export interface PacketReader {
  /** False once the file turns out to be damaged: what comes after it is not read. */
  readonly take: (chunk: Uint8Array) => boolean;
  /** Whether the file ends where a packet ends. */
  readonly isWhole: () => boolean;
}

/** Whether a file that begins like this is a capture. */
export function isCapture(head: Uint8Array): boolean {
  return head.length >= 4 && (numberAt(head, 0, 4) === SECTION || pcapForm(head) !== undefined);
}

export function packetReader(onPacket: (packet: Packet) => void): PacketReader {
  let rest = EMPTY as Uint8Array;
  let isGood = true;
  let step: Step | undefined;
  return {
    take(chunk) {
      if (!isGood) return false;
      rest = joined(rest, chunk);
      let at = 0;
      step ??= numberAt(rest, 0, 4) === SECTION ? pcapngStep(onPacket) : pcapStep(onPacket);
      for (;;) {
        const size = step(rest, at);
        if (size === 'damaged') isGood = false;
        if (size === 'damaged' || size === 'more') break;
        at += size;
      }
      rest = isGood ? rest.slice(at) : EMPTY;
      return isGood;
    },
    isWhole: () => isGood && rest.length === 0,
  };
}

/** Reads what begins at `at`: its bytes, or that more of the file is needed. */
type Step = (bytes: Uint8Array, at: number) => number | 'more' | 'damaged';

function pcapForm(head: Uint8Array) {
  for (const isLittle of [true, false]) {
    const magic = numberAt(head, 0, 4, isLittle);
    if (magic === 0xa1b2c3d4) return { isLittle, perSecond: 1e6 };
    if (magic === 0xa1b23c4d) return { isLittle, perSecond: 1e9 };
  }
  return undefined;
}

function pcapStep(onPacket: (packet: Packet) => void): Step {
  let form: { isLittle: boolean; perSecond: number; linkType: number } | undefined;
  return (bytes, at) => {
    if (!form) {
      if (bytes.length < 24) return 'more';
      const read = pcapForm(bytes);
      if (!read) return 'damaged';
      form = { ...read, linkType: numberAt(bytes, 20, 4, read.isLittle) % 0x10000 };
      return 24;
    }
    const { isLittle, perSecond, linkType } = form;
    if (bytes.length < at + 16) return 'more';
    const size = numberAt(bytes, at + 8, 4, isLittle);
    if (size > MAX_BLOCK_BYTES) return 'damaged';
    if (bytes.length < at + 16 + size) return 'more';
    const time =
      numberAt(bytes, at, 4, isLittle) + numberAt(bytes, at + 4, 4, isLittle) / perSecond;
    onPacket({ linkType, time: time * 1000, bytes: bytes.subarray(at + 16, at + 16 + size) });
    return 16 + size;
  };
}

interface Interface {
  readonly linkType: number;
  readonly perSecond: number;
}

function pcapngStep(onPacket: (packet: Packet) => void): Step {
  let isLittle = true;
  let interfaces: Interface[] = [];
  return (bytes, at) => {
    if (bytes.length < at + 12) return 'more';
    const isSection = numberAt(bytes, at, 4) === SECTION;
    if (isSection) {
      isLittle = numberAt(bytes, at + 8, 4, true) === 0x1a2b3c4d;
      interfaces = [];
    }
    const size = numberAt(bytes, at + 4, 4, isLittle);
    if (size < 12 || size % 4 !== 0 || size > MAX_BLOCK_BYTES) return 'damaged';
    if (bytes.length < at + size) return 'more';
    const block = bytes.subarray(at, at + size - 4);
    const kind = numberAt(block, 0, 4, isLittle);
    if (kind === 1 && interfaces.length < 1000) interfaces.push(interfaceOf(block, isLittle));
    if (kind === 6) {
      const one = interfaces[numberAt(block, 8, 4, isLittle)];
      if (one) onPacket(enhancedPacket(block, one, isLittle));
    }
    if (kind === 3 && interfaces[0]) {
      const { linkType } = interfaces[0];
      onPacket({ linkType, time: undefined, bytes: block.subarray(12) });
    }
    return size;
  };
}

function enhancedPacket(block: Uint8Array, one: Interface, isLittle: boolean): Packet {
  const ticks = numberAt(block, 12, 4, isLittle) * 0x100000000 + numberAt(block, 16, 4, isLittle);
  const size = numberAt(block, 20, 4, isLittle);
  return {
    linkType: one.linkType,
    time: (ticks / one.perSecond) * 1000,
    bytes: block.subarray(28, 28 + size),
  };
}

/** Its option 9 says the unit of times: a power of ten, or of two if the top bit is set. */
function interfaceOf(block: Uint8Array, isLittle: boolean): Interface {
  const linkType = numberAt(block, 8, 2, isLittle);
  for (let at = 16; at + 4 <= block.length;) {
    const code = numberAt(block, at, 2, isLittle);
    const size = numberAt(block, at + 2, 2, isLittle);
    const unit = numberAt(block, at + 4, 1);
    if (code === 9) return { linkType, perSecond: unit > 127 ? 2 ** (unit - 128) : 10 ** unit };
    if (code === 0) break;
    at += 4 + Math.ceil(size / 4) * 4;
  }
  return { linkType, perSecond: 1e6 };
}

/** Reads the calls in a log or a capture, bit by bit, so that a big file stops nothing else. */
import { joined, textOf } from './bytes';
import { callOf, valueOf, type CapturedCall, type SeenInvite } from './captured-call';
import { datagramReader } from './datagram';
import { lineReader } from './line-reader';
import { isCapture, packetReader } from './packet-reader';
import { tcpStreams } from './tcp-streams';

export interface CaptureSource {
  /** In bytes. */
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

export interface CallsReading {
  readonly calls: readonly CapturedCall[];
  /** Share of the source that was read, 0 to 1. */
  readonly progress: number;
  /** There are more calls than are kept. */
  readonly hasMore: boolean;
  /** The capture ends within a packet, or is damaged from some place on. */
  readonly isCut: boolean;
}

export const MAX_CALLS = 1000;
const CHUNK_BYTES = 512 * 1024;
/** A line that is longer is cut: nothing of a call is that far from its beginning. */
const MAX_LINE_CHARS = 100_000;
/** What is kept of a TCP connection while the rest of a message is waited for. */
const MAX_MESSAGE_CHARS = 65_536;

/**
 * Waits for `onReading` after each chunk, and ends where it says false; the last reading has progress 1. Throws only
 * what `read` and `onReading` reject with.
 */
export async function readCalls(
  source: CaptureSource,
  onReading: (reading: CallsReading) => Promise<boolean>,
): Promise<void> {
  const kept = keptCalls();
  const head = await source.read(0, Math.min(source.size, CHUNK_BYTES));
  const reader = isCapture(head) ? captureReader(kept.take) : textReader(head, kept.take);
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    const to = Math.min(source.size, at + CHUNK_BYTES);
    const goesOn = reader.take(at === 0 ? head : await source.read(at, to));
    if (!goesOn || to === source.size) break;
    if (!(await onReading({ ...kept.all(), progress: to / source.size, isCut: false }))) return;
  }
  await onReading({ isCut: reader.end(), ...kept.all(), progress: 1 });
}

/** One for each Call-ID: repeated and authorized INVITEs are the same call (RFC 3261 §8.1.3.5, §17.1.1.2). */
function keptCalls() {
  const calls: CapturedCall[] = [];
  const known = new Set<string>();
  let hasMore = false;
  return {
    take: (invite: SeenInvite) => {
      const call = callOf(invite);
      const callId = valueOf(invite.headers, 'call-id', 'i');
      if (!call || (callId !== '' && known.has(callId))) return;
      hasMore ||= calls.length >= MAX_CALLS;
      if (hasMore) return;
      known.add(callId);
      calls.push({ id: `${calls.length}`, ...call });
    },
    all: () => ({ calls: calls.slice(), hasMore }),
  };
}

interface Reader {
  /** False if the rest need not be read. */
  readonly take: (chunk: Uint8Array) => boolean;
  /** Whether something was cut off. */
  readonly end: () => boolean;
}

function textReader(head: Uint8Array, onInvite: (invite: SeenInvite) => void): Reader {
  const decoder = new TextDecoder(encodingOf(head));
  const lines = lineReader(onInvite);
  let rest = '';
  return {
    take(chunk) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = (parts.pop() ?? '').slice(0, MAX_LINE_CHARS);
      parts.forEach(lines.take);
      return true;
    },
    end() {
      lines.take(rest);
      lines.end();
      return false;
    },
  };
}

/** By its mark or its zero bytes: PowerShell writes UTF-16. */
function encodingOf(head: Uint8Array): string {
  const [first, second, third, fourth] = head;
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && third === 0)) return 'utf-16be';
  return 'utf-8';
}

function captureReader(onInvite: (invite: SeenInvite) => void): Reader {
  const datagramIn = datagramReader();
  const waiting = new Map<string, string>();
  const streams = tcpStreams((key) => waiting.delete(key));
  const packets = packetReader(({ linkType, time, bytes }) => {
    const datagram = datagramIn(linkType, bytes);
    if (!datagram) return;
    const { source, target, sequence, payload, protocol } = datagram;
    const around = { source, time: isoTime(time) };
    if (protocol === 'udp') {
      if (payload[0] === 0x49) takeMessage(textOf(payload), around, onInvite);
      return;
    }
    const key = `${source} ${target}`;
    const parts = streams.take(key, sequence, payload);
    if (parts.length === 0) return;
    const text = (waiting.get(key) ?? '') + textOf(parts.reduce(joined));
    waiting.set(key, takeMessages(text, around, onInvite));
  });
  return { take: packets.take, end: () => !packets.isWhole() };
}

/** The messages that are whole are taken; what is left is returned. */
function takeMessages(
  text: string,
  around: Pick<SeenInvite, 'time' | 'source'>,
  onInvite: (invite: SeenInvite) => void,
): string {
  let rest = text;
  for (;;) {
    const start = rest.search(/INVITE (?:sips?|tel):/i);
    if (start < 0) return rest.slice(-12);
    const end = rest.indexOf('\r\n\r\n', start);
    if (end < 0) return rest.slice(start, start + MAX_MESSAGE_CHARS);
    takeMessage(rest.slice(start, end), around, onInvite);
    rest = rest.slice(end + 4);
  }
}

function takeMessage(
  text: string,
  around: Pick<SeenInvite, 'time' | 'source'>,
  onInvite: (invite: SeenInvite) => void,
) {
  if (!/^INVITE (?:sips?|tel):/i.test(text)) return;
  const lines = lineReader((invite) => onInvite({ ...invite, ...around }));
  text.split('\n').forEach(lines.take);
  lines.end();
}

function isoTime(time: number | undefined): string {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** Puts the segments of TCP connections in order, with bounded memory. */

/** Connections that are followed at the same time, and segments of one that came too early. */
const MAX_STREAMS = 500;
const MAX_EARLY = 16;
const ROUND = 0x100000000;

interface Stream {
  next: number;
  readonly early: Map<number, Uint8Array>;
}

export interface TcpStreams {
  /** What of the stream can be read now, in order. */
  readonly take: (key: string, sequence: number, payload: Uint8Array) => readonly Uint8Array[];
}

export function tcpStreams(onForgotten: (key: string) => void): TcpStreams {
  const streams = new Map<string, Stream>();
  return {
    take(key, sequence, payload) {
      if (payload.length === 0) return [];
      const stream = streams.get(key) ?? { next: sequence, early: new Map() };
      streams.delete(key);
      streams.set(key, stream);
      const [oldest] = streams.keys();
      if (streams.size > MAX_STREAMS && oldest !== undefined) {
        streams.delete(oldest);
        onForgotten(oldest);
      }
      stream.early.set(sequence, payload.slice());
      // What is missing never came: continue without it.
      if (stream.early.size > MAX_EARLY) stream.next = sequence;
      return readable(stream);
    },
  };
}

function readable(stream: Stream): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let hasRead = true; hasRead;) {
    hasRead = false;
    for (const [sequence, bytes] of stream.early) {
      const known = (stream.next - sequence + ROUND) % ROUND;
      if (known > ROUND / 2) continue;
      stream.early.delete(sequence);
      if (known >= bytes.length) continue;
      parts.push(bytes.subarray(known));
      stream.next = (sequence + bytes.length) % ROUND;
      hasRead = true;
    }
  }
  return parts;
}

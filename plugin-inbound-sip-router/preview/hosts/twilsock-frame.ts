/** Frames of Twilsock: `TWILSOCK V3.0 <bytes of the header>`, the header as JSON, the payload (twilsock 0.12; traced). */

/** What is read of a header. */
export interface TwilsockHeader {
  readonly method: string;
  readonly id: string;
  readonly capabilities?: readonly string[];
  readonly http_request?: {
    readonly host: string;
    readonly path: string;
    readonly method: string;
  };
}

const LINE_END = '\r\n';

export function readTwilsockFrame(frame: Buffer): TwilsockHeader {
  const firstLineEnd = frame.indexOf(LINE_END);
  const bytes = Number(frame.subarray(0, firstLineEnd).toString('ascii').split(' ')[2]);
  const from = firstLineEnd + LINE_END.length;
  return JSON.parse(frame.subarray(from, from + bytes).toString('utf8')) as TwilsockHeader;
}

export function writeTwilsockFrame(header: object, payload = ''): Buffer {
  const json = JSON.stringify({ ...header, payload_size: Buffer.byteLength(payload) });
  const first = `TWILSOCK V3.0 ${Buffer.byteLength(json)}`;
  return Buffer.from([first, json, payload].join(LINE_END), 'utf8');
}

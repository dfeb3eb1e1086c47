/** Finds the INVITEs in the lines of a log, whatever is written around them. */
import type { HeaderLine, SeenInvite } from './captured-call';

/** What is looked at of one line, and how many headers of one message. */
const MAX_LINE = 4000;
const MAX_HEADERS = 200;

const START =
  /\b(?:([A-Z]{3,12}) ((?:sips?|tel):\S{1,1000}) SIP\/2\.0|SIP\/2\.0 \d{3}\b.*?)(\.?)\s*$/i;
const HEADER = /^([A-Za-z][\w.!%*+`'~-]{0,60})[ \t]*:[ \t]*(.*)$/;
/** sngrep, ngrep; Asterisk's pjsip and sip loggers; Wireshark's text. */
const SOURCES = [
  /(\[?[\da-f.:]{3,45}\]?:\d{1,5}) -> \S/i,
  /(?:Received SIP request .* from|SIP read from) (?:UDP|TCP|TLS|WSS?):(\S+)/i,
  /Internet Protocol Version \d, Src: (?:[^\s(]+ \()?([\da-f.:]+)/i,
];
/** 2026-11-29 05:00:00.123, 2026/11/29T05:00:00, Nov 29 05:00:00, Nov 29, 2026 05:00:00 UTC. */
const TIME =
  /(?:\d{4}[-/]\d\d[-/]\d\d|\b[A-Z][a-z]{2} {1,2}\d{1,2}(?:, \d{4})?)[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| UTC|[+-]\d\d:?\d\d)?/;

interface OpenInvite extends SeenInvite {
  readonly headers: HeaderLine[];
  /** What each line of the message begins with has this length. */
  readonly column: number;
  readonly endsInDots: boolean;
}

export interface LineReader {
  /** One line, without its end. */
  readonly take: (line: string) => void;
  readonly end: () => void;
}

export function lineReader(onInvite: (invite: SeenInvite) => void): LineReader {
  let open: OpenInvite | undefined;
  let around = { time: '', source: '' };
  const end = () => {
    if (open && open.headers.length > 0) onInvite(open);
    open = undefined;
  };
  const start = (line: string, [, method, called = '', dot]: RegExpExecArray, at: number) => {
    end();
    around.time = TIME.exec(line.slice(0, at))?.[0] ?? around.time;
    if (method?.toUpperCase() === 'INVITE') {
      const column = /Request-Line: $/.test(line.slice(0, at)) ? 0 : at;
      const isDump = column !== at;
      open = {
        ...{ ...around, called, headers: [], endsInDots: dot === '.' },
        column: isDump ? -1 : column,
      };
    }
    around = { ...around, source: '' };
  };
  const takeOne = (whole: string) => {
    const line = whole.slice(0, MAX_LINE).replace(/(?:\r|#015|\^M)+$/, '');
    const found = line.includes('SIP/2.0') && !/\bVia\s*:/i.test(line) ? START.exec(line) : null;
    if (found) start(line, found, found.index);
    else if (!open) look(line);
    else if (!takeHeader(open, line)) end();
  };
  const look = (line: string) => {
    const source = SOURCES.map((each) => each.exec(line)?.[1]).find(Boolean);
    const time = TIME.exec(line)?.[0];
    if (source || time) around = { time: time ?? around.time, source: source ?? around.source };
  };
  return {
    // Some logs write a message as one line.
    take: (line) => {
      if (!/SIP\/2\.0.{0,9}(?:\\r\\n|\\n|#012)/.test(line)) takeOne(line);
      else
        line
          .slice(0, MAX_LINE * 16)
          .split(/\\r\\n|\\n|#015#012|#012/)
          .forEach(takeOne);
    },
    end,
  };
}

/** Whether this line belongs to the message. */
function takeHeader(open: OpenInvite, line: string): boolean {
  const own = open.column > 0 && line.length >= open.column ? line.slice(open.column) : line;
  const text = open.endsInDots ? own.replace(/\.$/, '') : own;
  const trimmed = text.trim();
  const { headers } = open;
  if (trimmed === '') return headers.length === 0;
  const last = headers[headers.length - 1];
  if (open.column === 0 && last && /^[ \t]/.test(text)) {
    headers[headers.length - 1] = [last[0], `${last[1]} ${trimmed}`.slice(0, MAX_LINE)];
    return true;
  }
  // Between two headers, a dump has lines about what is in them.
  const [, name, value = ''] = HEADER.exec(trimmed) ?? HEADER.exec(line.trim()) ?? [];
  if (name === undefined) return !/^(?:v=0|Message Body)/.test(trimmed) && open.column !== 0;
  if (headers.length >= MAX_HEADERS) return false;
  if (isWanted(name.toLowerCase())) headers.push([name.toLowerCase(), value.trim()]);
  else if (headers.length === 0) headers.push(['', '']);
  return true;
}

/** The others, Authorization among them, are let go at once. */
function isWanted(name: string): boolean {
  return /^(?:x-.*|from|f|to|t|call-id|i)$/.test(name);
}

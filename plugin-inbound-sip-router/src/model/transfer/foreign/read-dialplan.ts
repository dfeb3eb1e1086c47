/** Reads the lines of Asterisk's `extensions.conf` into contexts. Source: docs.asterisk.org, Configuration/Dialplan. */
import type { Steps } from '../steps';
import type { ForeignNote } from './foreign-table';

export interface Dialplan {
  readonly contexts: ReadonlyMap<string, DialContext>;
  readonly notes: readonly ForeignNote[];
}

export interface DialContext {
  readonly name: string;
  readonly extensions: Map<string, DialExtension>;
  readonly includes: { readonly context: string; readonly times: string; readonly line: number }[];
}

export interface DialExtension {
  readonly name: string;
  /** Behind a slash: the callers that it is for; undefined for all. */
  readonly caller: string | undefined;
  readonly line: number;
  readonly priorities: Map<number, DialStep>;
  readonly labels: Map<string, number>;
  /** The priority that was written last. */
  last: number;
}

export interface DialStep {
  readonly app: string;
  readonly args: string;
  readonly line: number;
}

/** Whether a text that begins like this is a dial plan. */
export function isDialplan(text: string): boolean {
  const head = text.slice(0, 100_000);
  return /^[ \t]*\[[^\]\r\n]+\]/m.test(head) && /^[ \t]*(?:exten|same|include)[ \t]*=/im.test(head);
}

const LINES_AT_ONCE = 5000;
/** Settings, and what helps people who dial by hand: they decide no destination. */
const QUIET = /^(?:ignorepat|autohints|hint)$/;

export function* readDialplan(text: string): Steps<Dialplan> {
  const contexts = new Map<string, DialContext>();
  const notes: ForeignNote[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  let context: DialContext | undefined;
  let extension: DialExtension | undefined;
  let isComment = false;
  for (const [index, written] of lines.entries()) {
    if (index % LINES_AT_ONCE === 0) yield index / lines.length;
    const line = index + 1;
    const [content, isOpen] = withoutComment(written, isComment);
    isComment = isOpen;
    const note = (kind: ForeignNote['kind'], what = content) => {
      notes.push({ line, kind, what: what.slice(0, 200) });
    };
    if (content === '') continue;
    const [, name, more = ''] = /^\[([^\]]+)\](?:\s*\(([^)]*)\))?/.exec(content) ?? [];
    if (name !== undefined) {
      extension = undefined;
      const isPlan = name !== 'general' && name !== 'globals';
      context = isPlan ? contextOf(contexts, name.trim()) : undefined;
      if (context) inherit(context, more, contexts);
      continue;
    }
    if (content.startsWith('#')) note('outside');
    if (!context || content.startsWith('#')) continue;
    const [, key = '', value = ''] = /^(\w+)\s*=>?\s*(.*)$/.exec(content) ?? [];
    switch (key.toLowerCase()) {
      case 'exten':
      case 'same': {
        const isSame = key.toLowerCase() === 'same';
        const [, named = '', rest = ''] = isSame
          ? []
          : (/^((?:\[[^\]]*\]|[^,[])*),(.*)$/.exec(value) ?? []);
        if (isSame ? !extension : named === '') {
          note('unread');
          break;
        }
        if (!isSame) extension = extensionOf(context, named.trim(), line);
        const given = priorityIn(isSame ? value : rest, extension?.last ?? 0);
        if (given === 'hint') break;
        if (!given || !extension) note('unread');
        else if (extension.priorities.has(given.priority)) note('repeated');
        else {
          extension.last = given.priority;
          extension.priorities.set(given.priority, { ...given.step, line });
          if (given.label !== '') extension.labels.set(given.label, given.priority);
        }
        break;
      }
      case 'include': {
        const [target = '', ...times] = value.split(/[,|]/);
        context.includes.push({ context: target.trim(), times: times.join(','), line });
        break;
      }
      default:
        if (!QUIET.test(key)) note(/^(?:e|l)?switch$/.test(key) ? 'outside' : 'unread');
    }
  }
  return { contexts, notes };
}

/** The line without what is behind `;`, and whether a `;--` is still open after it. */
function withoutComment(written: string, isComment: boolean): readonly [string, boolean] {
  let rest = written;
  let kept = '';
  let isOpen = isComment;
  for (;;) {
    if (isOpen) {
      const end = rest.indexOf('--;');
      if (end < 0) return [kept.trim(), true];
      rest = rest.slice(end + 3);
      isOpen = false;
    }
    const [before] = /^(?:\\[^]|[^\\;])*/.exec(rest) ?? [''];
    const at = before.length;
    if (at === rest.length) return [(kept + rest).replace(/\\;/g, ';').trim(), false];
    kept += rest.slice(0, at);
    if (!/^;--(?!-)/.test(rest.slice(at))) return [kept.replace(/\\;/g, ';').trim(), false];
    rest = rest.slice(at + 3);
    isOpen = true;
  }
}

/** A context that is written twice is one. */
function contextOf(contexts: Map<string, DialContext>, name: string): DialContext {
  const known = contexts.get(name);
  if (known) return known;
  const context: DialContext = { name, extensions: new Map(), includes: [] };
  contexts.set(name, context);
  return context;
}

/** `[a](b,c)` begins with all lines of its templates; `(!)` and `(+)` say nothing of lines. */
function inherit(context: DialContext, more: string, contexts: ReadonlyMap<string, DialContext>) {
  for (const name of more.split(',').map((each) => each.trim())) {
    const template = contexts.get(name);
    if (!template || template === context) continue;
    context.includes.push(...template.includes);
    for (const [key, each] of template.extensions) {
      if (context.extensions.has(key)) continue;
      const copy = { priorities: new Map(each.priorities), labels: new Map(each.labels) };
      context.extensions.set(key, { ...each, ...copy });
    }
  }
}

function extensionOf(context: DialContext, named: string, line: number): DialExtension {
  const known = context.extensions.get(named);
  if (known) return known;
  const slash = named.indexOf('/');
  const extension: DialExtension = {
    name: slash < 0 ? named : named.slice(0, slash),
    caller: slash < 0 ? undefined : named.slice(slash + 1),
    line,
    priorities: new Map(),
    labels: new Map(),
    last: 0,
  };
  context.extensions.set(named, extension);
  return extension;
}

/** `1,Dial(x)`, `n(label),Dial(x)`, `n+101,…`, and `1,Dial,x` of old versions. */
function priorityIn(text: string, last: number) {
  const [, written = '', add = '0', label = '', call = ''] =
    /^\s*(\d+|n|s|hint)(?:\+(\d+))?\s*(?:\(([^)]*)\))?\s*,\s*(.*)$/i.exec(text) ?? [];
  if (written.toLowerCase() === 'hint') return 'hint' as const;
  const [, app, inner, old] = /^([\w:]+)\s*(?:\((.*)\)|,\s*(.*))?$/.exec(call.trim()) ?? [];
  if (app === undefined) return undefined;
  const base = /^\d/.test(written)
    ? Number(written)
    : written.toLowerCase() === 'n'
      ? last + 1
      : last;
  return {
    priority: base + Number(add),
    label: label.trim(),
    step: { app, args: (inner ?? old ?? '').trim() },
  };
}

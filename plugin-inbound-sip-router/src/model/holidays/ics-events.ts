/** Takes an iCalendar file apart into the properties of its events (RFC 5545 §3.1). Reads each character once. */

export interface IcsEvent {
  /** Of the first property of that name. */
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
}

/** Properties of parts within an event, such as its alarm, are not the event's. */
export function icsComponents(text: string): readonly IcsEvent[] {
  const events: IcsEvent[] = [];
  const open: string[] = [];
  let properties: Map<string, string[]> | undefined;
  for (const line of unfolded(text)) {
    const { name, value } = readLine(line);
    if (name === 'BEGIN') {
      open.push(value.toUpperCase());
      if (open[open.length - 1] === 'VEVENT') properties = new Map();
    } else if (name === 'END') {
      if (open[open.length - 1] !== value.toUpperCase()) continue;
      open.pop();
      if (value.toUpperCase() !== 'VEVENT' || !properties) continue;
      events.push(eventOf(properties));
      properties = undefined;
    } else if (open[open.length - 1] === 'VEVENT' && properties) {
      const known = properties.get(name);
      if (known) known.push(value);
      else properties.set(name, [value]);
    }
  }
  return events;
}

function eventOf(properties: ReadonlyMap<string, readonly string[]>): IcsEvent {
  return {
    value: (name) => properties.get(name)?.[0],
    values: (name) => properties.get(name) ?? [],
  };
}

/** A line that begins with a space or tab continues the one before it. */
function unfolded(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}

/** Parameters may have colons and semicolons in quotes; what they say is not needed: the value alone tells a date. */
function readLine(line: string): { readonly name: string; readonly value: string } {
  let isQuoted = false;
  let nameEnd = -1;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === ';' && nameEnd < 0) nameEnd = at;
    if (character !== ':') continue;
    return {
      name: line
        .slice(0, nameEnd < 0 ? at : nameEnd)
        .trim()
        .toUpperCase(),
      value: line.slice(at + 1).trim(),
    };
  }
  return { name: '', value: '' };
}

/** The oracle of secrets: to whom each secret of a table goes, worked out apart from the code that masks. */
import type { Json, JsonObject, Row } from './secret-rows';

/** One line for each secret of the row: equal lines mean the same receiver. */
export function receiversOf(row: Row | JsonObject, secrets: readonly string[]): readonly string[] {
  const found: string[] = [];
  const { address, type, destination, options } = row;
  const visit = (value: Json, path: readonly string[]) => {
    if (typeof value === 'string') {
      for (const secret of secrets.filter((each) => value.includes(each))) {
        const who = receiver(path, value, secret, { address, type, destination, options });
        found.push(JSON.stringify([secret, who]));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name]);
    }
  };
  visit(row, []);
  return found;
}

type Fields = Readonly<Record<'address' | 'type' | 'destination' | 'options', Json | undefined>>;

function receiver(path: readonly string[], text: string, secret: string, row: Fields): Json {
  const { address = '', type = '', destination = '', options } = row;
  const blank = (value: string) => value.split(secret).join('');
  const field = path.join('.');
  const isDestination = field === 'destination';
  if ((isDestination && (type === 'webhook' || type === 'play')) || field === 'options.waitUrl') {
    const url = new URL(text);
    const name = [...url.searchParams].find(([, value]) => value.includes(secret))?.[0] ?? 'user';
    return ['url', url.protocol, url.host, name];
  }
  if (isDestination && (type === 'dial-sip' || type === 'refer')) {
    return ['sip', type, text.includes('?') ? blank(text.replace('bob', '')) : blank(text)];
  }
  if (field === 'options.password' || field.startsWith('options.headers.')) {
    const [uri = ''] = (typeof destination === 'string' ? destination : '').split('?');
    const username = (options as JsonObject)['username'] ?? '';
    return [field, username, uri.slice(uri.indexOf('@'))];
  }
  if (field.startsWith('options.parameters.')) return [field, type, destination];
  if (isDestination && type === 'twiml') {
    const verbs = text.match(/<(\w+)\b[^>]*>.*?<\/\1>|<\w+\/>/g) ?? [];
    return ['twiml', blank(verbs.find((verb) => verb.includes(secret)) ?? text)];
  }
  if (field === 'comment') return [field, address, blank(text)];
  return [field, address, type, destination === text ? '' : destination, blank(text)];
}

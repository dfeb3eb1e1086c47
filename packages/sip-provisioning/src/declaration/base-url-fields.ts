/** Which URLs of a declaration are made of the base URL of an environment: what a promotion changes. */
import { keyOf, type Fields } from '../resources/resource';
import { DeclarationEditor } from './edit-declaration';
import { readDeclaration } from './read-declaration';
import { resolveDeclaration } from './resolve-declaration';

/** Names of fields by the key of the resource that has them. */
export type FieldsByKey = ReadonlyMap<string, ReadonlySet<string>>;

/** No resource has it: RFC 2606 §2. */
const PROBE = 'https://base-url.invalid';

/** Found by looking at what becomes of another base URL; of a valid declaration. */
export function baseUrlFields(text: string, environments: readonly string[]): FieldsByKey {
  const probe = new DeclarationEditor(text);
  for (const name of environments) probe.setBaseUrl(name, PROBE);
  const probed = resourcesOf(probe.toString());
  const found = new Map<string, Set<string>>();
  for (const [key, fields] of resourcesOf(text)) {
    const other = probed.get(key) ?? fields;
    const names = Object.keys(fields).filter(
      (name) => name.endsWith('Url') && fields[name] !== other[name],
    );
    if (names.length > 0) found.set(key, new Set(names));
  }
  return found;
}

function resourcesOf(text: string): Map<string, Fields> {
  const read = readDeclaration(text);
  const resolved = read.kind === 'valid' ? resolveDeclaration(read.declaration) : undefined;
  if (resolved?.kind !== 'valid') return new Map();
  return new Map(resolved.state.resources.map((each) => [keyOf(each), each.fields]));
}

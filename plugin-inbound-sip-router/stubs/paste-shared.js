/** What Paste's packages each bring along for themselves, once (slim-paste.cjs). */

export const __spreadValues = Object.assign;
export const __spreadProps = Object.assign;

export function __objRest(source, exclude) {
  const rest = {};
  for (const name of Object.keys(source)) if (!exclude.includes(name)) rest[name] = source[name];
  return rest;
}

/** In place of deepmerge: Paste merges styles and themes, which are plain objects. */
export function __merge(target, source) {
  const merged = { ...target };
  for (const [name, value] of Object.entries(source)) {
    merged[name] = isPlain(value) && isPlain(target[name]) ? __merge(target[name], value) : value;
  }
  return merged;
}

function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const __assign = Object.assign;
/** In place of hoist-non-react-statics: no component of Paste has any that are asked for. */
export const __same = (component) => component;

/** Makes elements, always from text: nothing that the account holds is read as HTML. */

/** `props` are properties of the element; children are elements or text. */
export function element(name, props = {}, ...children) {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A table that scrolls within itself, so it can be reached by keyboard. `rows` are lists of cells. */
export function table(label, heads, rows) {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  const body = rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => element('td', {}, cell ?? ''))),
  );
  const drawn = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  const around = element('div', { className: 'table', tabIndex: 0 }, drawn);
  around.setAttribute('role', 'region');
  around.setAttribute('aria-label', label);
  return around;
}

/** The same, kept in its place with the focus in it; a word if there is no row. */
export function showTable(into, label, heads, rows, emptyText) {
  const before = into.querySelector('tbody');
  const drawn = table(label, heads, rows);
  if (rows.length === 0) into.replaceChildren(nothing(emptyText));
  else if (before) before.replaceWith(drawn.querySelector('tbody'));
  else into.replaceChildren(drawn);
}

export function nothing(text) {
  return element('p', { className: 'quiet' }, text);
}

/** `2026-11-20 12:00:00`, in UTC. */
export function instant(text) {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return '';
  const shown = at.toISOString().slice(0, 19).replace('T', ' ');
  return element('time', { dateTime: at.toISOString() }, shown);
}

/**
 * Shows a list of `details` by their keys. What has not changed stays as it is, open or closed, with the focus in it.
 */
export function keepDetails(into, items, keyOf, draw) {
  const before = new Map([...into.children].map((child) => [child.dataset.key, child]));
  const drawn = items.map((item) => {
    const key = keyOf(item);
    const state = JSON.stringify(item);
    const old = before.get(key);
    if (old && old.shownState === state) return old;
    const made = draw(item);
    made.dataset.key = key;
    made.shownState = state;
    if (old) made.open = old.open;
    return made;
  });
  for (const child of [...into.children]) if (!drawn.includes(child)) child.remove();
  drawn.forEach((each, at) => {
    if (into.children[at] !== each) into.insertBefore(each, into.children[at] ?? null);
  });
}

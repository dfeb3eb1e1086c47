/** What a person does in the editor, found by role and name. */

export const panel = (page) => page.getByRole('complementary').last();

/** Opens the panel that a button of the header opens. */
export async function open(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('complementary', { name }).waitFor();
}

export async function openRoute(page, address) {
  await page
    .getByRole('button', { name: `Edit route ${address}`, exact: true })
    .first()
    .click();
  await panel(page).getByLabel('Comment', { exact: true }).waitFor();
}

/** Closes the panel, and throws away what was typed into it. */
export async function close(page) {
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
  const throwAway = page.getByRole('button', { name: 'Discard', exact: true });
  const closed = panel(page).waitFor({ state: 'detached' });
  await Promise.race([closed, throwAway.click().then(() => closed)]);
}

/** Fields of a route by their labels; `{choose}` picks from a list, `{search}` types and takes what is found. */
export async function edit(page, address, fields) {
  await openRoute(page, address);
  await fillAndSave(page, fields);
}

/** `fields` as they are filled in: the destination type before what depends on it. */
export async function addRoute(page, fields) {
  await page.getByRole('button', { name: 'New route' }).click();
  await fillAndSave(page, fields);
}

export async function fill(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const field = panel(page).getByLabel(label, { exact: true });
    if (typeof value === 'string') await field.fill(value);
    else if ('choose' in value) await field.selectOption(value.choose);
    else {
      await field.fill(value.search);
      await field.press('Enter');
    }
  }
}

async function fillAndSave(page, fields) {
  await fill(page, fields);
  await panel(page).getByRole('button', { name: 'Save to draft' }).click();
  await panel(page).waitFor({ state: 'detached' });
}

/** Puts the focus and the scroll of the panel back to the beginning. */
export async function showBeginning(page) {
  for (const focused of await page.locator(':focus').all()) await focused.blur();
  await page.locator('aside [role=region]').evaluateAll((regions) => {
    for (const region of regions) region.scrollTop = 0;
  });
}

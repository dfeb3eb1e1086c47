/** The pictures of the editor in Flex, one after the other in one draft. */
import { publishTable } from './publish-table.mjs';
import { publishesOf } from './screenshots-routes.mjs';
import { addRoute, close, edit, fill, open, openRoute, panel } from './screenshots-steps.mjs';

/** CSS pixels: for panels of which more must be seen. */
const TALL = 1160;
const BOTH_ANSWERS = 1500;

/** In the order in which the draft grows. Each is given `{page, shoot, asBen, sids}`. */
export const flexPictures = {
  table,
  editor,
  plan,
  hours,
  tester,
  review,
  history,
  conflict,
  closed,
};

const NOTE = 'Spring campaign, cold store, no fax (OPS-431)';

async function table({ page, shoot }) {
  await edit(page, '+12125550102', { Comment: 'Billing, by opening hours and holidays' });
  await page.getByRole('switch', { name: 'Route +12125550104 enabled' }).click();
  await page.getByRole('button', { name: 'Delete route +12125550105' }).click();
  await addRoute(page, {
    Address: '+12125550106',
    'Destination type': { choose: 'Flex workflow' },
    'Workflow SID': { search: 'Sales' },
    Comment: 'Spring campaign',
  });
  // Together they take all of 42XX, which is what the review warns of.
  for (const [address, user, comment] of [
    ['42[0-4]X', 'hall', 'The hall'],
    ['42[5-9]X', 'cold-store', 'The new cold store'],
  ]) {
    await addRoute(page, {
      Match: { choose: 'Every address of this pattern' },
      Address: address,
      'Destination type': { choose: 'SIP address' },
      'SIP URI': `sip:${user}@pbx.example.com`,
      Comment: comment,
    });
  }
  await page.getByRole('button', { name: 'Address', exact: true }).click();
  await openRoute(page, '+12125550104');
  await shoot({ height: 1000 });
  await close(page);
}

async function editor({ page, shoot }) {
  await page.getByRole('button', { name: 'New route' }).click();
  await fill(page, {
    Match: { choose: 'Every address of this pattern' },
    Address: '6[1-3]XX',
    'Destination type': { choose: 'Flex workflow' },
    'Workflow SID': { search: 'Sales' },
    Comment: 'Extensions of the sales team',
  });
  await shoot({ height: TALL });
  await close(page);
}

async function plan({ page, shoot }) {
  await inArea(page, 'Plans', 'Support');
  await shoot({ height: BOTH_ANSWERS });
  await leaveArea(page);
}

async function hours({ page, shoot }) {
  await inArea(page, 'Hours', 'New York');
  await shoot({ height: BOTH_ANSWERS });
  await leaveArea(page);
}

/** Opens one of the things that an area beside the routes lists. */
async function inArea(page, area, name) {
  await page.getByRole('button', { name: area, exact: true }).click();
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();
  await panel(page).waitFor();
}

async function leaveArea(page) {
  await close(page);
  await page.getByRole('button', { name: 'Routes', exact: true }).click();
}

/** Beside the changes alone, since both answers take the whole height. */
async function tester({ page, shoot }) {
  const shown = page.getByRole('combobox', { name: 'Show' });
  await shown.selectOption({ index: 1 });
  await open(page, 'Try an address');
  await fill(page, { Dialled: '4251@acme' });
  await panel(page).getByRole('heading', { name: 'In the draft' }).waitFor();
  await shoot({ height: BOTH_ANSWERS });
  await close(page);
  await shown.selectOption({ index: 0 });
}

async function review({ page, shoot }) {
  await open(page, 'Review and publish');
  await fill(page, { Note: NOTE });
  await shoot({ height: TALL });
  await close(page);
}

async function history({ page, shoot }) {
  await open(page, 'History');
  const entry = page.getByRole('list', { name: 'History' }).locator('> li').first();
  await entry.getByRole('button', { name: '1 change' }).click();
  await entry.getByRole('table').waitFor();
  await shoot({ height: TALL });
  await close(page);
}

async function conflict({ page, shoot, asBen, sids }) {
  const { table: live } = publishesOf(sids).at(-1);
  const routes = live.routes.map((route) =>
    route.address === '+12125550102'
      ? { ...route, destination: sids['Voice IVR'], comment: 'Billing, answered by the IVR' }
      : route,
  );
  const note = 'Billing is answered by the IVR';
  await publishTable(asBen, { table: { ...live, routes }, note, id: 'picture-conflict' });
  await open(page, 'Review and publish');
  await fill(page, { Note: NOTE });
  await panel(page).getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Resolve conflicts' }).click();
  await page.getByRole('complementary', { name: 'Resolve conflicts' }).waitFor();
  await shoot();
}

/** What everybody sees while hours are closed by hand. */
async function closed({ page, shoot }) {
  await close(page);
  await page.getByRole('button', { name: 'Discard changes', exact: true }).click();
  await page.getByRole('button', { name: /^New York: / }).click();
  await panel(page).getByLabel('Time in New York').fill('16:00');
  await panel(page).getByLabel('Why').fill('Water in the server room');
  await panel(page)
    .getByRole('button', { name: /^Close until / })
    .click();
  await page.getByText(/New York is closed by hand until /).waitFor();
  await shoot();
}

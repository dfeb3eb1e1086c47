/** Figures of working with a large table: keystrokes, scrolling, turning pages. */
import { newProfile, openBrowser, openRouter } from './flex-browser.mjs';
import { addProbe, timeToPaint, timeToSearched } from './flex-probe.mjs';

/** Each finds some routes, and another number of them with a 9 behind it: that the table has followed is seen by it. */
const SEARCHES = ['row 9', '+155', 'bench', '55', 'row 12'];
const COMMENT = 'Billing, by opening hours and holidays';

/** Times in ms, by what was done. */
export async function measureWork(url) {
  const profile = newProfile();
  const browser = await openBrowser(profile);
  try {
    const page = await browser.newPage();
    await openRouter(page, url);
    await addProbe(page);
    return {
      ...(await searching(page)),
      'page turned': await turning(page),
      'table scrolled by the wheel': await scrolling(page),
      ...(await editing(page)),
    };
  } finally {
    await browser.close();
    profile.remove();
  }
}

async function searching(page) {
  const paints = [];
  const searched = [];
  const field = page.getByRole('searchbox', { name: 'Search routes' });
  await field.focus();
  for (const search of SEARCHES) {
    for (const key of search) paints.push(await press(page, key === ' ' ? 'Space' : key));
    searched.push(await timeToSearched(page, () => page.keyboard.press('9')));
    for (let left = await field.inputValue(); left !== ''; left = await field.inputValue()) {
      paints.push(await press(page, 'Backspace'));
    }
    await timeToSearched(page, () => page.keyboard.press('8'));
    await timeToSearched(page, () => page.keyboard.press('Escape'));
  }
  return {
    'keystroke in the search': paints,
    'keystroke while the table follows': await searchingSlowly(page, field),
    'keystroke until the table has followed': searched,
  };
}

/** The table follows when the key is painted: each of these falls a little before, into or after that. */
async function searchingSlowly(page, field) {
  const paints = [];
  for (let pauseMs = 0; pauseMs <= 100; pauseMs += 4) {
    await page.waitForTimeout(pauseMs);
    paints.push(await press(page, (await field.inputValue()).length < 3 ? '9' : 'Backspace'));
  }
  await timeToSearched(page, () => page.keyboard.press('Escape'));
  return paints;
}

async function turning(page) {
  const times = [];
  for (const name of [...Array(20).fill('Next page'), ...Array(10).fill('Previous page')]) {
    const turn = page.getByRole('button', { name });
    times.push(await timeToPaint(page, 'click', () => turn.click()));
  }
  return times;
}

async function scrolling(page) {
  const times = [];
  await page
    .getByRole('button', { name: /^Edit route / })
    .first()
    .hover();
  for (const step of [...Array(15).fill(200), ...Array(15).fill(-200)]) {
    times.push(await timeToPaint(page, 'wheel', () => page.mouse.wheel(0, step)));
  }
  return times;
}

async function editing(page) {
  const first = page.getByRole('button', { name: /^Edit route / }).first();
  const panel = page.getByRole('complementary').last();
  const opened = [];
  for (let round = 0; round < 7; round += 1) {
    if (round > 0) await panel.getByRole('button', { name: 'Close', exact: true }).click();
    opened.push(await timeToPaint(page, 'click', () => first.click()));
  }
  const type = async (label, text) => {
    await panel.getByLabel(label, { exact: true }).focus();
    const times = [];
    for (const key of text) times.push(await press(page, key === ' ' ? 'Space' : key));
    return times;
  };
  const keystrokes = {
    'keystroke in the comment': await type('Comment', COMMENT),
    'keystroke in the address': await type('Address', '0123456789'),
  };
  /** The panel is open, and open again afterwards. */
  const save = async (label) => {
    const times = [];
    for (let round = 0; round < 7; round += 1) {
      await type(label, String(round));
      const button = panel.getByRole('button', { name: 'Save to draft', exact: true });
      times.push(await timeToPaint(page, 'click', () => button.click()));
      await first.click();
    }
    return times;
  };
  return {
    'editor opened': opened,
    ...keystrokes,
    'comment saved to the draft': await save('Comment'),
    'address saved to the draft': await save('Address'),
  };
}

const press = (page, key) => timeToPaint(page, 'keydown', () => page.keyboard.press(key));

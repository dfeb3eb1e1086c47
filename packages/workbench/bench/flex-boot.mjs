/** Figures of opening the router: in a browser that has never seen Flex, and in one that has. */
import { median } from './figures.mjs';
import { newProfile, openBrowser, openRouter } from './flex-browser.mjs';

const ROUNDS = 5;
/** Chromium keeps compiled what it has run twice. */
const VISITS_BEFORE = 2;

export async function measureBoot(url) {
  const cold = [];
  for (let round = 0; round < ROUNDS; round += 1) cold.push((await visits(url, 1))[0]);
  const warm = (await visits(url, VISITS_BEFORE + ROUNDS)).slice(VISITS_BEFORE);
  return [
    ...figuresOf('first visit', cold),
    ...figuresOf('later visits, the browser started again', warm),
  ];
}

/** Each in a browser that was just started, all in one profile. */
async function visits(url, count) {
  const profile = newProfile();
  const times = [];
  try {
    for (let visit = 0; visit < count; visit += 1) {
      const browser = await openBrowser(profile);
      times.push(await openRouter(await browser.newPage(), url).finally(() => browser.close()));
    }
  } finally {
    profile.remove();
  }
  return times;
}

function figuresOf(visit, times) {
  const row = (what, values) => ({
    visit,
    until: what,
    median: Math.round(median(values)),
    slowest: Math.round(Math.max(...values)),
  });
  return [
    row(
      'Flex is there',
      times.map(({ flexMs }) => flexMs),
    ),
    row(
      'the table is',
      times.map(({ tableMs }) => tableMs),
    ),
  ];
}

/** That the release build of the plugin is small enough, and runs in a browser with the shared route table inside. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from '@babel/core';
import { chromium, type Browser } from 'playwright-core';
import budget from '../../bundle-budget.json';

const plugin = join(__dirname, '../..');
const bundle = readFileSync(join(plugin, 'build/plugin-inbound-sip-router.js'));
const dependency = (file: string) => readFileSync(join(plugin, 'node_modules', file), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());

/** A page with the globals that Flex gives a plugin; the plugin's class is caught where Flex would load it. */
async function pageWithPlugin() {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setContent('<!doctype html><html lang="en"><body><div id="root"></div></body></html>');
  for (const script of [
    'react/umd/react.production.min.js',
    'react-dom/umd/react-dom.production.min.js',
  ]) {
    await page.addScriptTag({ content: dependency(script) });
  }
  await page.addScriptTag({ content: HOST });
  await page.addScriptTag({ content: bundle.toString() });
  return { page, errors };
}

const HOST = `
  window.added = [];
  const collection = (name) => ({ Content: { add: (element) => window.added.push({ name, element }) } });
  class FlexPlugin { constructor(name) { this.name = name; } }
  window.Redux = {}; window.ReactRedux = {};
  const slices = {};
  const store = {
    addReducer: (name, reducer) => { slices[name] = reducer(undefined, { type: 'started' }); },
    getState: () => ({ flex: { view: {} }, ...slices }),
    dispatch: (action) => action,
    subscribe: () => () => {},
  };
  window.managerOf = (role) => ({
    store,
    user: { roles: [role], token: 'none' },
    serviceConfiguration: { account_sid: 'AC${'0'.repeat(32)}', ui_attributes: {} },
  });
  window.Twilio = { Flex: {
    Plugins: { init: (Plugin) => { window.Plugin = Plugin; } },
    FlexPlugin, View: ({ children }) => children, SideLink: () => null,
    ViewCollection: collection('view'), SideNav: collection('link'), setProviders: () => {},
    TaskInfoPanel: collection('player'),
    Supervisor: { TaskInfoPanel: collection('player of supervisors') },
    Notifications: { registeredNotifications: new Map(), registerNotification: () => {} },
    NotificationType: {}, Actions: {},
    Manager: { getInstance: () => ({}) },
  } };
`;

test('the plugin adds the player for everybody, and its view for an admin only', async () => {
  const { page, errors } = await pageWithPlugin();
  const added = await page.evaluate(() => {
    const scope = window as unknown as {
      Plugin: new () => { init: (flex: unknown, manager: unknown) => void };
      added: { name: string }[];
      managerOf: (role: string) => unknown;
      Twilio: { Flex: unknown };
    };
    const init = (role: string) => {
      scope.added = [];
      new scope.Plugin().init(scope.Twilio.Flex, scope.managerOf(role));
      return scope.added.map(({ name }) => name);
    };
    return { agent: init('agent'), admin: init('admin') };
  });
  const players = ['player', 'player of supervisors'];
  expect(added).toEqual({
    agent: players,
    admin: expect.arrayContaining([...players, 'view', 'link']) as string[],
  });
  expect(errors).toEqual([]);
});

test('the bundle takes no more than its budget; npm run build:plugin tells what takes room', () => {
  expect(bundle.length).toBeLessThanOrEqual(budget.bytes);
});

/** What the builder wrote, and how short it is. */
const SHORTENED = [
  ['b => { var x; return null != (x = b) ? x : 7 }', 'b=>{return b??7};'],
  ['b => null == b ? void 0 : b.c', 'b=>b?.c;'],
  ['b => { var x; return null == (x = b) ? void 0 : x.c.d() }', 'b=>{return b?.c.d()};'],
  [
    'b => { var x; return null == b || null == (x = b.c) ? void 0 : x.d() }',
    'b=>{return b?.c?.d()};',
  ],
  ['b => { var x; return null != (x = b) && x }', 'b=>{return b??false};'],
  [
    'b => { var x, n = 0; null == (x = b) || x.c.d(n++); return n }',
    'b=>{var n=0;b?.c.d(n++);return n};',
  ],
  ['b => { const c = b; const d = c; return d }', 'b=>{let c=b,d=c;return d};'],
] as const;
/** What is read twice, or compared with something else, stays as it is. */
const KEPT = [
  'b=>{var x;return null==(x=b)?void 0:x.c||x};',
  'b=>{var x;return(null!=(x=b)?x:7)===x};',
  'b=>null==b?0:b.c;',
  'b=>undefined==b?void 0:b.c;',
  'b=>{var x;return null!=(x=b)?b:x};',
  'b=>null==b||b.c;',
] as const;

function shortened(code: string): string {
  const made = transformSync(code, {
    babelrc: false,
    configFile: false,
    minified: true,
    plugins: [require.resolve('../../stubs/short-syntax.cjs')],
  });
  return made?.code ?? '';
}

test.each(SHORTENED)('%s becomes short and means the same', (code, short) => {
  expect(shortened(code)).toBe(short);
  for (const given of ['null', 'undefined', '0', '""', '{ c: { d: () => 5 } }']) {
    expect(valueOf(short, given)).toEqual(valueOf(code, given));
  }
});

test.each(KEPT)('%s stays', (code) => {
  expect(shortened(code)).toBe(code);
});

/** What the function gives back, or that it throws. */
function valueOf(code: string, given: string): unknown {
  try {
    return JSON.stringify(runInNewContext(`(${code.replace(/;$/, '')})(${given})`));
  } catch {
    return 'throws';
  }
}

test('nothing is left of what the builder writes for ?. and ??', () => {
  expect(bundle.toString()).not.toMatch(/null==\(?\w+(=[\w.]+\))?\?void 0:\w+\./);
});

/** What the front door of deployed Functions answers, and where they run. */
import { getExpectedTwilioSignature } from 'twilio';
import { fieldsOf, optionalTextOf, rowsOf, textOf } from 'publishing';
import { CannotAsk } from '../cannot-ask';
import type { Question } from '../question';
import { secondsSince } from '../prepare';
import { EXPECTED_HOURS, EXPECTED_OFFSETS } from '../scratch-functions';
import { refusalQuestion } from './refusals';

const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** Logs are there a while after they were written; how long is not documented. */
const LOG_SECONDS = 60;
/** A little over the 6 MB that a Function takes. */
const LARGE_BODY_BYTES = 6.5 * 1024 * 1024;

export const functionQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'path-unknown',
    does: 'asks a deployed service for a path that it does not have',
    row: 'functions.notFound',
    refused: [404, 20404],
    ask: async (scratch, { live, environment }) => {
      await live();
      return scratch.ask(`${(await environment()).site}/no-such-path`);
    },
  }),
  refusalQuestion({
    id: 'private-function',
    does: 'asks for a private Function',
    row: 'functions.privateFile',
    refused: [403, 20403],
    ask: async (scratch, { live, environment }) => {
      await live();
      return scratch.ask(`${(await environment()).site}/hidden`);
    },
  }),
  refusalQuestion({
    id: 'unsigned-request',
    does: 'asks for a protected Function without a signature',
    row: 'functions.badSignature',
    refused: [400, 20001],
    ask: async (scratch, { live, environment }) => {
      await live();
      return scratch.ask(`${(await environment()).site}/guarded`);
    },
  }),
  refusalQuestion({
    id: 'method-unsupported',
    does: 'sends a PUT to a Function',
    row: 'functions.methodNotSupported',
    refused: [405, 20004],
    ask: async (scratch, { live, environment }) => {
      await live();
      return scratch.ask(`${(await environment()).site}/nothing`, { method: 'PUT', body: 'x' });
    },
  }),
  refusalQuestion({
    id: 'body-too-large',
    does: 'sends 6.5 MB to a Function',
    row: 'functions.bodyTooLarge',
    refused: [413, 20413],
    ask: async (scratch, { live, environment }) => {
      await live();
      const init = { method: 'POST', headers: FORM_TYPE, body: 'x'.repeat(LARGE_BODY_BYTES) };
      return scratch.ask(`${(await environment()).site}/nothing`, init);
    },
  }),
  refusalQuestion({
    id: 'function-crashed',
    does: 'asks for a Function that ends its process',
    row: 'functions.crashed',
    refused: [500, 82002],
    ask: async (scratch, { live, environment }) => {
      await live();
      return scratch.ask(`${(await environment()).site}/crash`);
    },
  }),
  {
    id: 'signed-request',
    does: 'sends a signed form to a Function, as Twilio sends a webhook',
    settles: ['functions.hostHeader'],
    assumed: 'the fields and X-Twilio-Signature arrive, Host does not',
    ask: async (scratch, { live, environment }) => {
      const { authToken } = scratch;
      if (authToken === undefined) throw new CannotAsk('an API key cannot sign a request');
      await live();
      const url = `${(await environment()).site}/request`;
      const form = { Asked: 'yes' };
      const signature = getExpectedTwilioSignature(authToken, url, form);
      const { status, json } = await scratch.ask(url, {
        method: 'POST',
        headers: { ...FORM_TYPE, 'X-Twilio-Signature': signature },
        body: new URLSearchParams(form).toString(),
      });
      if (status !== 200) return { found: `answered ${status}` };
      const headers = rowsOf(json, 'headers');
      const arrived = [
        optionalTextOf(json, 'asked') === 'yes' ? 'the fields' : undefined,
        headers.includes('x-twilio-signature') ? 'X-Twilio-Signature' : undefined,
        headers.includes('host') ? 'Host' : undefined,
      ].filter((each) => each !== undefined);
      const expected = arrived.join() === 'the fields,X-Twilio-Signature';
      return {
        found: expected
          ? 'the fields and X-Twilio-Signature arrive, Host does not'
          : `of fields, X-Twilio-Signature and Host arrive: ${arrived.join(', ') || 'none'}`,
      };
    },
  },
  {
    id: 'time-zone-exchanged',
    does: 'exchanges TZ in a Function for a moment',
    settles: [],
    assumed: 'the clock is UTC, and TZ can be exchanged',
    ask: async (scratch, { live, environment }) => {
      await live();
      const { status, json } = await scratch.ask(`${(await environment()).site}/time-zone`);
      if (status !== 200) return { found: `answered ${status}` };
      const hours = optionalTextOf(json, 'hours') ?? 'none';
      const found =
        hours === EXPECTED_HOURS
          ? 'the clock is UTC, and TZ can be exchanged'
          : `hours ${hours.slice(0, 20)} instead of ${EXPECTED_HOURS}`;
      return { found };
    },
  },
  {
    id: 'time-zone-rules',
    does: 'asks Intl in a Function for the offset of some zones',
    settles: [],
    assumed: 'the rules of 2025 or newer',
    ask: async (scratch, { live, environment }) => {
      await live();
      const { status, json } = await scratch.ask(`${(await environment()).site}/zones`);
      if (status !== 200) return { found: `answered ${status}` };
      const { node, tz, icu } = fieldsOf(json);
      const [nodeVersion, tzVersion, icuVersion] = [node, tz, icu].map((each) =>
        String(each).slice(0, 10),
      );
      scratch.measured.push(
        `a Function runs on Node ${nodeVersion} with time zones ${tzVersion} and ICU ${icuVersion}`,
      );
      const offsets = rowsOf(json, 'offsets');
      const wrong = EXPECTED_OFFSETS.filter(({ offset }, index) => offset !== offsets[index]);
      return {
        found:
          wrong.length === 0
            ? 'the rules of 2025 or newer'
            : `other offsets for ${wrong.map(({ zone }) => zone).join(', ')}`,
      };
    },
  },
  {
    id: 'log-levels',
    does: 'writes to the console in a Function, and lists the logs',
    settles: ['functions.consoleLevels'],
    assumed: 'debug is info, log is info, warn is warn',
    ask: async (scratch, { live, environment }) => {
      await live();
      const { url, site } = await environment();
      await scratch.ask(`${site}/log`);
      const startedAt = scratch.shell.nowMs();
      const rows = await scratch.until(LOG_SECONDS, async () => {
        const { json } = await scratch.get(`${url}/Logs?PageSize=100`);
        const ours = rowsOf(json, 'logs').filter((row) => textOf(row, 'message').includes(OURS));
        return ours.length >= 3 ? ours : undefined;
      });
      if (!rows) return { found: `not all lines after ${LOG_SECONDS} s` };
      scratch.measured.push(`log lines were listed after ${secondsSince(scratch, startedAt)} s`);
      const levels = ['debug', 'log', 'warn'].map((name) => {
        const row = rows.find((each) => textOf(each, 'message').includes(`${OURS}${name}`));
        return `${name} is ${row === undefined ? 'not there' : textOf(row, 'level')}`;
      });
      return { found: levels.join(', ') };
    },
  },
];

/** What the lines of the Function begin with. */
const OURS = 'live check: ';

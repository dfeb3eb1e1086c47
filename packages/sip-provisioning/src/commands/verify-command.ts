/** `verify`: proves by observing that the account is as declared and works. */
import type { Account } from '../account/account';
import { askUrl } from '../account/ask-url';
import { attentionFor, observeAccount } from '../account/observe';
import { addressesOf, observeClients } from '../account/observe-clients';
import { placeTestCall } from '../account/test-call';
import { planChanges } from '../plan/plan-changes';
import { createPaint } from '../render/paint';
import { renderFindings } from '../verify/render-findings';
import { verifyAccount } from '../verify/verify-account';
import type { ClientActivity } from '../verify/verify-clients';
import { urlQuestions } from '../verify/verify-urls';
import { connect } from './connect';
import { loadDeclaration, refuse, type Loaded } from './load';
import { EXIT, UsageError, type CommonOptions, type Shell } from './shell';

export interface VerifyOptions extends CommonOptions {
  /** False: no URL is asked. */
  readonly urls?: boolean;
  /** Clients that a test call rings. */
  readonly call?: readonly string[];
  /** Who the test call comes from; default: a number of the account. */
  readonly callFrom?: string;
}

export async function verifyCommand(shell: Shell, options: VerifyOptions): Promise<number> {
  const loaded = loadDeclaration(shell, options.file);
  const account = connect(shell, options, loaded.state.account);
  checkClients(options, loaded);
  const declared = loaded.state;
  const { authToken } = account.credentials;
  const questions = options.urls === false ? [] : urlQuestions(declared);
  const [observed, activity, answers] = await Promise.all([
    observeAccount(account, attentionFor(declared)),
    observeClients(account, declared, shell.nowMs()),
    Promise.all(questions.map((question) => askUrl(question, authToken, shell.fetch))),
  ]);
  const outcome = planChanges(declared, observed);
  if (outcome.kind === 'refused') throw refuse(shell, loaded.file, loaded.text, outcome.issues);
  const called = await callClients(shell, options, account, loaded, activity);
  const findings = verifyAccount({
    declared,
    observed,
    plan: outcome.plan,
    answers,
    activity: called,
  });
  shell.out(
    options.json === true
      ? `${JSON.stringify({ findings }, undefined, 2)}\n`
      : renderFindings(findings, createPaint(shell.isTerminal)),
  );
  return findings.some(({ level }) => level === 'FAIL') ? EXIT.verifyFailed : EXIT.ok;
}

function checkClients({ call = [] }: VerifyOptions, { state }: Loaded): void {
  const unknown = call.filter((name) => !state.clients.some((client) => client.name === name));
  if (unknown.length > 0) throw new UsageError(`There is no client ${unknown.join(', ')}.`);
}

async function callClients(
  shell: Shell,
  options: VerifyOptions,
  account: Account,
  { state }: Loaded,
  activity: readonly ClientActivity[],
): Promise<ClientActivity[]> {
  return Promise.all(
    activity.map(async (each) => {
      if (options.call?.includes(each.client) !== true) return each;
      const client = state.clients.find(({ name }) => name === each.client);
      const [to] = client === undefined ? [] : addressesOf(client, state);
      const from = options.callFrom ?? client?.number;
      if (to === undefined || from === undefined) {
        throw new UsageError(
          `A test call to ${each.client} needs a domain that has its list, and a number to call from: add --call-from.`,
        );
      }
      const { sleep, nowMs } = shell;
      return { ...each, testCall: await placeTestCall(account, { to, from, sleep, nowMs }) };
    }),
  );
}

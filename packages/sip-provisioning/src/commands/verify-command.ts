/** `verify`: proves by observing that the account is as declared and works. */
import { createPaint, EXIT, UsageError } from 'command-line';
import type { Account } from '../account/account';
import { askUrl } from '../account/ask-url';
import { attentionFor, observeAccount } from '../account/observe';
import { observeClients, registrationAddressesOf } from '../account/observe-clients';
import { placeTestCall, type TestCall } from '../account/test-call';
import { planChanges } from '../plan/plan-changes';
import { renderFindings } from '../verify/render-findings';
import { verifyAccount } from '../verify/verify-account';
import type { ClientActivity } from '../verify/verify-clients';
import { urlQuestions } from '../verify/verify-urls';
import { clientNamed } from './client-changes';
import { connect } from './connect';
import { loadDeclaration, refuse, type Loaded } from './load';
import type { CommonOptions, Shell } from './shell';

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
  const calls = testCallsOf(options, loaded);
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
  const called = await callClients(shell, account, calls, activity);
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

type Target = Pick<TestCall, 'addresses' | 'from'>;

/** Whom to call, by the name of the client; said to be impossible before anything is read. */
function testCallsOf({ call = [], callFrom }: VerifyOptions, { state }: Loaded) {
  return new Map<string, Target>(
    call.map((name) => {
      const client = clientNamed(state, name);
      const addresses = registrationAddressesOf(client, state);
      const from = callFrom ?? client.number;
      if (addresses.length > 0 && from !== undefined) return [name, { addresses, from }];
      throw new UsageError(
        `A test call to ${name} needs a domain where it may register, and a number to call from: add --call-from.`,
      );
    }),
  );
}

async function callClients(
  shell: Shell,
  account: Account,
  calls: ReadonlyMap<string, Target>,
  activity: readonly ClientActivity[],
): Promise<ClientActivity[]> {
  const { sleep, nowMs } = shell;
  return Promise.all(
    activity.map(async (each) => {
      const target = calls.get(each.client);
      if (target === undefined) return each;
      return { ...each, testCall: await placeTestCall(account, { ...target, sleep, nowMs }) };
    }),
  );
}

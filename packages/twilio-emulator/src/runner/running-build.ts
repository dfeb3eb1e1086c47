/** A deployed build that answers requests for its domain, until its successor has taken over. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '../api/behaviour';
import { refusal, type TwilioError } from '../api/twilio-error';
import type {
  DeployedBuild,
  DeployedFile,
  FunctionRequest,
  RunningDeployment,
} from '../deployments/deployment-runner';
import type { Limits } from '../limits/limits';
import { sendAsset, sendError, sendFunctionAnswer, sendPreflight } from './answers';
import { functionBehaviours } from './behaviours';
import type { Container } from './container';
import type { FunctionAnswer } from './forward-request';
import { judgeRequest, type ArrivedRequest } from './front-door';
import type { FunctionOutcome } from './function-process';
import { areHeadersTooLarge } from './header-limits';
import type { StaleTime } from './stale-containers';

export interface RunningBuildParts {
  readonly build: DeployedBuild;
  readonly container: Container;
  readonly limits: Limits;
  readonly nextRequestSid: () => string;
  /** An error as it is answered. */
  readonly shown: (error: TwilioError) => TwilioError;
  /** Called once: it was stopped, and nothing needs it any more. */
  readonly onEnd: () => void;
}

interface Predecessor {
  readonly running: RunningBuild;
  readonly staleTime: StaleTime;
}

export class RunningBuild implements RunningDeployment {
  #predecessor: Predecessor | undefined;
  /** Requests in flight, and successors that still send requests here. */
  #users = 0;
  #isStopped = false;

  constructor(private readonly parts: RunningBuildParts) {}

  /** Lets the previous deployment answer for a while: the fault of a stale container. */
  leaveRequestsTo(running: RunningBuild, limit: (onOver: () => void) => StaleTime): void {
    this.#predecessor = { running, staleTime: limit(running.#use()) };
  }

  async handle(request: FunctionRequest, response: ServerResponse): Promise<void> {
    const release = this.#use();
    try {
      const { running, staleTime } = this.#predecessor ?? {};
      if (running && staleTime?.takesRequest() === true) await running.handle(request, response);
      else await this.#answer(request, response);
    } finally {
      release();
    }
  }

  /** Returns at once; what is in flight ends first, however long it takes. */
  stop(): Promise<void> {
    this.#predecessor?.staleTime.end();
    const release = this.#use();
    this.#isStopped = true;
    release();
    return Promise.resolve();
  }

  /** Keeps the process for a user, until the returned function is called. */
  #use(): () => void {
    this.#users += 1;
    // Later: a request that found this deployment live a moment ago may be about to arrive.
    return () => void setImmediate(() => this.#release());
  }

  #release(): void {
    this.#users -= 1;
    if (!this.#isStopped || this.#users > 0) return;
    this.parts.container.end();
    this.parts.onEnd();
  }

  async #answer(request: FunctionRequest, response: ServerResponse): Promise<void> {
    const { incoming, url, body } = request;
    if (body === 'too-large') {
      this.#refuse(response, refusal(functionBehaviours.bodyTooLarge));
      return;
    }
    const arrived = arrivedRequest(incoming, url, body);
    const { files, signingAuthToken } = this.parts.build;
    const verdict = judgeRequest(arrived, files, signingAuthToken);
    switch (verdict.kind) {
      case 'refused':
        this.#refuse(response, verdict.error);
        return;
      case 'preflight':
        sendPreflight(response);
        return;
      case 'asset':
        sendAsset(response, verdict.file, incoming.headers['if-none-match']);
        return;
      case 'function':
        await this.#run(verdict.file, arrived, response);
    }
  }

  async #run(file: DeployedFile, request: ArrivedRequest, response: ServerResponse): Promise<void> {
    const { build, container, limits, nextRequestSid } = this.parts;
    const endExecution = limits.beginExecution();
    if (!endExecution) {
      const most = String(limits.settings.concurrentExecutions);
      this.#refuse(response, refusal(functionBehaviours.tooManyExecutions, most));
      return;
    }
    const requestSid = nextRequestSid();
    const outcome = await container
      .call({
        ...request,
        requestSid,
        functionSid: file.sid,
        target: request.url.replace(/^https:\/\/[^/]+/, ''),
      })
      .finally(endExecution);
    const judged = judgeOutcome(outcome);
    if (judged.kind === 'answered') {
      sendFunctionAnswer(response, judged);
      return;
    }
    const { error } = judged;
    const message = `${error.code}: ${error.message}`;
    build.writeLog({ level: 'error', message, functionSid: file.sid, requestSid });
    this.#refuse(response, error);
  }

  #refuse(response: ServerResponse, error: TwilioError): void {
    sendError(response, this.parts.shown(error));
  }
}

/** The answer of a Function, if it may go out. */
function judgeOutcome(
  outcome: FunctionOutcome,
): FunctionAnswer | { readonly kind: 'refused'; readonly error: TwilioError } {
  const refused = (row: Refusal, ...details: readonly string[]) =>
    ({ kind: 'refused', error: refusal(row, ...details) }) as const;
  switch (outcome.kind) {
    case 'crashed':
      return refused(functionBehaviours.crashed);
    case 'timed-out':
      return refused(functionBehaviours.timedOut, String(outcome.limitMs / 1000));
    case 'answered':
      return areHeadersTooLarge(outcome.rawHeaders)
        ? refused(functionBehaviours.headersTooLarge)
        : outcome;
  }
}

/** The address as it was written, which is what signatures are made of; `URL` would rewrite it. */
function arrivedRequest(incoming: IncomingMessage, url: URL, body: Buffer): ArrivedRequest {
  const target = (incoming.url ?? '/').replace(/^https?:\/\/[^/?]+/i, '');
  return {
    method: incoming.method ?? 'GET',
    url: `https://${url.hostname}${target.startsWith('/') ? target : `/${target}`}`,
    rawHeaders: incoming.rawHeaders,
    body,
  };
}

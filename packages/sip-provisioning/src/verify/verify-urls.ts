/** The URLs of apps, domains and numbers answer a signed request as Twilio would send it. */
import { titleOf, type DeclaredResource } from '../resources/resource';
import type { DeclaredState } from '../declaration/declared-state';
import type { Finding } from './finding';

export interface UrlQuestion {
  readonly url: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Every resource that has the URL, in the order of the declaration. */
  readonly abouts: readonly string[];
  readonly field: string;
}

export interface UrlAnswer {
  readonly question: UrlQuestion;
  readonly outcome:
    | { readonly kind: 'answered'; readonly status: number }
    | { readonly kind: 'no-answer'; readonly reason: string }
    /** There is no auth token to sign with. */
    | { readonly kind: 'not-checked' };
}

const FIELDS = ['voiceUrl', 'voiceFallbackUrl', 'voiceStatusCallbackUrl'] as const;

/** One question for each URL, method and field, with the parameters of the first resource that has it. */
export function urlQuestions({ account, resources }: DeclaredState): UrlQuestion[] {
  const questions = new Map<string, UrlQuestion>();
  for (const resource of resources) {
    for (const field of FIELDS) {
      const url = resource.fields[field];
      if (typeof url !== 'string') continue;
      const method = String(resource.fields[field.replace('Url', 'Method')] ?? 'POST');
      const key = `${method} ${url} ${field}`;
      const about = `${resource.kind} ${titleOf(resource)}`;
      const earlier = questions.get(key);
      const parameters = earlier?.parameters ?? callParameters(account, resource, field);
      const abouts = [...(earlier?.abouts ?? []), about];
      questions.set(key, { url, method, parameters, abouts, field });
    }
  }
  return [...questions.values()];
}

/** The user part that a test call is for: no client has it. */
const TEST_USER = 'sip-provision-verify';

/** As Twilio sends them (docs, voice/api/sip-twiml), of a call that nobody made. */
function callParameters(account: string, { kind, name }: DeclaredResource, field: string) {
  const called = kind === 'domain' ? `sip:${TEST_USER}@${name}` : name;
  const caller = `sip:${TEST_USER}@example.com`;
  return {
    AccountSid: account,
    ApiVersion: '2010-04-01',
    CallSid: `CA${'0'.repeat(32)}`,
    CallStatus: field === 'voiceStatusCallbackUrl' ? 'completed' : 'ringing',
    Direction: 'inbound',
    From: caller,
    Caller: caller,
    To: called,
    Called: called,
    ...(kind === 'domain' ? { SipDomain: name } : {}),
  };
}

/** One finding for each resource, though each URL was asked once. */
export function verifyUrls(answers: readonly UrlAnswer[]): Finding[] {
  return answers.flatMap((answer) => {
    const { level, found, remedy } = judge(answer);
    const more = remedy === undefined ? {} : { remedy };
    return answer.question.abouts.map((about) => ({
      level,
      rule: 'url-answers',
      about,
      found,
      ...more,
    }));
  });
}

function judge({ question, outcome }: UrlAnswer): Pick<Finding, 'level' | 'found' | 'remedy'> {
  const place = `${question.field} ${question.url}`;
  switch (outcome.kind) {
    case 'not-checked':
      return {
        level: 'WARN',
        found: `${place} not checked`,
        remedy: 'set TWILIO_AUTH_TOKEN: an API key cannot sign a request',
      };
    case 'no-answer':
      return {
        level: 'FAIL',
        found: `${place} does not answer: ${outcome.reason}`,
        remedy: 'start or correct what answers there',
      };
    case 'answered': {
      const found = `${place} answers ${outcome.status}`;
      // Twilio follows redirects of a voice URL; anything else is an error to it (docs, api/errors/11200).
      if (outcome.status < 400) return { level: 'PASS', found };
      return { level: 'FAIL', found, remedy: 'correct the URL, or what answers there' };
    }
  }
}

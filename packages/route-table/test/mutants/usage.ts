/** Faults of usage: what is counted, for which route, and how a step ended. */
import type { Mutant } from './mutant';

export const usageMutants: readonly Mutant[] = [
  {
    name: 'an address of an older release counts as the default route',
    file: 'src/usage/read-log-line.ts',
    find: 'if (row !== undefined) return undefined;',
    replace: '',
  },
  {
    name: 'what is not a key counts as a route of its own',
    file: 'src/usage/read-log-line.ts',
    find: "if (!key?.startsWith('[')) return undefined;",
    replace: "if (!key?.startsWith('[')) return key;",
  },
  {
    name: 'a key that was cut stops the reading',
    file: 'src/usage/read-log-line.ts',
    find: `  try {
    return keyOf(JSON.parse(key));
  } catch {
    return undefined;
  }`,
    replace: '  return keyOf(JSON.parse(key));',
  },
  {
    name: 'a call whose line was cut is not counted',
    file: 'src/usage/read-log-line.ts',
    find: 'message.startsWith(\'{"event":"inbound-call"\') ? UNKNOWN_CALL : undefined',
    replace: 'undefined',
  },
  {
    name: 'a check by the installer is a call',
    file: 'src/usage/read-log-line.ts',
    find: "if (fields['callSid'] === CHECK_SID) return undefined;",
    replace: '',
  },
  {
    name: 'calls that were refused as no calls are errors',
    file: 'src/usage/read-log-line.ts',
    find: 'status < 500',
    replace: 'status < 400',
  },
  {
    name: 'a SIP domain has one name for each edge',
    file: 'src/usage/read-log-line.ts',
    find: 'canonicalSipDomain(host) ?? host',
    replace: 'host',
  },
  {
    name: 'a step that rings its next member has ended',
    file: 'src/usage/collect-usage.ts',
    find: 'nextPlan === plan && nextStep === step',
    replace: 'false',
  },
  {
    name: 'a call that was answered with an error has come to its step',
    file: 'src/usage/collect-usage.ts',
    find: ' || error !== undefined',
    replace: '',
  },
  {
    name: 'the last call is the first',
    file: 'src/usage/add-up-usage.ts',
    find: 'Math.max(one.last, other.last)',
    replace: 'Math.min(one.last, other.last)',
  },
  {
    name: 'outcomes of parts replace each other',
    file: 'src/usage/add-up-usage.ts',
    find: '(ended[outcome] ?? 0) + calls',
    replace: 'calls',
  },
  {
    name: 'addresses that are not kept are not counted',
    file: 'src/usage/add-up-usage.ts',
    find: 'kept.has(each) ? total : total + each.calls',
    replace: 'total',
  },
  {
    name: 'the least dialled addresses are kept',
    file: 'src/usage/add-up-usage.ts',
    find: 'other.calls - one.calls',
    replace: 'one.calls - other.calls',
  },
];

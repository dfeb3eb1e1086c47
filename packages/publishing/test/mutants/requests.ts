/** Faults of steps 1 to 5: what a request gives, sent once or again. */
import type { Mutant } from './mutant';

export const requestMutants: readonly Mutant[] = [
  {
    name: 'an old container writes',
    file: 'src/protocol/update-table.ts',
    find: 'if (!(await isOwnBuild(situation.live, own, port))) return staleContainer();',
    replace: '',
  },
  {
    name: 'a version that is not live is built on',
    file: 'src/protocol/update-table.ts',
    find: 'if (tableVersionOf(live) === baseVersion) return undefined;',
    replace: 'if (tableVersionOf(live) !== undefined || baseVersion) return undefined;',
  },
  {
    name: 'a publish of somebody else is not seen',
    file: 'src/protocol/update-table.ts',
    find: '  if (open) {',
    replace: "  if (open?.sid === 'never') {",
  },
  {
    name: 'a failed build is in the way',
    file: 'src/protocol/build-lineage.ts',
    find: "return childrenOf(builds, environmentSid, liveSid).filter((build) => build.status !== 'failed');",
    replace: 'return childrenOf(builds, environmentSid, liveSid);',
  },
  {
    name: 'what cannot be discarded is overwritten all the same',
    file: 'src/protocol/update-table.ts',
    find: "if (discarded.kind === 'refused') return discarded;",
    replace: '',
  },
  {
    name: 'a request that was sent before is not looked for',
    file: 'src/protocol/update-table.ts',
    find: "if (earlier?.kind === 'known') return earlier.outcome;",
    replace: '',
  },
  {
    name: 'records of deployments from the command line are not told apart',
    file: 'src/protocol/own-deployment.ts',
    find: 'return (await port.readFunction(version)).trim() === own.recordText.trim();',
    replace: 'return true;',
  },
  {
    name: 'a container of another publish is taken as the live one',
    file: 'src/protocol/own-deployment.ts',
    find: 'if (version?.path !== own.recordPath) return false;',
    replace: '',
  },
  {
    name: 'the id of a published publish is used again',
    file: 'src/protocol/earlier-attempt.ts',
    find: 'if (published.requestTag !== asked.requestTag) return known(reused(asked));',
    replace: '',
  },
  {
    name: 'the id of an open build is used again',
    file: 'src/protocol/earlier-attempt.ts',
    find: 'if (its && its.entry.requestTag !== asked.requestTag) return known(reused(asked));',
    replace: '',
  },
  {
    name: 'a publish that went live is published again',
    file: 'src/protocol/earlier-attempt.ts',
    find: "  if (published?.kind === 'publish') {",
    replace: "  if (published?.kind === 'publish' && published.id === '') {",
  },
  {
    name: 'the younger of two builds of one id is the answer',
    file: 'src/protocol/earlier-attempt.ts',
    find: 'return builds.filter((build) => lineageOf(build, environmentSid)?.publishId === publishId).at(-1);',
    replace:
      "return builds.filter((build) => lineageOf(build, environmentSid)?.publishId === publishId + '?').at(-1);",
  },
  {
    name: 'a list without the own build settles',
    file: 'src/protocol/situation.ts',
    find: 'if (builds.some((build) => build.sid === sid)) return builds;',
    replace: 'return builds;',
  },
  {
    name: 'the younger of two siblings stays',
    file: 'src/protocol/settle-build.ts',
    find: 'const first = at < 0 ? undefined : open.slice(at + 1).at(-1);',
    replace: 'const first = at < 0 ? undefined : open.slice(0, at).at(-1);',
  },
  {
    name: 'the second build of one id is withdrawn with both',
    file: 'src/protocol/settle-build.ts',
    find: 'if (lineageOf(first, port.environmentSid)?.publishId === publishId) {',
    replace: "if (lineageOf(first, port.environmentSid)?.publishId === '') {",
  },
  {
    name: 'a build on a base that is not live any more is told as built',
    file: 'src/protocol/settle-build.ts',
    find: "  const outcome = await withdrawBuild(port, budget, build, 'withdrawn');\n",
    replace:
      "  if (parentSid !== situation.live.sid) return { kind: 'built', buildSid: build.sid, publishId };\n  const outcome = await withdrawBuild(port, budget, build, 'withdrawn');\n",
  },
  {
    name: 'a create whose answer was lost is not looked for',
    file: 'src/protocol/create-table-build.ts',
    find: 'return builds.find((each) => lineageOf(each, port.environmentSid)?.publishId === publishId);',
    replace: 'return builds.find((each) => each.sid === publishId);',
  },
  {
    name: 'the old record is carried along',
    file: 'src/protocol/create-table-build.ts',
    find: '.filter((version) => !isRecordPath(version.path))',
    replace: '.filter((version) => version.path !== undefined)',
  },
  {
    name: 'the old table is carried along',
    file: 'src/protocol/create-table-build.ts',
    find: '!isTablePath(version.path) && !isArchivePath(version.path)',
    replace: '!isArchivePath(version.path)',
  },
  {
    name: 'a refused build is in doubt',
    file: 'src/protocol/create-table-build.ts',
    find: "if (creation.kind === 'refused') {",
    replace: "if (creation.kind === 'refused' && creation.message === '') {",
  },
  {
    name: 'only the first page of a list is read',
    file: 'src/twilio-api/serverless-client.ts',
    find: "next = optionalTextOf(fieldsOf(page)['meta'], 'next_page_url');",
    replace: 'next = undefined;',
  },
  {
    name: '5xx to a creation is taken as refused',
    file: 'src/twilio-api/serverless-client.ts',
    find: "if (answer.status >= 500) return { kind: 'doubtful' };",
    replace: '',
  },
  {
    name: 'a creation without an answer is taken as an error',
    file: 'src/twilio-api/serverless-client.ts',
    find: "if (error instanceof TwilioFailure && error.code === 'unavailable') return { kind: 'doubtful' };",
    replace: '',
  },
  {
    name: 'a build that is 429 each time is in doubt',
    file: 'src/twilio-api/serverless-client.ts',
    find: 'error.isTooMany && tooMany !== undefined',
    replace: 'false',
  },
  {
    name: 'a deployment that is 429 each time is refused',
    file: 'src/twilio-api/serverless-client.ts',
    find: "if (error instanceof TwilioFailure && error.isTooMany && tooMany !== undefined) {\n      return { kind: 'refused', message: tooMany };",
    replace:
      "if (error instanceof TwilioFailure && error.isTooMany) {\n      return { kind: 'refused', message: tooMany ?? '' };",
  },
  {
    name: 'every failure of Twilio is taken for 429',
    file: 'src/twilio-api/twilio-request.ts',
    find: 'isTooMany: outcome.answer.status === NOTHING_DONE_STATUS',
    replace: 'isTooMany: true',
  },
  {
    name: 'creations are repeated',
    file: 'src/twilio-api/serverless-client.ts',
    find: "return { method: 'POST', url: `${API}${path}`, body, isRepeatable: false };",
    replace: "return { method: 'POST', url: `${API}${path}`, body, isRepeatable: true };",
  },
  {
    name: 'a live build that cannot be deleted is an error',
    file: 'src/twilio-api/serverless-client.ts',
    find: "if (answer.status === 400 || answer.status === 409) return 'live';",
    replace: '',
  },
  {
    name: 'a deployment that is there already is refused',
    file: 'src/twilio-api/serverless-client.ts',
    find: "return isRepeated ? { kind: 'repeated' } : made;",
    replace: 'return made;',
  },
];

/** Faults that let what was refused go live, or tell a refusal that is not final. */
import type { Mutant } from './mutant';

export const refusalMutants: readonly Mutant[] = [
  {
    name: 'a build is deployed without being claimed',
    file: 'src/protocol/publish-build.ts',
    find: '    if (refusedAs) {',
    replace: "    if (refusedAs === 'already-live') {",
  },
  {
    name: 'a refused build stays where it is',
    file: 'src/protocol/publish-build.ts',
    find: 'const refused = await withdraw(port, budget, build, builds, refusedBefore(refusedAs));',
    replace: 'const refused = refusedBefore(refusedAs);',
  },
  {
    name: 'a deployment that was refused stays open',
    file: 'src/protocol/publish-build.ts',
    find: 'const final = refused && (await withdraw(port, budget, build, builds, refused));',
    replace: 'const final = refused;',
  },
  {
    name: 'a deployment in doubt is withdrawn',
    file: 'src/protocol/publish-build.ts',
    find: "if (refused?.code === 'outcome-unknown') return refused;",
    replace: '',
  },
  {
    name: 'a failed build is not noted',
    file: 'src/protocol/publish-build.ts',
    find: 'return refuseForGood(port, budget, situation, lineage.publishId, failed(buildSid), buildSid);',
    replace: 'return failed(buildSid);',
  },
  {
    name: 'a build that failed is deleted',
    file: 'src/protocol/claim.ts',
    find: 'if (failedSid !== undefined) sids.delete(failedSid);',
    replace: '',
  },
  {
    name: 'a build that is not shown is taken as gone by who publishes it',
    file: 'src/protocol/publish-build.ts',
    find: "wasGone = (await port.deleteBuild(buildSid)) !== 'live';",
    replace: 'wasGone = true;',
  },
  {
    name: 'a build that is not shown is taken as gone by who discards it',
    file: 'src/protocol/discard-build.ts',
    find: "    if ((await port.deleteBuild(buildSid)) === 'live') return isLive(buildSid);\n  }\n  if (builds",
    replace: '  }\n  if (builds',
  },
  {
    name: 'a build that is not shown is taken as gone by who made it',
    file: 'src/protocol/settle-build.ts',
    find: '  const outcome = await port.deleteBuild(buildSid);\n',
    replace: "  const outcome = 'absent' as Awaited<ReturnType<typeof port.deleteBuild>>;\n",
  },
  {
    name: 'a refusal is not written down',
    file: 'src/protocol/update-table.ts',
    find: 'return refuseForGood(port, budget, situation, publishId, { ...outcome, code });',
    replace: 'return outcome;',
  },
  {
    name: 'the list of notes is believed before it shows the own claim',
    file: 'src/protocol/claim.ts',
    find: '    versions = await readVersionsWith(port, budget, functionSid, sid);',
    replace: '    versions = sid ? await port.functionVersions(functionSid) : [];',
  },
  {
    name: 'no claim is written',
    file: 'src/protocol/claim.ts',
    find: 'if (claimOf(versions, build.sid) < 0) {',
    replace: "if (build.sid === 'never') {",
  },
  {
    name: 'a refusal that is younger than the claim counts too',
    file: 'src/protocol/claim.ts',
    find: 'versions.slice(claimOf(versions, build.sid) + 1)',
    replace: 'versions.slice(0)',
  },
  {
    name: 'refusals of other publishes count',
    file: 'src/protocol/claim.ts',
    find: '.filter((note) => note.publishId === publishId);\n  return refusals',
    replace: '.filter((note) => note.publishId !== undefined);\n  return refusals',
  },
  {
    name: 'what was claimed before a refusal is not deleted',
    file: 'src/protocol/claim.ts',
    find: '  for (const sid of sids) {',
    replace: "  for (const sid of [...sids].filter((each) => each === 'never')) {",
  },
  {
    name: 'a refusal is told although the build is live',
    file: 'src/protocol/claim.ts',
    find: "if ((await port.deleteBuild(sid)) === 'live') return notYetKnown();",
    replace: 'await port.deleteBuild(sid);',
  },
  {
    name: 'gone is taken as refused although it was published and swept',
    file: 'src/protocol/claim.ts',
    find: 'return (await containsPublish(port, now, publishId)) ? notYetKnown() : refusal;',
    replace: "return now.live.sid === '' ? notYetKnown() : refusal;",
  },
  {
    name: 'the list of notes is believed before it shows the own refusal',
    file: 'src/protocol/claim.ts',
    find: '  const versions = await readVersionsWith(port, budget, functionSid, sid);\n',
    replace: '  const versions = sid ? await port.functionVersions(functionSid) : [];\n',
  },
  {
    name: 'what was noted is not found',
    file: 'src/protocol/earlier-attempt.ts',
    find: '  if (!noted) return undefined;\n',
    replace: "  if (noted?.publishId !== 'never') return undefined;\n",
  },
  {
    name: 'a withdrawal is not noted',
    file: 'src/protocol/withdraw-build.ts',
    find: 'if (lineage && record) await noteOutcome',
    replace: "if (lineage && record?.sid === 'never') await noteOutcome",
  },
];

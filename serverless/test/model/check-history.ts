/** Whether what happened is one serial order that fits what the admins were told. */
import { askedIdOf, type Edit, type Told } from './account-of-events';
import type { Ledger, LedgerBuild } from './ledger';

/** Everything that is wrong, in words; empty if nothing is. */
export function checkHistory({ builds, deployed }: Ledger, told: Told): readonly string[] {
  const problems: string[] = [];
  let refusedLive = 0;
  const build = (sid: string): LedgerBuild => builds.get(sid)!;
  const isCli = (sid: string): boolean => build(sid).publishId === undefined;

  /** The publishes that a live build contains: itself and its ancestors, down to the command line. */
  const line = (sid: string): string[] => {
    const found: string[] = [];
    for (let at: string | undefined = sid; at && builds.has(at) && !isCli(at);) {
      found.push(at);
      at = build(at).parentSid;
    }
    return found;
  };

  for (const [sid, doneAt] of told.done) {
    const first = deployed.indexOf(sid);
    if (first < 0 || first >= doneAt) {
      problems.push(`${sid} was reported as done and was not live.`);
      continue;
    }
    let live = deployed[doneAt - 1];
    for (let at = first; at < doneAt; at += 1) {
      // A deployment from the command line since it went live has replaced it before it was reported.
      if (isCli(deployed[at]!)) live = undefined;
    }
    const later = deployed.slice(doneAt);
    const untilCli = later.slice(
      0,
      later.findIndex(isCli) < 0 ? undefined : later.findIndex(isCli),
    );
    for (const after of live === undefined ? [] : [live, ...untilCli]) {
      if (!line(after).includes(sid)) problems.push(`${sid} was done and is lost in ${after}.`);
    }
  }

  const lasting = new Set(
    deployed
      .filter((sid, at) => !isCli(sid) && (at === deployed.length - 1 || isCli(deployed[at + 1]!)))
      .flatMap(line),
  );
  for (const { id, buildSid, isRefused } of told.publishes.values()) {
    const mine = [...builds.values()].filter(
      ({ publishId }) => publishId !== undefined && askedIdOf(publishId) === id,
    );
    if (isRefused && mine.some(({ sid }) => lasting.has(sid))) {
      refusedLive += 1;
      problems.push(`Publish ${id} (${String(buildSid)}) was refused and is in the history.`);
    }
    if (mine.filter(({ sid }) => lasting.has(sid)).length > 1) {
      problems.push(`Publish ${id} was made twice.`);
    }
  }
  told.counts.refusedLive = refusedLive;
  for (const sid of told.discarded) {
    if (lasting.has(sid)) problems.push(`${sid} was discarded and is in the history.`);
  }

  for (const sid of lasting) problems.push(...checkStep(build(sid), { builds, deployed }, told));
  return problems;
}

/** A publish is its parent with its own change and nothing else. */
function checkStep(
  made: LedgerBuild,
  { builds, deployed }: Pick<Ledger, 'builds' | 'deployed'>,
  told: Told,
): readonly string[] {
  const parent = builds.get(made.parentSid ?? '');
  if (!parent) return [`${made.sid} has no parent.`];
  const carries = [parent, ...overridden(parent, { builds, deployed })];
  if (!carries.some(({ carried }) => carried === made.carried)) {
    return [`${made.sid} did not carry ${parent.sid} over.`];
  }
  const edit = told.publishes.get(askedIdOf(made.publishId ?? ''))?.edit;
  if (!edit) return [`${made.sid} was published by nobody.`];
  if (edit.kind === 'restore') return [];
  const wrongHours = hoursBeyond(edit, made, parent);
  if (wrongHours.length > 0) return [`${made.sid} changed the hours ${wrongHours.join(', ')}.`];
  const expected = new Set(parent.addresses);
  if (edit.kind === 'add') expected.add(edit.address);
  else if (edit.kind === 'remove') expected.delete(edit.address);
  const isSame = [...expected, ...made.addresses].every(
    (address) => expected.has(address) && made.addresses.has(address),
  );
  return isSame ? [] : [`${made.sid} is not its parent with its own change.`];
}

/** Hours that are not those of the parent, and were not switched by this publish; or that it did not switch. */
function hoursBeyond(edit: Edit, made: LedgerBuild, parent: LedgerBuild): readonly string[] {
  const id = askedIdOf(made.publishId ?? '');
  return [...parent.hours].flatMap(([hours, before]) => {
    const after = made.hours.get(hours);
    if (edit.kind !== 'switch' || edit.hours !== hours) return after === before ? [] : [hours];
    return after?.includes(`"reason":"${id}"`) === true ? [] : [hours];
  });
}

/** Deployments from the command line that a publish went live over in the same moment: their code comes back. */
function overridden(
  { sid, parentSid }: LedgerBuild,
  { builds, deployed }: Pick<Ledger, 'builds' | 'deployed'>,
): readonly LedgerBuild[] {
  const between = deployed.slice(deployed.indexOf(parentSid ?? '') + 1, deployed.lastIndexOf(sid));
  return between
    .map((each) => builds.get(each)!)
    .filter(({ publishId }) => publishId === undefined);
}

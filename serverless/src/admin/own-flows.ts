/** Refuses a draft whose plans lead to Studio flows of another account: they could not be told that a call ended. */
import { flowsOfOtherAccounts } from 'route-table';
import { invalidTable } from './draft-table';
import type { MadeDraft } from './new-table';

/** The draft itself if all flows of its plans are the account's own. */
export function withOwnFlows(made: MadeDraft, accountSid: string): MadeDraft {
  if (made.kind === 'refused') return made;
  const issues = flowsOfOtherAccounts(made.table, accountSid);
  return issues.length > 0 ? invalidTable(issues) : made;
}

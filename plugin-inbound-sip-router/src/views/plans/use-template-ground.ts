/** What steps from templates may refer to: the draft, and the first workflow of the account. */
import { selectDraftTable } from '../../model/selectors';
import type { TemplateGround } from '../../model/plans/templates';
import { browserTimeZone } from '../hours/browser-time-zone';
import { useRouter, useRouterTools } from '../router-context';

const EMPTY = { routes: [], default: { type: 'hangup', destination: '' } } as const;

export function useTemplateGround(): TemplateGround {
  const { texts, newId } = useRouterTools();
  const table = useRouter(selectDraftTable) ?? EMPTY;
  const workflow = useRouter(({ destinations }) =>
    destinations.kind === 'loaded' ? (destinations.value.workflows[0]?.sid ?? '') : '',
  );
  return { table, workflow, timeZone: browserTimeZone(), newId, words: texts.plans.template };
}

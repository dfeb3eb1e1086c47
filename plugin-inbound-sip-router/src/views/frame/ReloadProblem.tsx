/** Says that the table on the screen may be older than what is live. */
import { Button } from '@twilio-paste/core/button';
import type { Problem } from '../../model/problem';
import type { Texts } from '../../texts/texts';
import { useRouter, useRouterTools } from '../router-context';
import { Notice } from './Notice';

export const ReloadProblem = () => {
  const { texts, effects } = useRouterTools();
  const problem = useRouter(({ live }) => (live.kind === 'loaded' ? live.problem : undefined));
  if (!problem) return null;
  const isExpired = problem.kind === 'token-expired';
  return (
    <Notice
      variant="warning"
      text={texts.frame.reloadFailed}
      details={textOf(problem, texts)}
      actions={
        <Button
          variant="secondary"
          size="small"
          onClick={isExpired ? () => window.location.reload() : effects.reload}
        >
          {isExpired ? texts.frame.problem.reloadFlex : texts.frame.tryAgain}
        </Button>
      }
    />
  );
};

function textOf(problem: Problem, { frame }: Texts): string {
  switch (problem.kind) {
    case 'not-configured':
      return frame.setup.missing;
    case 'token-expired':
      return frame.problem.expired;
    case 'unreachable':
    case 'not-allowed':
      return problem.message;
    case 'other':
      return frame.problem.details({ code: problem.code, message: problem.message });
  }
}

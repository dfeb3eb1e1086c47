/** Says why there is no table, and offers what helps. */
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import type { Problem } from '../../model/problem';
import { useRouterTools } from '../router-context';
import { PageMessage } from './PageMessage';
import { SetupPage } from './SetupPage';

export const ProblemPage = ({ problem }: { readonly problem: Problem }) => {
  const { texts, effects, serviceDomain } = useRouterTools();
  const words = texts.frame.problem;
  const retry = (
    <Button variant="primary" onClick={effects.load}>
      {texts.frame.tryAgain}
    </Button>
  );
  switch (problem.kind) {
    case 'not-configured':
      return <SetupPage found={problem.domain} />;
    case 'unreachable':
      return (
        <PageMessage title={words.unreachableTitle} actions={retry}>
          <Paragraph>{words.unreachable({ domain: serviceDomain })}</Paragraph>
          <Details>{problem.message}</Details>
        </PageMessage>
      );
    case 'token-expired':
      return (
        <PageMessage title={words.expiredTitle} actions={<ReloadFlex />}>
          <Paragraph>{words.expired}</Paragraph>
        </PageMessage>
      );
    case 'not-allowed':
      return (
        <PageMessage title={words.notAllowedTitle} actions={retry}>
          <Paragraph>{words.notAllowed}</Paragraph>
          <Details>{problem.message}</Details>
        </PageMessage>
      );
    case 'other':
      return (
        <PageMessage title={words.otherTitle} actions={retry}>
          <Paragraph marginBottom="space0">
            {words.details({ code: problem.code, message: problem.message })}
          </Paragraph>
        </PageMessage>
      );
  }
};

const ReloadFlex = () => {
  const { texts } = useRouterTools();
  return (
    <Button variant="primary" onClick={() => window.location.reload()}>
      {texts.frame.problem.reloadFlex}
    </Button>
  );
};

const Details = ({ children }: { readonly children: string }) => (
  <Paragraph marginBottom="space0">{children}</Paragraph>
);

/** Where the call goes, and the TwiML with which the router says so. */
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import { issueOf, secretMarkersIn } from 'route-table';
import { describeDestination } from '../../model/destination-text';
import { nameIn } from '../../model/plans/step-words';
import type { TriedAnswer } from '../../model/try-call';
import { usePlanNames } from '../plans/use-plan-names';
import { useRouterTools } from '../router-context';
import { Part } from './Part';
import { TwimlText } from './TwimlText';

interface AnswerPartProps {
  readonly trial: TriedAnswer;
  readonly of: 'draft' | 'live';
}

export const AnswerPart = ({ trial: { decision, takesHeaders }, of }: AnswerPartProps) => {
  const { tester, routeTable } = useRouterTools().texts;
  const names = usePlanNames(of);
  if (decision.kind === 'refused') {
    return (
      <Part title={tester.answer}>
        <Callout variant="error">
          <CalloutText>{tester.refused}</CalloutText>
          {decision.issues
            .map((each) => issueOf(each, routeTable))
            .map(({ message, path }) => (
              <CalloutText key={`${path.join('.')} ${message}`}>{message}</CalloutText>
            ))}
        </Callout>
      </Part>
    );
  }
  const { twiml, plan } = decision;
  const destination = decision.kind === 'destination' ? decision.destination : undefined;
  return (
    <Part title={tester.answer}>
      {plan && <Text as="p">{tester.byPlan({ plan: nameIn(names.table.plans, plan.plan) })}</Text>}
      <Text as="p" wordBreak="break-word" marginBottom="space30">
        {destination
          ? `${routeTable.types[destination.type].label}: ${describeDestination(destination, names.account)}`
          : tester.planEnded}
      </Text>
      <TwimlText twiml={twiml} />
      {takesHeaders && <HelpText>{tester.takesHeaders}</HelpText>}
      {secretMarkersIn(twiml).length > 0 && <HelpText>{tester.hasMarkers}</HelpText>}
    </Part>
  );
};

/** What one table does with the tried call: what was read, who takes it, what comes second, the answer. */
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { issueOf } from 'route-table';
import { Text } from '@twilio-paste/core/text';
import type { CallTrial } from '../../model/try-call';
import { useRouterTools } from '../router-context';
import { AnswerPart } from './AnswerPart';
import { NearMisses } from './NearMisses';
import { ReadPart } from './ReadPart';
import { DefaultTaker, RouteTaker } from './RouteTaker';
import { Part } from './Part';
import { PlanPart } from './PlanPart';
import { WalkPart } from './WalkPart';

interface TrialResultProps {
  readonly trial: CallTrial;
  /** Whose rows the links open. */
  readonly of: 'draft' | 'live';
}

export const TrialResult = ({ trial, of }: TrialResultProps) => {
  const { tester, routeTable } = useRouterTools().texts;
  if (trial.kind === 'nothing-dialled') return null;
  if (trial.kind === 'table-broken') {
    return (
      <Callout variant="error">
        <CalloutText>{tester.tableBroken}</CalloutText>
        {trial.findings
          .map((each) => issueOf(each, routeTable))
          .map(({ message }) => (
            <CalloutText key={message}>{message}</CalloutText>
          ))}
      </Callout>
    );
  }
  const { called, taker, second, disabled, domain } = trial;
  const hides = taker.kind === 'route' && second?.kind === 'route' && isHidden(taker, second);
  return (
    <>
      <ReadPart trial={trial} />
      <Part title={tester.taker}>
        {taker.kind === 'route' ? (
          <RouteTaker match={taker} called={called} domain={domain} of={of} hasLink />
        ) : (
          <DefaultTaker isUnreadable={called.kind === 'failed'} />
        )}
      </Part>
      {trial.nearMisses.length > 0 && (
        <Part title={tester.meant}>
          <NearMisses misses={trial.nearMisses} of={of} />
        </Part>
      )}
      {disabled.length > 0 && (
        <Part title={tester.disabled}>
          {disabled.map((match) => (
            <RouteTaker
              key={match.key}
              match={match}
              called={called}
              domain={domain}
              of={of}
              hasLink
            />
          ))}
        </Part>
      )}
      {second && (
        <Part title={tester.second}>
          {second.kind === 'route' ? (
            <RouteTaker match={second} called={called} domain={domain} of={of} />
          ) : (
            <Text as="p">{tester.defaultRoute}</Text>
          )}
          {hides && (
            <Text as="p" color="colorTextWeak">
              {tester.hides}
            </Text>
          )}
        </Part>
      )}
      {trial.decision.plan && <PlanPart plan={trial.decision.plan} of={of} />}
      <AnswerPart trial={trial} of={of} />
      <WalkPart walked={trial.walked} of={of} />
    </>
  );
};

/** A route of the domain comes before one for any domain, even where that one is exact. */
function isHidden(
  taker: { readonly scope: string; readonly reason: string },
  second: { readonly scope: string; readonly reason: string },
): boolean {
  const isExact = (reason: string) => reason.startsWith('exact');
  return taker.scope !== second.scope && !isExact(taker.reason) && isExact(second.reason);
}

/** What was read of the dialled address and of the caller. */
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { Text } from '@twilio-paste/core/text';
import type { ReadAddress } from '../../model/tried-answer';
import type { CallTrial } from '../../model/try-call';
import { useRouterTools } from '../router-context';
import { Part } from './Part';

interface ReadPartProps {
  readonly trial: Extract<CallTrial, { readonly kind: 'tried' }>;
}

export const ReadPart = ({ trial: { called, caller, domain } }: ReadPartProps) => {
  const { tester } = useRouterTools().texts;
  return (
    <Part title={tester.read}>
      {called.kind === 'read' ? (
        <Box as="dl" margin="space0">
          <Fact name={tester.userPart} value={called.user} without={tester.noUser} />
          {called.number !== called.user && <Fact name={tester.number} value={called.number} />}
          <Fact name={tester.e164} value={called.e164} without={tester.notResolved} />
          <Fact name={tester.domain} value={domain} without={tester.noDomain} />
          {caller?.kind === 'read' && <Fact name={tester.callerRead} value={numberOf(caller)} />}
        </Box>
      ) : (
        <Unreadable>{tester.unreadable(called.message)}</Unreadable>
      )}
      {caller?.kind === 'unreadable' && (
        <Unreadable>{tester.callerUnreadable(caller.message)}</Unreadable>
      )}
    </Part>
  );
};

function numberOf({ e164, number }: Extract<ReadAddress, { readonly kind: 'read' }>): string {
  return e164 ?? number;
}

const Unreadable = ({ children }: { readonly children: string }) => (
  <Callout variant="warning" marginY="space30">
    <CalloutText>{children}</CalloutText>
  </Callout>
);

interface FactProps {
  readonly name: string;
  readonly value: string | undefined;
  /** Said where there is no value. */
  readonly without?: string;
}

const Fact = ({ name, value, without }: FactProps) => (
  <Box display="flex" columnGap="space40">
    <Box as="dt" flexShrink={0} width="128px">
      <Text as="span" color="colorTextWeak">
        {name}
      </Text>
    </Box>
    <Box as="dd" margin="space0" minWidth="0">
      {value === undefined || value === '' ? (
        <Text as="span" color="colorTextWeak">
          {without}
        </Text>
      ) : (
        <Text as="span" wordBreak="break-word" fontFamily="fontFamilyCode">
          {value}
        </Text>
      )}
    </Box>
  </Box>
);

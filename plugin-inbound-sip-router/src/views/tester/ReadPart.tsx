/** What was read of the dialled address and of the caller. */
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { Text } from '@twilio-paste/core/text';
import type { ReadAddress } from 'route-table';
import type { TriedAnswer } from '../../model/try-call';
import { useRouterTools } from '../router-context';
import { Part } from './Part';

interface ReadPartProps {
  readonly trial: TriedAnswer;
}

export const ReadPart = ({ trial: { called, caller, domain } }: ReadPartProps) => {
  const { tester, routeTable } = useRouterTools().texts;
  return (
    <Part title={tester.read}>
      {called.kind === 'parsed' ? (
        <Box as="dl" margin="space0">
          <Fact name={tester.userPart} value={called.address.user} without={tester.noUser} />
          {called.address.number !== called.address.user && (
            <Fact name={tester.number} value={called.address.number} />
          )}
          <Fact name={tester.e164} value={called.e164} without={tester.notResolved} />
          <Fact name={tester.domain} value={domain} without={tester.noDomain} />
          {caller?.kind === 'parsed' && <Fact name={tester.callerRead} value={numberOf(caller)} />}
        </Box>
      ) : (
        <Unreadable>{tester.unreadable({ message: routeTable.addresses[called.code] })}</Unreadable>
      )}
      {caller?.kind === 'failed' && (
        <Unreadable>
          {tester.callerUnreadable({ message: routeTable.addresses[caller.code] })}
        </Unreadable>
      )}
    </Part>
  );
};

function numberOf({ e164, address }: Extract<ReadAddress, { readonly kind: 'parsed' }>): string {
  return e164 ?? address.number;
}

const Unreadable = ({ children }: { readonly children: string }) => (
  <Callout variant="warning" marginY="space30">
    <CalloutText>{children}</CalloutText>
  </Callout>
);

interface FactProps {
  readonly name: string;
  readonly value: string | undefined;
  /** Said if there is no value. */
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

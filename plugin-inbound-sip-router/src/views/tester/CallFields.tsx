/** The call that is tried: what is dialled, who calls, and which SIP domain is called. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Input } from '@twilio-paste/core/input';
import { Text } from '@twilio-paste/core/text';
import { useMemo } from 'react';
import type { TriedCall } from '../../model/router-state';
import { selectDraftTable } from '../../model/selectors';
import { isSipDomain } from '../../model/sent-call';
import { knownSipDomains } from '../../model/sip-domains';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { ArrivalFields } from './ArrivalFields';
import { CallField, TRY_ID as ID } from './CallField';

export const CallFields = ({ call }: { readonly call: TriedCall }) => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const type = (typed: Partial<TriedCall>) =>
    dispatch({ type: 'inboundSipRouter/view/triedCallTyped', call: { ...call, ...typed } });
  const hasBadDomain = call.sipDomain.trim() !== '' && !isSipDomain(call.sipDomain);
  return (
    <>
      <CallField name="dialled" label={tester.dialled} help={tester.dialledHelp}>
        {(props) => (
          <Input
            {...props}
            type="text"
            value={call.dialled}
            onChange={({ currentTarget }) => type({ dialled: currentTarget.value })}
          />
        )}
      </CallField>
      <Examples onChoose={(dialled) => type({ dialled })} />
      <Box display="flex" columnGap="space50">
        <CallField
          name="caller"
          label={tester.caller}
          help={tester.callerHelp({ placeholder: '{{caller}}' })}
        >
          {(props) => (
            <Input
              {...props}
              type="text"
              value={call.caller}
              onChange={({ currentTarget }) => type({ caller: currentTarget.value })}
            />
          )}
        </CallField>
        <CallField
          name="domain"
          label={tester.sipDomain}
          help={hasBadDomain ? tester.notASipDomain : tester.sipDomainHelp}
          variant={hasBadDomain ? 'warning' : 'default'}
        >
          {(props) => (
            <Input
              {...props}
              type="text"
              list={`${ID}-domains`}
              value={call.sipDomain}
              onChange={({ currentTarget }) => type({ sipDomain: currentTarget.value })}
            />
          )}
        </CallField>
      </Box>
      <DomainList />
      <ArrivalFields call={call} onType={type} />
    </>
  );
};

/** The account's domains, once they are known, and those of routes. */
const DomainList = () => {
  useAccountDestinations();
  const table = useRouter(selectDraftTable);
  const account = useRouter(({ destinations }) =>
    destinations.kind === 'loaded' ? destinations.value : undefined,
  );
  const domains = useMemo(() => knownSipDomains(table, account), [table, account]);
  return (
    <datalist id={`${ID}-domains`}>
      {domains.map((label) => (
        <option key={label} value={label} />
      ))}
    </datalist>
  );
};

const Examples = ({ onChoose }: { readonly onChoose: (example: string) => void }) => {
  const { tester } = useRouterTools().texts;
  return (
    <Box
      role="group"
      aria-label={tester.examples}
      display="flex"
      flexWrap="wrap"
      columnGap="space40"
      rowGap="space20"
      marginBottom="space50"
    >
      <Text as="span" color="colorTextWeak" fontSize="fontSize20">
        {tester.examples}
      </Text>
      {tester.exampleCalls.map((example) => (
        <Button
          key={example}
          variant="link"
          aria-label={tester.useExample({ example })}
          onClick={() => onChoose(example)}
        >
          {example}
        </Button>
      ))}
    </Box>
  );
};

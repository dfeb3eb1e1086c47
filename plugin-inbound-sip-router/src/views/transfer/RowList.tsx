/** Lists rows of a file with the findings of each. */
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Text } from '@twilio-paste/core/text';
import type { ReactNode } from 'react';
import { useRouterTools } from '../router-context';

/** More than a person reads before the file is put right. */
const MAX_SHOWN = 50;

interface RowListProps {
  readonly variant: 'warning' | 'error';
  readonly title: string;
  readonly rows: readonly {
    readonly line: number | undefined;
    readonly address: string | undefined;
    readonly text: string;
  }[];
  readonly children?: ReactNode;
}

export const RowList = ({ variant, title, rows, children }: RowListProps) => {
  const { transfer } = useRouterTools().texts;
  if (rows.length === 0) return null;
  return (
    <Callout variant={variant} marginY="space40">
      <CalloutHeading as="h4">{title}</CalloutHeading>
      <Box as="ul" margin="space0" paddingLeft="space60">
        {rows.slice(0, MAX_SHOWN).map(({ line, address, text }, index) => (
          <Box as="li" key={`${index} ${text}`} marginBottom="space20">
            <Text as="span" fontWeight="fontWeightSemibold" wordBreak="break-word">
              {transfer.line({ line, address })}
            </Text>
            {': '}
            <Box as="span" wordBreak="break-word">
              {text}
            </Box>
          </Box>
        ))}
      </Box>
      {rows.length > MAX_SHOWN && (
        <CalloutText>{transfer.more({ count: rows.length - MAX_SHOWN })}</CalloutText>
      )}
      {children}
    </Callout>
  );
};

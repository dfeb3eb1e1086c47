/** TwiML laid out for reading, and copied as the router answers it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { useState } from 'react';
import { prettyXml } from '../../model/pretty-xml';
import { useRouterTools } from '../router-context';

export const TwimlText = ({ twiml }: { readonly twiml: string }) => {
  const { tester } = useRouterTools().texts;
  const [copied, setCopied] = useState<{ readonly twiml: string; readonly isDone: boolean }>();
  const copy = () => {
    navigator.clipboard.writeText(twiml).then(
      () => setCopied({ twiml, isDone: true }),
      () => setCopied({ twiml, isDone: false }),
    );
  };
  return (
    <>
      <Box
        as="pre"
        role="group"
        aria-label={tester.twiml}
        tabIndex={0}
        margin="space0"
        padding="space40"
        maxHeight="size30"
        overflow="auto"
        backgroundColor="colorBackground"
        color="colorText"
        borderRadius="borderRadius20"
        fontFamily="fontFamilyCode"
        fontSize="fontSize20"
        lineHeight="lineHeight20"
        whiteSpace="pre-wrap"
        wordBreak="break-word"
      >
        {prettyXml(twiml)}
      </Box>
      <Box display="flex" columnGap="space40" marginTop="space30" alignItems="center">
        <Button variant="secondary" size="small" onClick={copy}>
          {tester.copy}
        </Button>
        <Box as="span" role="status" fontSize="fontSize20" color="colorTextWeak">
          {copied?.twiml === twiml && (copied.isDone ? tester.copied : tester.notCopied)}
        </Box>
      </Box>
    </>
  );
};

/** Chooses what is imported, and shows what it would change. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useEffect, useRef } from 'react';
import { useRouterTools } from '../router-context';
import { ImportPreview } from './ImportPreview';
import { SourceFields } from './SourceFields';
import type { Importing } from './use-import';

export const ImportPart = ({ importing }: { readonly importing: Importing }) => {
  const { transfer } = useRouterTools().texts;
  const { source, reading, taken, look } = importing;
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(source);
  // What had the focus is gone when another step is shown.
  useEffect(() => {
    if (last.current !== source) heading.current?.focus();
    last.current = source;
  }, [source]);
  return (
    <Box as="section" aria-label={transfer.importTitle}>
      <Heading as="h3" variant="heading30" ref={heading} tabIndex={-1}>
        {transfer.importTitle}
      </Heading>
      <Box role="status">
        {taken === undefined ? null : (
          <Callout variant="success" marginY="space40">
            <CalloutText>{transfer.taken(taken)}</CalloutText>
          </Callout>
        )}
      </Box>
      {!source || !reading ? (
        <SourceFields onRead={look} />
      ) : (
        <>
          <Box
            display="flex"
            columnGap="space40"
            alignItems="baseline"
            flexWrap="wrap"
            marginBottom="space50"
          >
            <Paragraph marginBottom="space0">
              {reading.kind === 'read'
                ? transfer.source(
                    source.name,
                    transfer.formats[reading.format],
                    reading.routes.length,
                  )
                : source.name}
            </Paragraph>
            <Button variant="link" onClick={() => look(undefined)}>
              {transfer.startAgain}
            </Button>
          </Box>
          {reading.kind === 'unreadable' ? (
            <Callout variant="error">
              <CalloutHeading as="h4">{transfer.unreadable}</CalloutHeading>
              <CalloutText>{transfer.fileProblem(reading.problem)}</CalloutText>
            </Callout>
          ) : (
            <ImportPreview importing={importing} file={reading} />
          )}
        </>
      )}
    </Box>
  );
};

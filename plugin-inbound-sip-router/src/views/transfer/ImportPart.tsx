/** Chooses what is imported, and shows what it would change. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Heading } from '@twilio-paste/core/heading';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useEffect, useRef } from 'react';
import { useRouterTools } from '../router-context';
import { ForeignPart } from './ForeignPart';
import { ImportPreview } from './ImportPreview';
import { fileProblemText } from './file-problem-text';
import { ImportSteps } from './ImportSteps';
import { SourceFields } from './SourceFields';
import type { Importing } from './use-import';

export const ImportPart = ({ importing }: { readonly importing: Importing }) => {
  const { transfer, foreign: foreignTexts } = useRouterTools().texts;
  const { source, reading, foreign, file, taken, look, progress } = importing;
  const sourceText = foreign?.table
    ? foreignTexts.source({ name: source?.name ?? '', count: foreign.table.rows.length })
    : reading?.kind === 'read'
      ? transfer.source({
          name: source?.name ?? '',
          format: transfer.formats[reading.format],
          count: reading.routes.length,
        })
      : source?.name;
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
      <ImportSteps current={source ? 1 : taken === undefined ? 0 : 2} />
      <Box role="status">
        {taken === undefined ? null : (
          <Callout variant="success" marginY="space40">
            <CalloutText>
              {transfer.taken({ count: taken.changes })}
              {taken.left > 0 && ` ${transfer.leftOut({ count: taken.left })}`}
            </CalloutText>
          </Callout>
        )}
      </Box>
      {progress !== undefined && (
        <Box role="status" display="flex" columnGap="space40" marginBottom="space40">
          <progress aria-label={transfer.reading} value={progress} />
          {transfer.reading}
        </Box>
      )}
      {!source ? (
        <SourceFields onRead={look} />
      ) : !reading ? null : (
        <>
          <Box
            display="flex"
            columnGap="space40"
            alignItems="baseline"
            flexWrap="wrap"
            marginBottom="space50"
          >
            <Paragraph marginBottom="space0">{sourceText}</Paragraph>
            <Button variant="link" onClick={() => look(undefined)}>
              {transfer.startAgain}
            </Button>
          </Box>
          {reading.kind === 'unreadable' ? (
            <Callout variant="error">
              <CalloutHeading as="h4">{transfer.unreadable}</CalloutHeading>
              <CalloutText>{fileProblemText(reading.problem, transfer)}</CalloutText>
            </Callout>
          ) : (
            <>
              {foreign && <ForeignPart foreign={foreign} />}
              {file && <ImportPreview importing={importing} file={file} />}
            </>
          )}
        </>
      )}
    </Box>
  );
};

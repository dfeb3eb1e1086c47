/** Downloads the draft or what is live. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Text } from '@twilio-paste/core/text';
import { exportTable, type FileFormat } from '../../model/transfer/export-table';
import { selectDraftTable, selectLiveTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { downloadFile } from './download-file';

const FORMATS: readonly FileFormat[] = ['csv', 'json'];

export const ExportPart = () => {
  const { transfer } = useRouterTools().texts;
  const draft = useRouter(selectDraftTable);
  const live = useRouter(selectLiveTable);
  const tables = { draft, live };
  return (
    <Box as="section" aria-label={transfer.exportTitle}>
      <Heading as="h3" variant="heading30">
        {transfer.exportTitle}
      </Heading>
      {(['draft', 'live'] as const).map((of) => {
        const table = tables[of];
        return (
          <Box
            key={of}
            display="flex"
            alignItems="center"
            columnGap="space40"
            marginBottom="space30"
          >
            <Box width="size10">
              <Text as="span">{transfer.exportOf[of]}</Text>
            </Box>
            {FORMATS.map((format) => (
              <Button
                key={format}
                variant="secondary"
                size="small"
                disabled={!table}
                aria-label={transfer.download[of]({ format: transfer.formats[format] })}
                onClick={() => {
                  if (table) downloadFile(exportTable(table, format, of, new Date()));
                }}
              >
                {transfer.formats[format]}
              </Button>
            ))}
          </Box>
        );
      })}
      <HelpText>{transfer.exportHelp}</HelpText>
    </Box>
  );
};

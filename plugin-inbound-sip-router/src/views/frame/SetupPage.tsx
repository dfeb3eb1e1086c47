/** Says what to set in Flex's configuration, so that the plugin finds its service. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useState } from 'react';
import { suggestServiceDomain } from '../../model/service-domain';
import { useRouterTools } from '../router-context';
import { PageMessage } from './PageMessage';

const EXAMPLE_DOMAIN = 'inbound-sip-router-1234-dev.twil.io';

/** @param found what the configuration contains; undefined if nothing does. */
export const SetupPage = ({ found }: { readonly found: string | undefined }) => {
  const { setup } = useRouterTools().texts.frame;
  const suggested = found === undefined ? undefined : suggestServiceDomain(found);
  return (
    <PageMessage title={setup.title}>
      <Paragraph>
        {found === undefined ? setup.missing : setup.wrong({ found })}
        {suggested === undefined ? null : ` ${setup.withScheme}`}
      </Paragraph>
      <Paragraph>{setup.what}</Paragraph>
      <Json text={configurationWith(suggested ?? EXAMPLE_DOMAIN)} />
      <Paragraph>{setup.keepOthers}</Paragraph>
      <Paragraph>{setup.domainFrom}</Paragraph>
      <Paragraph marginBottom="space0">{setup.then}</Paragraph>
    </PageMessage>
  );
};

function configurationWith(domain: string): string {
  const uiAttributes = { inbound_sip_router: { serverless_functions_domain: domain } };
  return JSON.stringify({ ui_attributes: uiAttributes }, null, 2);
}

const Json = ({ text }: { readonly text: string }) => {
  const { setup } = useRouterTools().texts.frame;
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <Box marginBottom="space60">
      <Box
        as="pre"
        tabIndex={0}
        role="region"
        aria-label={setup.json}
        fontFamily="fontFamilyCode"
        fontSize="fontSize30"
        lineHeight="lineHeight30"
        color="colorText"
        backgroundColor="colorBackground"
        padding="space50"
        marginY="space40"
        overflowX="auto"
        borderRadius="borderRadius20"
      >
        {text}
      </Box>
      <Button variant="secondary" size="small" onClick={copy}>
        {setup.copy}
      </Button>
      <Box as="span" role="status" marginLeft="space40" color="colorTextSuccess">
        {isCopied ? setup.copied : ''}
      </Box>
    </Box>
  );
};

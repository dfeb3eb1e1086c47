/** Findings that belong to no field, above the fields that they may be about. */
import { Box } from '@twilio-paste/core/box';
import { Callout } from '@twilio-paste/core/callout';
import { FindingTexts } from './FindingTexts';
import type { Findings } from './form-findings';

/** Marks what Save in vain moves the focus to, beside fields that are invalid. */
export const FIRST_FINDING = '[data-finding], [aria-invalid="true"]';

export const LooseFindings = ({ found }: { readonly found: Findings }) => {
  const hasIssue = found.issues.length > 0;
  if (!hasIssue && found.warnings.length === 0) return null;
  return (
    <Box
      role="status"
      marginBottom="space60"
      tabIndex={-1}
      {...(hasIssue && { 'data-finding': true })}
    >
      <Callout variant={hasIssue ? 'error' : 'warning'}>
        <FindingTexts found={found} isMarked />
      </Callout>
    </Box>
  );
};

/** What an admin should know before editing: publishes, a draft of an earlier visit, where the table came from. */
import { Box } from '@twilio-paste/core/box';
import { MergeNotice } from '../publish/MergeNotice';
import { PublishesOfOthers } from '../publish/PublishesOfOthers';
import { PublishProgress } from '../publish/PublishProgress';
import { CliDeploymentNotice } from './CliDeploymentNotice';
import { ReloadProblem } from './ReloadProblem';
import { StoredDraftOffer } from './StoredDraftOffer';

export const Notices = () => (
  <Box paddingX="space60">
    <PublishProgress />
    <PublishesOfOthers />
    <MergeNotice />
    <StoredDraftOffer />
    <ReloadProblem />
    <CliDeploymentNotice />
  </Box>
);

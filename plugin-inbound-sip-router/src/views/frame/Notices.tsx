/** What an admin should know before editing: publishes, a draft of an earlier visit, where the table came from. */
import { Box } from '@twilio-paste/core/box';
import { MergeNotice } from '../publish/MergeNotice';
import { PublishesOfOthers } from '../publish/PublishesOfOthers';
import { PublishProgress } from '../publish/PublishProgress';
import { SwitchNotices } from '../hours/SwitchNotices';
import { CliDeploymentNotice } from './CliDeploymentNotice';
import { DiscardedNotice } from './DiscardedNotice';
import { ReloadProblem } from './ReloadProblem';
import { SavedElsewhere } from './SavedElsewhere';
import { StoredDraftOffer } from './StoredDraftOffer';

/** Above what scrolls, so that they stay in view; if there are many, they scroll on their own. */
export const Notices = () => (
  <Box paddingX="space60" flexShrink={0} maxHeight="40%" overflowY="auto">
    <SwitchNotices />
    <PublishProgress />
    <DiscardedNotice />
    <SavedElsewhere />
    <PublishesOfOthers />
    <MergeNotice />
    <StoredDraftOffer />
    <ReloadProblem />
    <CliDeploymentNotice />
  </Box>
);

/** Shows how far my publish is, and how it ended. */
import { useRouter } from '../router-context';
import { PublishFailed } from './PublishFailed';
import { PublishLive } from './PublishLive';
import { PublishRefused } from './PublishRefused';
import { PublishRunning } from './PublishRunning';
import { WaitingForOther } from './WaitingForOther';

export const PublishProgress = () => {
  const publish = useRouter((state) => state.publish);
  switch (publish.kind) {
    case 'idle':
      return null;
    case 'running':
      return <PublishRunning state={publish} />;
    case 'live':
      return <PublishLive state={publish} />;
    case 'refused':
      return <PublishRefused state={publish} />;
    case 'failed':
      return <PublishFailed state={publish} />;
    case 'waiting':
      return <WaitingForOther other={publish.other} />;
  }
};

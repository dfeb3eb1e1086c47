/** Tells of publishes of others: under way, abandoned, or failed. */
import { selectInFlight } from '../../model/selectors';
import { useRouter } from '../router-context';
import { OpenPublishAlert } from './OpenPublishAlert';

export const PublishesOfOthers = () => {
  const open = useRouter(selectInFlight);
  // While I wait for it, or was refused for it, it is shown there.
  const shownElsewhere = useRouter(({ publish }) => {
    if (publish.kind === 'waiting') return publish.other.buildSid;
    return publish.kind === 'refused' ? publish.refusal.inFlight?.buildSid : undefined;
  });
  return (
    <>
      {open
        .filter(({ buildSid }) => buildSid !== shownElsewhere)
        .map((each) => (
          <OpenPublishAlert key={each.buildSid} publish={each} />
        ))}
    </>
  );
};

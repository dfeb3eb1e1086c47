/** Who is on call now, and until when. */
import { Text } from '@twilio-paste/core/text';
import type { Team } from 'route-table';
import { momentWords } from '../../model/hours/moment-words';
import { memberName } from '../../model/teams/member-words';
import { rotationWeeks } from '../../model/teams/rotation-weeks';
import { useMoment } from '../hours/use-moment';
import { useRouterTools } from '../router-context';
import { useZone } from '../tester/MomentInput';

export const OnCallNow = ({ team }: { readonly team: Team }) => {
  const { texts, language } = useRouterTools();
  const moment = useMoment();
  const ofTable = useZone();
  const zone = team.rotation?.timeZone ?? ofTable;
  const [turn] = rotationWeeks(team, moment);
  if (!turn) return null;
  const until = momentWords(turn.until, moment.instant, zone, language);
  return <Text as="span">{texts.teams.onCall({ name: memberName(turn.member), until })}</Text>;
};

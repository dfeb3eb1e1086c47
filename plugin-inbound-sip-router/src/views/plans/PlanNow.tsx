/** Under the name of a plan: what calls of a route that leads to it get now. */
import { planNowWords, type LeadsToPlan } from '../../model/plans/plan-now';
import { useMoment } from '../hours/use-moment';
import { useRouterTools } from '../router-context';
import { CutText } from '../table/CutText';
import { usePlanNames } from './use-plan-names';

export const PlanNow = ({ of }: { readonly of: LeadsToPlan }) => {
  const { texts, serviceDomain } = useRouterTools();
  const names = usePlanNames('draft');
  const moment = useMoment();
  const place = { moment, ownUrls: { service: `https://${serviceDomain}` } };
  const words = planNowWords(of, names.table, place, names, texts);
  return words === '' ? null : <CutText weak text={words} />;
};

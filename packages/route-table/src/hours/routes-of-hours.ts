/** How many routes depend on hours: they name them, or lead to a plan that asks for them. */
import type { RouteTable } from '../table';

/** The default route counts too. */
export function routesOfHours({ routes, default: fallback, plans = [] }: RouteTable, id: string) {
  const asking = new Set(
    plans
      .filter(({ steps }) => steps.some(({ when }) => when?.hours?.id === id))
      .map((plan) => plan.id),
  );
  const depends = (row: RouteTable['default']) =>
    row.hours === id || (row.type === 'call-plan' && asking.has(row.destination));
  return [...routes, fallback].filter(depends).length;
}

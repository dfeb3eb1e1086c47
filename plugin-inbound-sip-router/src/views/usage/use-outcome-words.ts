/** Says how a step ended. */
import { useRouterTools } from '../router-context';

/** An outcome of a later release is said as it is. */
export function useOutcomeWords(): (outcome: string) => string {
  const { outcomes } = useRouterTools().texts.calls;
  return (outcome) => Object.entries(outcomes).find(([name]) => name === outcome)?.[1] ?? outcome;
}

/** Where findings about a step of a plan point. */
import type { Step } from './call-plan';
import type { Path } from '../findings/findings';

/** The path to a step, or to a field of it. */
export type PathOfStep = (step: Step, ...field: string[]) => Path;

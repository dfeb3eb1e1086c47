/** What is kept of a deployment. */
import { collection } from '../store/store';

export interface Deployment {
  readonly sid: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly environment_sid: string;
  readonly build_sid: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export const deployments = collection<Deployment>('serverless.deployments');

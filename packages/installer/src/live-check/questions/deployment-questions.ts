/** Builds and what is live: what the publishing protocol rests on. */
import { CannotAsk } from '../cannot-ask';
import type { Question } from '../question';
import { refusalQuestion } from './refusals';

export const deploymentQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'delete-live-build',
    does: 'deletes the build that is live',
    row: 'serverless.buildLive',
    refused: [400, 20001],
    ask: async (scratch, { live }) =>
      scratch.deleteInService(`${scratch.serviceUrl}/Builds/${(await live()).buildSid}`),
  }),
  refusalQuestion({
    id: 'delete-live-function',
    does: 'deletes a Function of the build that is live',
    row: 'serverless.fileLive',
    refused: [400, 20001],
    ask: async (scratch, { live, files }) => {
      await live();
      const [sid = ''] = (await files()).functionSids;
      return scratch.deleteInService(`${scratch.serviceUrl}/Functions/${sid}`);
    },
  }),
  refusalQuestion({
    id: 'deploy-live-build',
    does: 'deploys the build that is live once more',
    row: 'serverless.deploymentRepeated',
    refused: [409, 20409],
    ask: async (scratch, { live, environment }) => {
      const form = { BuildSid: (await live()).buildSid };
      return scratch.post(`${(await environment()).url}/Deployments`, form);
    },
  }),
  refusalQuestion({
    id: 'deploy-deleted-build',
    does: 'deletes a build that was never live, and deploys it',
    row: 'serverless.deploymentBuildUnknown',
    refused: [404, 20404],
    ask: async (scratch, { live, builds, environment }) => {
      await live();
      const [, second] = await builds();
      const deleted = await scratch.deleteInService(`${scratch.serviceUrl}/Builds/${second}`);
      if (deleted.status !== 204) throw new CannotAsk('a build that is not live was not deleted');
      return scratch.post(`${(await environment()).url}/Deployments`, { BuildSid: second });
    },
  }),
  {
    id: 'live-build-read',
    does: 'deploys, and reads at once which build is live',
    settles: [],
    assumed: 'a read shows at once what was deployed',
    ask: async (_, { live }) => {
      const { isReadAtOnce } = await live();
      return { found: isReadAtOnce ? 'a read shows at once what was deployed' : 'the read lags' };
    },
  },
];

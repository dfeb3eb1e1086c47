/** What Twilio refuses in builds. */
import { CannotAsk } from '../cannot-ask';
import type { Question } from '../question';
import { fieldOf, made } from '../scratch';
import { refusalQuestion } from './refusals';

/** No version has it: a SID of the right form. */
const NO_VERSION = `ZN${'0'.repeat(32)}`;

export const buildQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'build-empty',
    does: 'creates a build of nothing',
    row: 'serverless.buildEmpty',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      return scratch.post(`${scratch.serviceUrl}/Builds`, { Runtime: 'node22' });
    },
  }),
  refusalQuestion({
    id: 'build-version-unknown',
    does: 'creates a build of a version that does not exist',
    row: 'serverless.buildVersionUnknown',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      return scratch.post(`${scratch.serviceUrl}/Builds`, { FunctionVersions: NO_VERSION });
    },
  }),
  refusalQuestion({
    id: 'build-path-twice',
    does: 'creates a build of two versions with one path',
    row: 'serverless.buildPathTwice',
    refused: [400, 20001],
    ask: async (scratch, { files }) => {
      const { functionSids, versionSids } = await files();
      const content = 'exports.handler = (context, event, callback) => callback(null, 2);';
      const upload = { path: '/nothing', visibility: 'public', content };
      const second = made(await scratch.upload(functionSids[0] ?? '', upload));
      const form = { FunctionVersions: [versionSids[0] ?? '', second] };
      return scratch.post(`${scratch.serviceUrl}/Builds`, form);
    },
  }),
  refusalQuestion({
    id: 'dependencies-malformed',
    does: 'creates a build with dependencies that are not a list',
    row: 'serverless.dependenciesMalformed',
    refused: [400, 20001],
    ask: async (scratch, { files }) => {
      const [version = ''] = (await files()).versionSids;
      const form = { FunctionVersions: version, Dependencies: '{"twilio":"5"}' };
      return scratch.post(`${scratch.serviceUrl}/Builds`, form);
    },
  }),
  refusalQuestion({
    id: 'runtime-ended',
    does: 'creates a build for node18',
    row: 'serverless.runtimeUnsupported',
    refused: [400, 20001],
    ask: async (scratch, { files }) => {
      const [version = ''] = (await files()).versionSids;
      const form = { FunctionVersions: version, Runtime: 'node18' };
      return scratch.post(`${scratch.serviceUrl}/Builds`, form);
    },
  }),
  refusalQuestion({
    id: 'deploy-unfinished-build',
    does: 'deploys a build that is still building',
    row: 'serverless.deploymentBuildUnfinished',
    refused: [400, 20001],
    ask: async (scratch, { environment, newBuilds }) => {
      const { url } = await environment();
      const [, , last] = await newBuilds();
      const answer = await scratch.post(`${url}/Deployments`, { BuildSid: last });
      if (answer.status !== 201) return answer;
      const build = await scratch.get(`${scratch.serviceUrl}/Builds/${last}/Status`);
      if (fieldOf(build, 'status') === 'building') return answer;
      throw new CannotAsk('the build was completed too soon');
    },
  }),
];

/** What is assumed and cannot be asked without touching what others use, or without a person on the phone. */
import type { OpenQuestion } from './question';

const MORE = 'it needs more endpoints than three, or a look at the phones';
const REFUSED = 'it needs calls that are refused, which nothing would tell of';
const CARRIER = 'it needs a carrier';
const TASKROUTER = 'it would need tasks in a workspace that Flex uses';
const FLEX = 'it would change the plugins or the configuration of Flex';
const BUYING = 'it would need phone numbers and emergency addresses, which cost money';
const TOO_LONG = 'it takes days';
const SHARED = 'it would use up a limit that the other Functions of the account share';
const TRIVIAL = 'nothing of the router rests on it';

const open = (
  id: string,
  does: string,
  because: string,
  ...settles: readonly string[]
): OpenQuestion => ({ id, does, settles, because });

export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  open(
    'dial-several',
    'several endpoints at once, endpoints that are not there, answerOnBridge in a later document',
    MORE,
    'calls.dialStatusOfSeveral',
    'calls.dialNobody',
    'calls.answerOnBridge',
    'calls.screeningFailed',
  ),
  open(
    'queues',
    'tasks after Leave and after a timeout, queues that fail',
    TASKROUTER,
    'calls.taskAfterLeave',
    'calls.taskAfterTimeout',
    'calls.waitFailed',
    'calls.enqueueRefused',
    'api.queueOfWorkflow',
    'api.queueNotEmpty',
  ),
  open(
    'call-refusals',
    'how calls and registrations are refused',
    REFUSED,
    'calls.unknownDomain',
    'calls.wrongPassword',
    'calls.registrationRefused',
    'calls.noVoiceUrl',
    'calls.domainWithoutRegistration',
    'calls.eventWithoutAnswer',
    'calls.documentLimit',
  ),
  open('carriers', 'SipSourceIp behind an edge, StirVerstat', CARRIER),
  open(
    'tasks',
    'what TaskRouter refuses, and its lists',
    TASKROUTER,
    'taskrouter.workflowUnknown',
    'taskrouter.attributesNotJson',
    'taskrouter.listOrder',
  ),
  open(
    'flex',
    'what the plugins API of Flex refuses',
    FLEX,
    'flex.pluginNameTaken',
    'flex.pluginVersionInvalid',
    'flex.pluginVersionTaken',
    'flex.alreadyArchived',
    'flex.pluginUploadIncomplete',
    'flex.configurationOfTheAccount',
  ),
  open(
    'emergency',
    'emergency addresses: times and refusals',
    BUYING,
    'api.addressUnknown',
    'api.emergencySidWhileUnregistering',
    'api.emergencyFailedCleared',
    'api.addressInUse',
  ),
  open('version-life', 'how long versions live that no build holds, and logs', TOO_LONG),
  open('build-limits', 'builds in an hour, files in a build', SHARED, 'serverless.buildTooLarge'),
  open('concurrency', 'executions at once', SHARED),
  open('request-too-large', 'a request over 30 MB', TRIVIAL, 'every-api.bodyTooLarge'),
  open(
    'other-lists',
    'the order of lists of other APIs',
    TRIVIAL,
    'studio.listOrder',
    'monitor.listOrder',
  ),
];

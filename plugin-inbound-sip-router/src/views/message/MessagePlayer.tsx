/** Plays the voicemail of a task: a button, then the browser's own player. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Text } from '@twilio-paste/core/text';
import type { RecordingService } from '../../api/fetch-recording';
import type { Voicemail } from '../../model/voicemail-of-task';
import type { Texts } from '../../texts/texts';
import { useRecording, type Playing } from './use-recording';

interface MessagePlayerProps {
  readonly service: RecordingService;
  readonly voicemail: Voicemail;
  readonly texts: Texts['message'];
}

/** What another try cannot change: it is not offered. */
const isFinal = (playing: Playing): boolean =>
  playing.kind === 'failed' && ['gone', 'too-long'].includes(playing.trouble);

export const MessagePlayer = ({ service, voicemail, texts }: MessagePlayerProps) => {
  const { playing, load, refuse } = useRecording(service, voicemail);
  const { seconds } = voicemail;
  return (
    <Box
      as="section"
      aria-label={texts.title}
      display="flex"
      flexDirection="column"
      alignItems="flex-start"
      rowGap="space40"
      padding="space50"
    >
      <Text as="h2" fontSize="fontSize40" fontWeight="fontWeightSemibold">
        {texts.title}
      </Text>
      {seconds === undefined ? null : (
        <Text as="p">{texts.length({ time: clockOf(seconds) })}</Text>
      )}
      {playing.kind === 'ready' ? (
        // Whoever clicked hears it at once, and has the keyboard on it. What was said has no captions.
        <audio
          aria-label={texts.player}
          src={playing.url}
          controls
          autoPlay
          ref={(player) => player?.focus()}
          onError={refuse}
          style={{ width: '100%' }}
        />
      ) : isFinal(playing) ? null : (
        <Button
          variant="secondary"
          loading={playing.kind === 'loading'}
          onClick={() => void load()}
        >
          {playing.kind === 'failed' ? texts.tryAgain : texts.play}
        </Button>
      )}
      <Box role="alert">
        {playing.kind === 'failed' ? (
          <Text as="p" color="colorTextError">
            {texts.trouble[playing.trouble]}
          </Text>
        ) : null}
      </Box>
    </Box>
  );
};

/** `2:05` */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

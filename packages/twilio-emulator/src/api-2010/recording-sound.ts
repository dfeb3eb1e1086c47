/** The sound of a recording, which is silence of its length. Pure. */

const WAV_RATE = 8000;
const WAV_HEADER_BYTES = 44;
/** 8-bit samples are unsigned: this is silence. */
const SILENCE = 0x80;

/** Mono PCM, 8 bits, 8 kHz. */
export function silentWav(seconds: number): Buffer {
  const size = Math.round(seconds * WAV_RATE);
  const file = Buffer.alloc(WAV_HEADER_BYTES + size, SILENCE);
  file.write('RIFF', 0);
  file.writeUInt32LE(WAV_HEADER_BYTES - 8 + size, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(WAV_RATE, 24);
  file.writeUInt32LE(WAV_RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(size, 40);
  return file;
}

/** MPEG-1 layer III, 32 kbit/s, 48 kHz, mono: a frame of 24 ms whose side information is zero is silent. */
const MP3_FRAME_BYTES = 96;
const MP3_FRAME_SECONDS = 0.024;

export function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(MP3_FRAME_BYTES);
  frame.set([0xff, 0xfb, 0x14, 0xc0]);
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / MP3_FRAME_SECONDS) }, () => frame));
}

/** One port that leads to the preview of the world that there is: browsers stay, worlds come and go. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface PreviewDoor {
  readonly port: number;
  /** Where connections lead that are made from now on. */
  readonly leadTo: (port: number) => void;
  readonly close: () => Promise<void>;
}

export async function startPreviewDoor(): Promise<PreviewDoor> {
  let target = 0;
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const preview = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [browser, preview],
      [preview, browser],
    ] as const) {
      open.add(from);
      from.pipe(to);
      // Either side may end hard, and then the other one does.
      from.on('error', () => to.destroy());
      from.once('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => (target = port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

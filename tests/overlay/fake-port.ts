import type { ToBackground, ToPage } from '../../src/messages/protocol.ts';
import type { Port } from '../../src/overlay/client.ts';

export interface FakePort extends Port {
  readonly messages: readonly ToBackground[];
  /** The background says something. */
  say(message: ToPage): void;
  /** The worker is killed, or the background closes the port. */
  die(): void;
  readonly isOpen: boolean;
}

/** One end of a port; `hear` plays the background. */
export function createFakePort(hear: (message: ToBackground, port: FakePort) => void = () => undefined): FakePort {
  const messages: ToBackground[] = [];
  const onMessage: ((message: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  let isOpen = true;
  const port: FakePort = {
    messages,
    get isOpen() {
      return isOpen;
    },
    postMessage(message) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object');
      messages.push(message);
      hear(message, port);
    },
    disconnect() {
      isOpen = false;
    },
    onMessage: { addListener: (listener) => onMessage.push(listener) },
    onDisconnect: { addListener: (listener) => onDisconnect.push(listener) },
    say(message) {
      if (isOpen) for (const each of onMessage) each(message);
    },
    die() {
      if (!isOpen) return;
      isOpen = false;
      for (const each of onDisconnect) each();
    },
  };
  return port;
}
